package vn.danvan.directive.document.web;

import java.time.MonthDay;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.document.DocumentForm;
import vn.danvan.directive.document.DocumentView;
import vn.danvan.directive.document.recognition.Proposal;
import vn.danvan.directive.document.recognition.ProposedFacts;
import vn.danvan.language.VietnameseDates;

/** The facts of a document as the form carries them. */
public record FactsForm(
        @Nullable String kind,
        @Nullable String number,
        @Nullable String issuer,
        @Nullable String date,
        @Nullable String year,
        @Nullable String subject,
        @Nullable String signatory,
        @Nullable String goOn) {

    static FactsForm proposed(ProposedFacts facts) {
        return new FactsForm(
                facts.kind() == null ? null : facts.kind().value().code(),
                value(facts.number()),
                value(facts.issuer()),
                date(facts),
                facts.year() == null ? null : facts.year().value().toString(),
                value(facts.subject()),
                value(facts.signatory()),
                null);
    }

    /** The same with what is not proposed taken from the address: whoever sends somebody here may know the facts. */
    FactsForm filled(Map<String, String> given) {
        return new FactsForm(
                kind == null ? given.get("kind") : kind,
                number == null ? given.get("number") : number,
                issuer == null ? given.get("issuer") : issuer,
                date == null ? given.get("date") : date,
                year,
                subject == null ? given.get("subject") : subject,
                signatory == null ? given.get("signatory") : signatory,
                goOn);
    }

    private static @Nullable String date(ProposedFacts facts) {
        if (facts.date() != null) {
            return VietnameseDates.numeric(facts.date().value());
        }
        MonthDay day =
                facts.dayWithoutYear() == null ? null : facts.dayWithoutYear().value();
        return day == null ? null : day.getDayOfMonth() + "/" + day.getMonthValue();
    }

    private static @Nullable String value(@Nullable Proposal<String> proposal) {
        return proposal == null ? null : proposal.value();
    }

    static FactsForm of(DocumentView document) {
        return new FactsForm(
                document.kind(),
                document.number(),
                document.issuer(),
                VietnameseDates.numeric(document.issued()),
                null,
                document.subject(),
                document.signatory(),
                null);
    }

    DocumentForm command() {
        return new DocumentForm(kind, number, issuer, date, year, subject, signatory, goOn != null);
    }

    /** True when the date has no year, so that the form asks for one. */
    public boolean asksYear() {
        return date != null
                && VietnameseDates.parse(date)
                        .filter(mention -> mention.isYearless())
                        .isPresent();
    }
}
