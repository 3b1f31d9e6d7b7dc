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
        Optional<Question> question = question(read, read.cell().question());
        if (question.isEmpty() || !(read.content().orElse(null) instanceof Value(BigDecimal value, boolean _))) {
            return true;
        }
        return switch (question.get()) {
            case Question.Figure figure ->
                !numbers.hides(figure.indicator().code(), read.cell().part(), value, read.period(), read.body());
            case Question.Table _ -> mayName(read);
            case Question.Narrative _, Question.YesNo _, Question.Day _, Question.Choice _ -> true;
        };
    }

    /**
     * Whether others may know that something stood there. A table tells a figure by village or project; of a sensitive one none
     * of that is for others.
     */
    boolean mayName(Read read) {
        String part = read.cell().part();
        return question(read, read.cell().question())
                .filter(Question.Table.class::isInstance)
                .flatMap(_ -> question(read, part.substring(part.indexOf('/') + 1)))
                .filter(column -> column instanceof Question.Figure figure
                        && numbers.isSensitive(figure.indicator().code()))
                .isEmpty();
    }

    private Optional<Question> question(Read read, String id) {
        return library.edition(read.edition()).flatMap(edition -> edition.question(id));
    }
}
