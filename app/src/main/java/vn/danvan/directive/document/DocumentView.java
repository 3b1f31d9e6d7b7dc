package vn.danvan.directive.document;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.FileId;

/**
 * A registered document as others see it.
 *
 * @param body the body that received it
 * @param kind code of its kind
 * @param file the original, or null when its text was pasted
 * @param tally how many statements stand in which state
 */
public record DocumentView(
        DocumentId id,
        BodyId body,
        String kind,
        @Nullable String number,
        String issuer,
        LocalDate issued,
        String subject,
        @Nullable String signatory,
        @Nullable FileId file,
        AccountId registeredBy,
        Instant registeredAt,
        int version,
        Tally tally) {

    /** Statements by state. */
    public record Tally(int proposed, int accepted, int rejected) {

        /** All that are not rejected. */
        public int standing() {
            return proposed + accepted;
        }
    }

    /** The facts as the register keeps them. */
    public DocumentFacts facts() {
        return new DocumentFacts(kind, number, issuer, issued, subject, signatory);
    }
}
