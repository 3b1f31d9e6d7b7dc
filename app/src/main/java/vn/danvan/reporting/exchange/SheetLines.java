package vn.danvan.reporting.exchange;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.documents.EntrySheetReader.Entered;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.exchange.SheetReading.InTable;
import vn.danvan.reporting.exchange.SheetReading.Line;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Foreseen;
import vn.danvan.reporting.submission.Foresight;

/** Holds what was filled into a sheet against what stands in the report. */
@Component
class SheetLines {

    private final Filling filling;
    private final TableRows tables;
    private final Foresight foresight;

    SheetLines(Filling filling, TableRows tables, Foresight foresight) {
        this.filling = filling;
        this.tables = tables;
        this.foresight = foresight;
    }

    /** One line for each filled cell that the form asks for. */
    SheetReading read(List<Entered> entries, SheetSubject subject) {
        RowNames rows = new RowNames(tables, subject, entries);
        List<Line> read = entries.stream()
                .flatMap(entry -> line(entry, subject, rows).stream())
                .toList();
        SheetReading reading = new SheetReading(read, Optional.empty());
        return reading.changing().isEmpty()
                ? reading
                : new SheetReading(read, Optional.of(foreseen(reading.changing(), subject)));
    }

    private Foreseen foreseen(List<Line> changing, SheetSubject subject) {
        List<CellChange> changes = changing.stream().map(Line::change).toList();
        return subject.begun()
                .map(report -> foresight.of(report, changes))
                .orElseGet(() -> foresight.of(subject.slot(), subject.edition(), changes));
    }

    Optional<Line> line(Entered entry, SheetSubject subject) {
        return line(entry, subject, new RowNames(tables, subject, List.of()));
    }

    private Optional<Line> line(Entered entry, SheetSubject subject, RowNames rows) {
        CellId cell = cell(entry.code());
        return subject.edition().question(cell.question()).map(question -> {
            Optional<InTable> table = rows.place(question, cell);
            Optional<Cell> present = subject.cell(cell);
            String remark = SheetBase.remark(entry, subject.remarks().get(cell));
            Outcome<Optional<Cell>> read = SheetBase.isFilled(entry)
                    ? SheetCell.read(subject.edition(), cell, entry.content(), present)
                    : Outcome.done(present);
            return switch (read) {
                case Outcome.Done<Optional<Cell>>(Optional<Cell> wanted) -> {
                    Refusal fault = taken(entry, question, table, rows)
                            .or(() -> fault(subject, new CellChange(cell, wanted, remark, present)))
                            .orElse(null);
                    boolean overtaken = SheetBase.isOvertaken(entry, cell, subject)
                            || rows.use(question, cell) == RowNames.Use.RENAMED;
                    yield new Line(
                            entry,
                            cell,
                            question,
                            table,
                            present,
                            fault == null ? wanted : Optional.empty(),
                            remark,
                            fault,
                            overtaken);
                }
                case Outcome.Refused<Optional<Cell>>(List<Refusal> reasons) ->
                    new Line(
                            entry, cell, question, table, present, Optional.empty(), remark, reasons.getFirst(), false);
            };
        });
    }

    /** That the row is another place's by now, beside whose name nothing of the sheet's place may stand. */
    private static Optional<Refusal> taken(Entered entry, Question question, Optional<InTable> table, RowNames rows) {
        return table.filter(_ -> SheetBase.isFilled(entry) || !entry.remark().isEmpty())
                .flatMap(place -> switch (rows.use(question, cell(entry.code()))) {
                    case TAKEN ->
                        Optional.of(Refusal.of(
                                "exchange.sheet.row-taken",
                                question.label(),
                                place.number(),
                                place.standing(),
                                rows.typed((Question.Table) question, place.number())));
                    case BEGUN -> Optional.of(Refusal.of("exchange.sheet.row-begun", question.label(), place.number()));
                    case SAME, RENAMED -> Optional.empty();
                });
    }

    /**
     * Why the form cannot hold it: one such number would else be refused with all others, after the preview. What stands there
     * already is not judged, because nothing is done to it.
     */
    private Optional<Refusal> fault(SheetSubject subject, CellChange change) {
        if (change.seen().isPresent() && !CellContent.alters(change)) {
            return Optional.empty();
        }
        return filling.fault(subject.edition(), subject.slot(), change);
    }

    private static CellId cell(String code) {
        int slash = code.indexOf('/');
        return slash < 0 ? new CellId(code, "") : new CellId(code.substring(0, slash), code.substring(slash + 1));
    }
}
