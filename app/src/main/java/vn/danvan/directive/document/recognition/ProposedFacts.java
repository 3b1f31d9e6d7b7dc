package vn.danvan.directive.document.recognition;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/**
 * What the head and the foot of a text say for the register; null where they say nothing.
 *
 * @param kind the kind of document
 * @param number number and sign, such as "24-KH/BDVTU"
 * @param issuer who issued it
 * @param date its date, when the text gives the year
 * @param dayWithoutYear day and month, when the text leaves the year out; {@code date} is then null
 * @param year the year that seems to govern the text, proposed for a day without year
 * @param subject trích yếu or title
 * @param signatory who signed
 */
public record ProposedFacts(
        @Nullable Proposal<DocumentKind> kind,
        @Nullable Proposal<String> number,
        @Nullable Proposal<String> issuer,
        @Nullable Proposal<LocalDate> date,
        @Nullable Proposal<MonthDay> dayWithoutYear,
        @Nullable Proposal<Integer> year,
        @Nullable Proposal<String> subject,
        @Nullable Proposal<String> signatory) {}
