package vn.danvan.reporting.exchange.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.exchange.ReportAfter;
import vn.danvan.reporting.exchange.ReportTold;
import vn.danvan.reporting.filling.web.FindingTexts;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.Foreseen;
import vn.danvan.reporting.submission.ReportNames;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.rules.content.Wording;
import vn.danvan.web.Texts;
import vn.danvan.web.Ui;

/** Says what the rules would find in a report after an import, in the words of the form's page. */
@Component
public class ForeseenTexts {

    /**
     * One thing found.
     *
     * @param blocks whether the report cannot be sent with it
     * @param href its place on the form's page; null while nobody has begun the report
     */
    public record Line(
            boolean blocks, String text, @Nullable String href) {}

    /**
     * All of one report.
     *
     * @param fresh what is not found now
     * @param stood what is found already
     * @param missing how many compulsory cells would have no answer
     */
    public record Told(List<Line> fresh, List<Line> stood, int missing) {

        /** Keeps copies. */
        public Told {
            fresh = List.copyOf(fresh);
            stood = List.copyOf(stood);
        }

        /** How many there are of each, of which there is any. */
        public String counts(Ui ui) {
            return Stream.of(
                            new Count("exchange.foreseen.counts.fresh", fresh.size()),
                            new Count("exchange.foreseen.counts.stood", stood.size()),
                            new Count("exchange.foreseen.counts.missing", missing))
                    .filter(one -> one.number() > 0)
                    .map(one -> ui.text(one.key(), ui.number(one.number())))
                    .collect(Collectors.joining(", "));
        }

        private record Count(String key, int number) {}

        /** Whether nothing would be found. */
        public boolean isEmpty() {
            return fresh.isEmpty() && stood.isEmpty() && missing == 0;
        }
    }

    /** A report that is called by form, period and body. */
    public record Report(String name, Told told) {}

    /** So many reports are named on one page. */
    static final int MOST = 200;

    private final FindingTexts findings;
    private final ReportNames names;
    private final Organisation organisation;

    ForeseenTexts(FindingTexts findings, ReportNames names, Organisation organisation) {
        this.findings = findings;
        this.names = names;
        this.organisation = organisation;
    }

    /** The first of the reports that an import would change. */
    List<Report> reports(List<ReportAfter> all, Locale locale) {
        return all.stream()
                .limit(MOST)
                .map(one -> new Report(
                        name(one.slot(), locale),
                        told(one.foreseen(), one.begun(), one.slot().period().end(), locale)))
                .toList();
    }

    private String name(Slot slot, Locale locale) {
        return names.form(slot.form(), locale) + ", " + names.period(slot.period(), locale) + " – "
                + organisation
                        .requireBody(
                                slot.body(), organisation.knownDay(slot.period().end()))
                        .name();
    }

    /** Of a report that was begun, or not, for a period that ends on the day. */
    Told told(Foreseen foreseen, Optional<SubmissionId> begun, LocalDate end, Locale locale) {
        return new Told(
                lines(foreseen, foreseen.fresh(), begun, end, locale),
                lines(foreseen, foreseen.stood(), begun, end, locale),
                foreseen.missing());
    }

    private List<Line> lines(
            Foreseen foreseen, List<Finding> found, Optional<SubmissionId> begun, LocalDate end, Locale locale) {
        FormEdition edition = foreseen.edition();
        return found.stream()
                .map(finding -> new Line(
                        finding.blocks(),
                        sentence(edition, finding, end, locale),
                        begun.map(id -> "/reports/" + id + "#c-" + FindingTexts.key(edition, finding))
                                .orElse(null)))
                .toList();
    }

    private String sentence(FormEdition edition, Finding finding, LocalDate end, Locale locale) {
        return findings.place(edition, finding, end, locale) + ": " + findings.of(edition, finding, locale);
    }

    /** The same for programs, which know cells by their codes. */
    ReportTold coded(ReportAfter report) {
        Foreseen foreseen = report.foreseen();
        return new ReportTold(
                report.slot().form(),
                report.value().orgUnit(),
                report.value().period(),
                foreseen.missing(),
                Stream.concat(
                                foreseen.fresh().stream().map(finding -> coded(report, finding, true)),
                                foreseen.stood().stream().map(finding -> coded(report, finding, false)))
                        .toList());
    }

    private ReportTold.Found coded(ReportAfter report, Finding finding, boolean fresh) {
        FormEdition edition = report.foreseen().edition();
        LocalDate end = report.slot().period().end();
        CellId cell = FindingTexts.cell(edition, finding);
        return new ReportTold.Found(
                edition.figure(cell.question())
                        .map(Question.Figure::indicator)
                        .map(Indicator::code)
                        .orElse(cell.question()),
                cell.part().isEmpty() ? null : cell.part(),
                finding.blocks(),
                fresh,
                new Wording(
                        sentence(edition, finding, end, Texts.VIETNAMESE),
                        sentence(edition, finding, end, Locale.ENGLISH)));
    }
}
