package vn.danvan.reporting.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.documents.EntrySheet;
import vn.danvan.documents.EntrySheetReader.Content;
import vn.danvan.documents.EntrySheetReader.Kind;
import vn.danvan.kernel.Outcome;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.form.Section;
import vn.danvan.reporting.submission.CellWording;
import vn.danvan.reporting.submission.ReportNames;
import vn.danvan.web.Texts;

/** Writes a report as a sheet with unit, period and what stands in it. */
@Component
class SheetWriter {

    private final ReportNames names;
    private final TableRows tables;
    private final Texts texts;

    SheetWriter(ReportNames names, TableRows tables, Texts texts) {
        this.names = names;
        this.tables = tables;
        this.texts = texts;
    }

    /** Writes the sheet as xlsx; the stream stays open. */
    void write(SheetSubject subject, Locale locale, OutputStream out) throws IOException {
        List<EntrySheet.Line> lines = new ArrayList<>();
        for (Section section : subject.edition().sections()) {
            lines.add(new EntrySheet.Heading(section.name().in(locale)));
            section.questions().forEach(question -> entries(question, subject, locale, lines));
        }
        new EntrySheet(
                        texts.text(locale, "exchange.sheet"),
                        names.form(subject.edition().form(), locale),
                        facts(subject, locale),
                        subject.key().toString(),
                        List.of(
                                texts.text(locale, "exchange.sheet.question"),
                                texts.text(locale, "exchange.sheet.measure"),
                                texts.text(locale, "exchange.sheet.value"),
                                texts.text(locale, "exchange.sheet.estimate"),
                                texts.text(locale, "exchange.sheet.remark")),
                        lines)
                .write(out);
    }

    /** Above the table, where the reader of filled sheets does not look. */
    private List<String> facts(SheetSubject subject, Locale locale) {
        List<String> facts = new ArrayList<>(List.of(
                texts.text(locale, "exchange.sheet.unit", subject.body().name()),
                texts.text(locale, "exchange.sheet.period", names.period(subject.period(), locale)),
                texts.text(locale, "exchange.sheet.how")));
        String note = texts.fileNote(locale);
        if (!note.isEmpty()) {
            facts.addFirst(note);
        }
        return facts;
    }

    private void entries(Question question, SheetSubject subject, Locale locale, List<EntrySheet.Line> lines) {
        if (question instanceof Question.Table table) {
            tables.rows(table, subject, locale)
                    .forEach(row -> row.columns()
                            .forEach((column, label) -> lines.add(entry(
                                    new CellId(table.id(), Question.Table.part(row.id(), column)),
                                    row.name() + " – " + label,
                                    indicator(subject, column)
                                            .map(of -> of.unit().name().in(locale))
                                            .orElse(""),
                                    indicator(subject, column)
                                            .filter(Indicator::estimable)
                                            .isPresent(),
                                    subject,
                                    locale))));
            if (table.rows() == Question.Table.Rows.FREE) {
                lines.add(new EntrySheet.Heading(texts.text(
                        locale, "exchange.sheet.rows-more", TableRows.EMPTY_ROWS, Question.Table.MOST_ROWS)));
            }
            return;
        }
        if (!(question instanceof Question.Figure figure)) {
            lines.add(entry(new CellId(question.id(), ""), question.label().in(locale), "", false, subject, locale));
            return;
        }
        String unit = figure.indicator().unit().name().in(locale);
        boolean estimable = figure.indicator().estimable();
        List<Breakdown.Item> parts = figure.breakdown().map(Breakdown::items).orElse(List.of());
        if (parts.isEmpty()) {
            lines.add(entry(new CellId(figure.id(), ""), figure.label().in(locale), unit, estimable, subject, locale));
        }
        parts.forEach(part -> lines.add(entry(
                new CellId(figure.id(), part.id()),
                figure.label().in(locale) + " – " + part.name().in(locale),
                unit,
                estimable,
                subject,
                locale)));
    }

    /** What a column of a table counts; nothing for the names of rows. */
    private static Optional<Indicator> indicator(SheetSubject subject, String column) {
        return subject.edition().figure(column).map(Question.Figure::indicator);
    }

    private EntrySheet.Entry entry(
            CellId cell, String label, String unit, boolean estimable, SheetSubject subject, Locale locale) {
        Optional<Cell> present = subject.cell(cell);
        boolean estimated = present.filter(found -> found instanceof Value(BigDecimal _, boolean estimate) && estimate)
                .isPresent();
        @Nullable
        Object value = present.map(found -> switch (found) {
                    case Value(BigDecimal figure, boolean _) -> (Object) figure;
                    case Words(String words) -> words(cell, words, subject, locale);
                    case NotApplicable() -> texts.text(locale, "exchange.sheet.not-applicable");
                })
                .orElse(null);
        String code = cell.part().isEmpty() ? cell.question() : cell.question() + "/" + cell.part();
        return new EntrySheet.Entry(
                code,
                subject.edition().isReceived(cell.question())
                        ? texts.text(locale, "exchange.sheet.received", label)
                        : label,
                unit,
                value,
                estimable,
                estimated,
                subject.remarks().get(cell));
    }

    /** As people read them, if the sheet then says the same when it comes back: two options may be called alike. */
    private String words(CellId cell, String words, SheetSubject subject, Locale locale) {
        Question question = subject.edition().question(cell.question()).orElseThrow();
        String shown = CellWording.in(locale, texts).words(question, words);
        Outcome<Optional<Cell>> read =
                SheetCell.read(subject.edition(), cell, new Content(shown, Kind.WORDS, false), Optional.empty());
        return read.equals(Outcome.done(Optional.of(new Words(words)))) ? shown : words;
    }
}
