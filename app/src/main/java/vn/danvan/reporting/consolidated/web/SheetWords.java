package vn.danvan.reporting.consolidated.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.consolidated.ConsolidatedSheet;
import vn.danvan.reporting.consolidated.SheetCell;
import vn.danvan.reporting.consolidated.SheetColumn;
import vn.danvan.reporting.consolidated.SheetFault;
import vn.danvan.reporting.consolidated.SheetLine;
import vn.danvan.reporting.figure.FigureText;
import vn.danvan.reporting.filling.web.FindingTexts;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.Completeness;
import vn.danvan.web.Texts;

/** What columns, cells and faults of the sheet are called, on the page and in its files. */
@Component
class SheetWords {

    private static final int NAMED = 5;

    private final Texts texts;
    private final FindingTexts findings;

    SheetWords(Texts texts, FindingTexts findings) {
        this.texts = texts;
        this.findings = findings;
    }

    String text(Locale locale, String key, Object... args) {
        return texts.text(locale, key, args);
    }

    String fileNote(Locale locale) {
        return texts.fileNote(locale);
    }

    /** "(9) Đơn đủ điều kiện xử lý (đơn)"; of a part its name. */
    String head(Locale locale, SheetColumn column) {
        return column.part().isEmpty()
                ? brief(locale, column) + " ("
                        + column.indicator().unit().name().in(locale) + ")"
                : "– " + part(locale, column);
    }

    /** The same where its neighbours do not say of what it is a part. */
    String full(Locale locale, SheetColumn column) {
        return column.part().isEmpty() ? head(locale, column) : brief(locale, column) + " – " + part(locale, column);
    }

    private static String part(Locale locale, SheetColumn column) {
        return column.indicator()
                .breakdown()
                .flatMap(parts -> parts.part(column.part()))
                .map(part -> part.name().in(locale))
                .orElse("");
    }

    private static String brief(Locale locale, SheetColumn column) {
        String number = column.figure()
                .flatMap(Question.Figure::number)
                .map(name -> name.in(locale) + " ")
                .orElse("");
        return number + column.indicator().name().in(locale);
    }

    String cell(Locale locale, SheetCell cell, SheetColumn column) {
        return switch (cell.kind()) {
            case VALUE ->
                cell.number()
                        .map(value -> FigureText.bare(locale, value, column.indicator()))
                        .orElse("");
            case UNSENT, MISSING -> texts.text(locale, "figure.cell.missing");
            case NOT_APPLICABLE -> texts.text(locale, "report.consolidated.none");
            case NOT_ASKED -> texts.text(locale, "figure.cell.absent");
            case HIDDEN -> texts.text(locale, "figure.cell.hidden");
            case NOT_ADDITIVE -> texts.text(locale, "figure.cell.not-additive");
        };
    }

    /** Why there is no number; empty for a number. */
    String reason(Locale locale, SheetCell cell, SheetColumn column) {
        return switch (cell.kind()) {
            case VALUE -> "";
            case UNSENT -> texts.text(locale, "figure.reason.missing");
            case MISSING ->
                texts.text(
                        locale,
                        column.figure().isEmpty() ? "report.consolidated.no-share" : "report.consolidated.blank");
            case NOT_APPLICABLE -> texts.text(locale, "report.fill.none");
            case NOT_ASKED -> texts.text(locale, "report.consolidated.not-asked");
            case HIDDEN -> texts.text(locale, "report.consolidated.hidden");
            case NOT_ADDITIVE ->
                cell.why()
                        .map(why -> texts.text(locale, "figure.reason.not-additive", why.in(locale)))
                        .orElseGet(() -> texts.text(locale, "report.consolidated.no-share"));
        };
    }

    String state(Locale locale, SheetLine line) {
        Completeness.Entry entry = line.report().entry();
        return texts.text(locale, entry.statusKey(), entry.hour());
    }

    String late(Locale locale, SheetLine line) {
        var lateness = line.report().entry().lateness();
        return lateness.late() ? texts.text(locale, lateness.key(), lateness.shown()) : "";
    }

    /** How many of the bodies have sent. */
    String sent(Locale locale, ConsolidatedSheet sheet) {
        return texts.text(
                locale, "report.consolidated.sent", sheet.sent(), sheet.lines().size());
    }

    /** The rule with its numbers, and in the total whose reports are the reason. */
    String fault(Locale locale, SheetFault fault) {
        String said = fault.withheld()
                ? texts.text(locale, "report.consolidated.withheld", rule(locale, fault))
                : about(locale, fault) + findings.of(fault.edition(), fault.finding(), locale);
        List<String> names = new ArrayList<>(
                fault.because().stream().limit(NAMED).map(BodyView::shortName).toList());
        if (names.isEmpty()) {
            return said;
        }
        int more = fault.because().size() - names.size();
        return said + " "
                + texts.text(
                        locale,
                        more > 0 ? "report.consolidated.because-more" : "report.consolidated.because",
                        String.join(", ", names),
                        more);
    }

    /** The name of what is spoken of, where the sentence does not name it. */
    private static String about(Locale locale, SheetFault fault) {
        return switch (fault.finding()) {
            case Finding.Fails _, Finding.Alone _, Finding.InRow _ -> "";
            case Finding.Missing _, Finding.TooHigh _, Finding.Unexplained _ -> rule(locale, fault) + ": ";
        };
    }

    private static String rule(Locale locale, SheetFault fault) {
        return rule(locale, fault, fault.finding());
    }

    private static String rule(Locale locale, SheetFault fault, Finding finding) {
        return switch (finding) {
            case Finding.InRow inRow -> rule(locale, fault, inRow.of());
            case Finding.Fails fails -> fails.check().name().in(locale);
            case Finding.Alone alone -> alone.check().name().in(locale);
            case Finding.Missing _, Finding.TooHigh _, Finding.Unexplained _ ->
                fault.edition()
                        .question(finding.question())
                        .map(Question::label)
                        .map(label -> label.in(locale))
                        .orElse("");
        };
    }
}
