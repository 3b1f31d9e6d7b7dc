package vn.danvan.reporting.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.documents.EntrySheet;
import vn.danvan.documents.EntrySheetReader;
import vn.danvan.documents.EntrySheetReader.Entered;
import vn.danvan.documents.ReadLimits;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.exchange.SheetReading.Line;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.form.Section;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.ReportNames;
import vn.danvan.reporting.submission.Saved;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Texts;

/**
 * Forms as spreadsheets: written out with unit, period and what stands in them, filled in elsewhere, looked through before
 * anything is changed, and taken in. An empty cell of the sheet leaves the form as it is.
 */
@Component
public class FormSheets {

    /**
     * A filled cell as a preview showed it.
     *
     * @param seen what stood in the form then, as text; blank for nothing
     */
    public record Carried(Entered entry, String seen) {}

    /**
     * What came of taking a sheet in.
     *
     * @param changed cells changed
     * @param meanwhile cells left because somebody else had changed them
     */
    public record Taken(int changed, int meanwhile) {}

    private final Submissions submissions;
    private final Filling filling;
    private final ReportNames names;
    private final Organisation organisation;
    private final TableRows tables;
    private final Texts texts;

    FormSheets(
            Submissions submissions,
            Filling filling,
            ReportNames names,
            Organisation organisation,
            TableRows tables,
            Texts texts) {
        this.tables = tables;
        this.submissions = submissions;
        this.filling = filling;
        this.names = names;
        this.organisation = organisation;
        this.texts = texts;
    }

    /** Writes the submission's sheet as xlsx. */
    public void write(Actor actor, SubmissionId id, Locale locale, OutputStream out) throws IOException {
        SubmissionDetail detail = submissions.detail(actor, id);
        String form = names.form(detail.view().form(), locale);
        String unit = organisation
                .requireBody(detail.view().body(), detail.view().period().end())
                .name();
        List<EntrySheet.Line> lines = new ArrayList<>();
        for (Section section : detail.edition().sections()) {
            lines.add(new EntrySheet.Heading(section.name().in(locale)));
            section.questions().forEach(question -> entries(question, detail, locale, lines));
        }
        new EntrySheet(
                        texts.text(locale, "exchange.sheet"),
                        form,
                        List.of(
                                texts.text(locale, "exchange.sheet.unit", unit),
                                texts.text(
                                        locale,
                                        "exchange.sheet.period",
                                        names.period(detail.view().period(), locale)),
                                texts.text(locale, "exchange.sheet.how")),
                        id.toString(),
                        List.of(
                                texts.text(locale, "exchange.sheet.question"),
                                texts.text(locale, "exchange.sheet.measure"),
                                texts.text(locale, "exchange.sheet.value"),
                                texts.text(locale, "exchange.sheet.estimate"),
                                texts.text(locale, "exchange.sheet.remark")),
                        lines)
                .write(out);
    }

    private void entries(Question question, SubmissionDetail detail, Locale locale, List<EntrySheet.Line> lines) {
        if (question instanceof Question.Table table) {
            tables.rows(table, detail, locale)
                    .forEach(row -> row.columns()
                            .forEach((column, label) -> lines.add(entry(
                                    new CellId(table.id(), Question.Table.part(row.id(), column)),
                                    row.name() + " – " + label,
                                    "",
                                    false,
                                    detail,
                                    locale))));
            return;
        }
        if (!(question instanceof Question.Figure figure)) {
            lines.add(entry(new CellId(question.id(), ""), question.label().in(locale), "", false, detail, locale));
            return;
        }
        String unit = figure.indicator().unit().name().in(locale);
        boolean estimable = figure.indicator().estimable();
        List<Breakdown.Item> parts =
                figure.indicator().breakdown().map(Breakdown::items).orElse(List.of());
        if (parts.isEmpty()) {
            lines.add(entry(new CellId(figure.id(), ""), figure.label().in(locale), unit, estimable, detail, locale));
        }
        parts.forEach(part -> lines.add(entry(
                new CellId(figure.id(), part.id()),
                figure.label().in(locale) + " – " + part.name().in(locale),
                unit,
                estimable,
                detail,
                locale)));
    }

    private EntrySheet.Entry entry(
            CellId cell, String label, String unit, boolean estimable, SubmissionDetail detail, Locale locale) {
        Optional<Cell> present = detail.answers().cell(cell.question(), cell.part());
        boolean estimated = present.filter(found -> found instanceof Value(BigDecimal _, boolean estimate) && estimate)
                .isPresent();
        @Nullable
        Object value = present.map(found -> switch (found) {
                    case Value(BigDecimal figure, boolean _) -> (Object) figure;
                    case Words(String words) -> words;
                    case NotApplicable() -> texts.text(locale, "exchange.sheet.not-applicable");
                })
                .orElse(null);
        return new EntrySheet.Entry(
                code(cell),
                label,
                unit,
                value,
                estimable,
                estimated,
                detail.remarks().get(cell));
    }

