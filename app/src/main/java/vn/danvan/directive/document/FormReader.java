package vn.danvan.directive.document;

import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.document.recognition.DocumentKind;
import vn.danvan.directive.document.recognition.DocumentKinds;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.language.DateMention;
import vn.danvan.language.Normalization;
import vn.danvan.language.VietnameseDates;

/** Turns the facts a person typed into facts of the register, or says everything that is wrong with them. */
final class FormReader {

    private static final int LONGEST = 300;
    private static final int LONGEST_SUBJECT = 1000;
    private static final int FIRST_YEAR = 1930;
    private static final int YEARS_AHEAD = 2;

    private final DocumentKinds kinds;
    private final LocalDate today;
    private final List<Refusal> refusals = new ArrayList<>();

    FormReader(DocumentKinds kinds, LocalDate today) {
        this.kinds = kinds;
        this.today = today;
    }

    Outcome<DocumentFacts> read(DocumentForm form) {
        Optional<DocumentKind> kind = kinds.byCode(text(form.kind()));
        if (kind.isEmpty()) {
            refusals.add(Refusal.at("kind", "directive.document.kind.missing"));
        }
        String number = line("number", text(form.number()), LONGEST);
        if (number.isEmpty() && kind.isPresent() && kind.get().numbered()) {
            refusals.add(Refusal.at(
                    "number", "directive.document.number.missing", kind.get().vietnamese()));
        }
        String issuer = required("issuer", form.issuer(), LONGEST);
        LocalDate issued = date(text(form.date()), text(form.year()));
        String subject = required("subject", form.subject(), LONGEST_SUBJECT);
        String signatory = line("signatory", text(form.signatory()), LONGEST);
        if (!refusals.isEmpty() || issued == null || kind.isEmpty()) {
            return Outcome.refused(refusals);
        }
        return Outcome.done(new DocumentFacts(
                kind.get().code(),
                number.isEmpty() ? null : number,
                issuer,
                issued,
                subject,
                signatory.isEmpty() ? null : signatory));
    }

    private String required(String field, @Nullable String typed, int longest) {
        String value = line(field, text(typed), longest);
        if (value.isEmpty()) {
            refusals.add(Refusal.at(field, "directive.document." + field + ".missing"));
        }
        return value;
    }

    private String line(String field, String value, int longest) {
        if (value.length() > longest) {
            refusals.add(Refusal.at(field, "directive.document.too-long", value.length(), longest));
        }
        return value;
    }

    private @Nullable LocalDate date(String typed, String year) {
        if (typed.isEmpty()) {
            refusals.add(Refusal.at("date", "directive.document.date.missing"));
            return null;
        }
        Optional<DateMention> mention = VietnameseDates.parse(typed);
        if (mention.isEmpty()) {
            refusals.add(Refusal.at("date", "directive.document.date.unknown", typed));
            return null;
        }
        return mention.get().date().map(this::plausible).orElseGet(() -> inYear(mention.get(), typed, year));
    }

    private @Nullable LocalDate inYear(DateMention mention, String typed, String year) {
        if (!year.matches("\\d{4}")) {
            refusals.add(Refusal.at("year", "directive.document.date.year", typed));
            return null;
        }
        Optional<LocalDate> date = mention.inYear(Year.parse(year).getValue());
        if (date.isEmpty()) {
            refusals.add(Refusal.at("date", "directive.document.date.unknown", typed + "/" + year));
            return null;
        }
        return plausible(date.get());
    }

    private @Nullable LocalDate plausible(LocalDate date) {
        if (date.getYear() > today.getYear() + YEARS_AHEAD || date.getYear() < FIRST_YEAR) {
            refusals.add(Refusal.at(
                    "date",
                    "directive.document.date.range",
                    VietnameseDates.numeric(date),
                    Integer.toString(FIRST_YEAR),
                    Integer.toString(today.getYear() + YEARS_AHEAD)));
            return null;
        }
        return date;
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : Normalization.of(typed).text().strip().replaceAll("\\s+", " ");
    }
}
