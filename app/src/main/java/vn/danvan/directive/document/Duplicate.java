package vn.danvan.directive.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A registered document that seems to be the same.
 *
 * @param likeness why
 * @param percent how alike the texts are, 0 to 100
 */
public record Duplicate(
        DocumentId document,
        @Nullable String number,
        String issuer,
        LocalDate issued,
        String subject,
        Likeness likeness,
        int percent) {

    /** In what the two agree, the surest first. */
    public enum Likeness {
        /** Number, issuer and date. */
        FACTS,
        /** Every word of the text. */
        TEXT,
        /** Nearly the whole text (trigram similarity of at least 0.9). */
        NEARLY
    }
}