    private static String code(CellId cell) {
        return cell.part().isEmpty() ? cell.question() : cell.question() + "/" + cell.part();
    }

    private static CellId cell(String code) {
        int slash = code.indexOf('/');
        return slash < 0 ? new CellId(code, "") : new CellId(code.substring(0, slash), code.substring(slash + 1));
    }

    /**
     * What the file would change; nothing is changed yet. Refused as a whole: a file that cannot be read, one that was not
     * written here, or one of another submission.
     */
    @Transactional(readOnly = true)
    public Outcome<SheetReading> read(Actor actor, SubmissionId id, byte[] file) {
        SubmissionDetail detail = submissions.detail(actor, id);
        return switch (EntrySheetReader.read(file, ReadLimits.DEFAULTS)) {
            case EntrySheetReader.Refused(var code) ->
                Outcome.refused(Refusal.at("file", "exchange.sheet." + code.code()));
            case EntrySheetReader.Foreign() -> Outcome.refused(Refusal.at("file", "exchange.sheet.foreign"));
            case EntrySheetReader.Filled(String key, List<Entered> _)
            when !key.equals(id.toString()) ->
                Outcome.refused(Refusal.at("file", "exchange.sheet.other", other(actor, key)));
            case EntrySheetReader.Filled(String _, List<Entered> entries) ->
                Outcome.done(new SheetReading(entries.stream()
                        .flatMap(entry -> line(entry, detail).stream())
                        .toList()));
        };
    }

    /** Which form the sheet of another submission is, as far as the reader may know. */
    private String other(Actor actor, String key) {
        try {
            SubmissionDetail detail = submissions.detail(actor, SubmissionId.of(key));
            return names.form(detail.view().form(), Texts.VIETNAMESE) + ", "
                    + names.period(detail.view().period(), Texts.VIETNAMESE);
        } catch (vn.danvan.kernel.NotFound unknown) {
            return "?";
        }
    }

    /** The lines to carry from the preview to the taking in. */
    public List<Carried> carried(SheetReading reading) {
        return reading.changing().stream()
                .map(line -> new Carried(line.entry(), line.before()))
                .toList();
    }

    private Optional<Line> line(Entered entry, SubmissionDetail detail) {
        CellId cell = cell(entry.code());
        return detail.edition().question(cell.question()).map(question -> {
            Optional<Cell> present = detail.answers().cell(cell.question(), cell.part());
            String before = detail.remarks().get(cell);
            String remark = entry.remark().isEmpty() || Objects.equals(before, entry.remark()) ? null : entry.remark();
            return switch (SheetCell.read(question, entry, present)) {
                case Outcome.Done<Optional<Cell>>(Optional<Cell> wanted) -> {
                    // One number that the form cannot hold would else be refused with all others, after the preview.
                    Refusal fault = filling.fault(detail.edition(), new CellChange(cell, wanted, remark, present))
                            .orElse(null);
                    yield new Line(
                            entry, cell, question, present, fault == null ? wanted : Optional.empty(), remark, fault);
                }
                case Outcome.Refused<Optional<Cell>>(List<Refusal> reasons) ->
                    new Line(entry, cell, question, present, Optional.empty(), remark, reasons.getFirst());
            };
        });
    }

    /**
     * Takes in what can be taken of the lines that a preview showed. A cell that holds something else than the preview showed
     * is left as it is and counted as changed meanwhile. Refused as a whole when the submission is locked.
     */
    @Transactional
    public Outcome<Taken> take(Actor actor, SubmissionId id, List<Carried> shown) {
        SubmissionDetail detail = submissions.detail(actor, id);
        List<CellChange> changes = new ArrayList<>();
        int meanwhile = 0;
        for (Carried one : shown) {
            Line line = line(one.entry(), detail).filter(Line::changes).orElse(null);
            if (line == null) {
                continue;
            }
            if (one.seen().equals(line.before())) {
                changes.add(new CellChange(line.cell(), line.wanted(), line.remark(), line.present()));
            } else {
                meanwhile++;
            }
        }
        int left = meanwhile;
        return switch (filling.enter(actor, id, changes)) {
            case Outcome.Done<Saved>(Saved saved) ->
                Outcome.done(new Taken(
                        changes.size() - saved.conflicts().size(),
                        left + saved.conflicts().size()));
            case Outcome.Refused<Saved>(List<Refusal> reasons) -> Outcome.refused(reasons);
        };
    }

    /** Today's sheet is named so, for a download. */
    public String fileName(Actor actor, SubmissionId id) {
        SubmissionDetail detail = submissions.detail(actor, id);
        String unit = organisation
                .requireBody(detail.view().body(), detail.view().period().end())
                .code();
        return detail.view().form() + "_" + unit + "_"
                + PeriodCode.of(detail.view().period()) + ".xlsx";
    }
}
