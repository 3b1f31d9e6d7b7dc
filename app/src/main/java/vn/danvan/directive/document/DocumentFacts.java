package vn.danvan.directive.document;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the register says of a document.
 *
 * @param kind code of its kind
 * @param number number and sign as written, null for a kind without numbers
 * @param issuer who issued it
 * @param issued its date
 * @param subject trích yếu or title
 * @param signatory who signed, or null
 */
public record DocumentFacts(
        String kind,
        @Nullable String number,
        String issuer,
        LocalDate issued,
        String subject,
        @Nullable String signatory) {}
