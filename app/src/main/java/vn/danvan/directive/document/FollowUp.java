package vn.danvan.directive.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One piece of work that came of a document, as its page names it.
 *
 * @param reference its number
 * @param href where it is
 * @param content what is to be done
 * @param lead the name of the body that carries it out
 * @param stateKey the message that names its state
 * @param due its deadline, or null
 * @param overdue whether it is counted as overdue today
 * @param parts how many parts it was handed down in
 */
public record FollowUp(
        String reference,
        String href,
        String content,
        String lead,
        String stateKey,
        @Nullable LocalDate due,
        boolean overdue,
        int parts) {}
