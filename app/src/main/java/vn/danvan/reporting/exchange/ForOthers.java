package vn.danvan.reporting.exchange;

import java.math.BigDecimal;
import java.util.Optional;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.disclosure.SmallNumbers;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.form.Question;
import vn.danvan.rules.period.ReportingPeriod;

/** Which values of a body other bodies' programs may read: not those that could point at somebody or give such a one away. */
record ForOthers(FormLibrary library, SmallNumbers.Reading numbers) {

    /** A value with what decides about it. */
    record Read(
            DataValue value,
            String edition,
            BodyId body,
            ReportingPeriod period,
            CellId cell,
            Optional<Cell> content) {}

    boolean mayRead(Read read) {
        if (!(read.content().orElse(null) instanceof Value(BigDecimal value, boolean _))) {
            return true;
        }
        return switch (question(read, read.cell().question()).orElse(null)) {
            // Whether a figure is sensitive is not known any more when its form cannot be read.
            case null -> false;
            case Question.Figure figure ->
                !numbers.hides(figure.indicator().code(), read.cell().part(), value, read.period(), read.body());
            case Question.Table _ -> mayName(read);
            case Question.Narrative _, Question.YesNo _, Question.Day _, Question.Choice _ -> true;
        };
    }

    /**
     * Whether others may know that something stood there. A table tells a figure by village or project; of a sensitive one none
     * of that is for others, and of a question that is not known any more nobody can tell.
     */
    boolean mayName(Read read) {
        String part = read.cell().part();
        String column = part.substring(part.indexOf('/') + 1);
        return switch (question(read, read.cell().question()).orElse(null)) {
            case null -> false;
            case Question.Table _ -> column.equals(Question.Table.NAME) || mayNameColumn(read, column);
            case Question.Figure _, Question.Narrative _, Question.YesNo _, Question.Day _, Question.Choice _ -> true;
        };
    }

    private boolean mayNameColumn(Read read, String column) {
        return question(read, column)
                .filter(asked -> !(asked instanceof Question.Figure figure
                        && numbers.isSensitive(figure.indicator().code())))
                .isPresent();
    }

    private Optional<Question> question(Read read, String id) {
        return library.edition(read.edition()).flatMap(edition -> edition.question(id));
    }
}
