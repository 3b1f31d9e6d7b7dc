package vn.danvan.summary.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;

/**
 * A number that was given.
 *
 * @param run the term or year
 * @param printed as it stands in the document: {@code 01-BC/BDVTU}
 * @param version the version of a summary that bears it, or null when it was given by hand
 * @param recipients who gets it, as far as it is known
 * @param signer who signed, empty when nobody entered it
 * @param outside why it was given outside the system, of which {@code issuedOn} knows the last day only; null when it was given here
 * @param voided set when the number was made void; it is never given again
 */
public record EntryView(
        UUID id,
        BodyId body,
        Line line,
        String type,
        String run,
        int number,
        String printed,
        String subject,
        LocalDate issuedOn,
        @Nullable UUID version,
        Instant givenAt,
        AccountId givenBy,
        List<String> recipients,
        String signer,
        @Nullable String outside,
        @Nullable Voided voided) {

    /** Keeps a copy. */
    public EntryView {
        recipients = List.copyOf(recipients);
    }

    /** When, by whom and why a number was made void. */
    public record Voided(Instant at, AccountId by, String reason) {}
}
