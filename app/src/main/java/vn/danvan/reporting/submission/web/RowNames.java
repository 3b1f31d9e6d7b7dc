package vn.danvan.reporting.submission.web;

import java.util.function.BinaryOperator;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.NotFound;
import vn.danvan.organisation.Areas;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.SubmissionDetail;

/** What the rows of tables are called. */
@Component
class RowNames {

    private final Areas areas;

    RowNames(Areas areas) {
        this.areas = areas;
    }

    /** Of a table's question and the row's part of a cell: what was typed as its name in the report, or the area whose row it is. */
    BinaryOperator<String> of(SubmissionDetail report) {
        return (table, row) -> row.matches("\\d{1,6}") ? typed(report, table, row) : area(report, row);
    }

    private static String typed(SubmissionDetail report, String table, String row) {
        return report.answers()
                .cell(table, Question.Table.part(row, Question.Table.NAME))
                .filter(Answers.Words.class::isInstance)
                .map(cell -> ((Answers.Words) cell).text())
                .orElse(row);
    }

    private String area(SubmissionDetail report, String row) {
        try {
            return areas.requireArea(AreaId.of(row), report.view().period().end())
                    .name();
        } catch (NotFound noArea) {
            // such rows were taken once; the rest of the history is to be read all the same
            return row;
        }
    }
}
