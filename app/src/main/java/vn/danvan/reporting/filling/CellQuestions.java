package vn.danvan.reporting.filling;

import java.util.Optional;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;

/** Finds what is asked in a cell: the question itself, in a table the figure of the column or the name of the row. */
public final class CellQuestions {

    private CellQuestions() {}

    /** The question that the cell answers; empty when the form has no such cell. */
    public static Optional<Question> of(FormEdition edition, CellId cell) {
        return edition.question(cell.question())
                .flatMap(question -> question instanceof Question.Table table
                        ? inTable(edition, table, cell)
                        : Optional.of(question));
    }

    private static Optional<Question> inTable(FormEdition edition, Question.Table table, CellId cell) {
        String column = cell.part().substring(cell.part().indexOf('/') + 1);
        return column.equals(Question.Table.NAME)
                ? Optional.of(new Question.Narrative(table.id(), table.label(), false))
                : edition.question(column);
    }
}
