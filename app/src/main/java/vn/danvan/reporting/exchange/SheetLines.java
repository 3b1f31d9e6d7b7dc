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
import vn.danvan.reporting.submission.Slot;

/** Holds what was filled into a sheet against what stands in the report. */
@Component
class SheetLines {

    private final Filling filling;
    private final TableRows tables;

    SheetLines(Filling filling, TableRows tables) {
        this.filling = filling;
        this.tables = tables;
    }

    /** One line for each filled cell that the form asks for. */
    SheetReading read(List<Entered> entries, SheetSubject subject) {
        RowNames rows = new RowNames(tables, subject, entries);
        return new SheetReading(entries.stream()
                .flatMap(entry -> line(entry, subject, rows).stream())
                .toList());
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
                .filter(_ -> rows.use(question, cell(entry.code())) == RowNames.Use.TAKEN)
                .map(place -> Refusal.of(
                        "exchange.sheet.row-taken",
                        question.label(),
                        place.number(),
                        place.standing(),
                        rows.typed((Question.Table) question, place.number())));
    }

    /**
     * Why the form cannot hold it: one such number would else be refused with all others, after the preview. What stands there
     * already is not judged, because nothing is done to it.
     */
    private Optional<Refusal> fault(SheetSubject subject, CellChange change) {
        if (change.seen().isPresent() && !CellContent.alters(change)) {
            return Optional.empty();
        }
        Slot slot = new Slot(subject.edition().form(), subject.body().id(), subject.period());
        return filling.fault(subject.edition(), slot, change);
    }

    private static CellId cell(String code) {
        int slash = code.indexOf('/');
        return slash < 0 ? new CellId(code, "") : new CellId(code.substring(0, slash), code.substring(slash + 1));
    }
}
