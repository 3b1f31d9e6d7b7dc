package vn.danvan.reporting.exchange;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.documents.EntrySheetReader.Entered;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Foreseen;

/**
 * What a filled sheet would change in a submission.
 *
 * @param lines one a filled cell of the sheet, in its order
 * @param foreseen what the rules of the form would find once the lines are taken that {@link #changing} names; empty when
 *     there are none
 */
public record SheetReading(List<Line> lines, Optional<Foreseen> foreseen) {

    /** Nothing was read. */
    static final SheetReading NOTHING = new SheetReading(List.of(), Optional.empty());

    /** Keeps a copy. */
    public SheetReading {
        lines = List.copyOf(lines);
    }

    /**
     * Where in a table a cell stands.
     *
     * @param number of its row; blank where rows are areas
     * @param name what its row is called; blank when nobody has named it
     * @param standing what the form calls the row; blank where rows are areas
     * @param column what its column asks for; empty when the cell holds the name itself
     */
    public record InTable(String number, String name, String standing, Optional<Question> column) {}

    /**
     * A filled cell of the sheet.
     *
     * @param entry what the sheet holds
     * @param table where in it the cell stands, when the question is a table
     * @param present what stands in the form
     * @param wanted what is to stand there; empty when the value is at fault or only the remark changes
     * @param remark the remark beside it, or null for none
     * @param fault why it cannot be taken, or null
     * @param overtaken whether somebody changed the form since the sheet was written, so that taking it undoes that
     */
    public record Line(
            Entered entry,
            CellId cell,
            Question question,
            Optional<InTable> table,
            Optional<Cell> present,
            Optional<Cell> wanted,
            @Nullable String remark,
            @Nullable Refusal fault,
            boolean overtaken) {

        /** What stands in the form, as text with a mark before an estimate; blank for nothing. */
        public String before() {
            return CellCode.write(present);
        }

        /** The change that taking it comes to. */
        CellChange change() {
            return new CellChange(cell, wanted, remark, present);
        }

        /** Whether taking it would change the form. */
        public boolean changes() {
            return fault == null
                    && (remark != null
                            || !present.map(CellContent::comparable).equals(wanted.map(CellContent::comparable)));
        }
    }

    /** The lines that are taken unless somebody says otherwise. */
    public List<Line> changing() {
        return lines.stream()
                .filter(line -> line.changes() && !line.overtaken())
                .toList();
    }

    /** The lines that are taken only when somebody says so: the form holds something newer than the sheet knew of. */
    public List<Line> overtaken() {
        return lines.stream().filter(line -> line.changes() && line.overtaken()).toList();
    }

    /** All lines that can be taken and change something. */
    List<Line> takable() {
        return lines.stream().filter(Line::changes).toList();
    }

    /** The lines that cannot be taken. */
    public List<Line> faulty() {
        return lines.stream().filter(line -> line.fault() != null).toList();
    }

    /** How many cells are as they were. */
    public int same() {
        return lines.size() - takable().size() - faulty().size();
    }
}
