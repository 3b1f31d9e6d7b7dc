package vn.danvan.directive.document;

import org.jspecify.annotations.Nullable;

/**
 * The facts of a document as a person typed them.
 *
 * @param date as typed: 14/01/2021, 14-1
 * @param year said by the person when the date has none
 * @param goOn true when the person saw the warning of duplicates and goes on
 */
public record DocumentForm(
        @Nullable String kind,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String date,
        @Nullable String year,
        @Nullable String subject,
        @Nullable String signatory,
        boolean goOn) {}
