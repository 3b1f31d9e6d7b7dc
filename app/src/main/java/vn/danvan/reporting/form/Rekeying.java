package vn.danvan.reporting.form;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;

/**
 * Reads what was answered in one edition as answers to another. An id may ask for something else in another edition, so figures
 * are told by their indicator and part; what the other edition does not ask for is left out.
 */
public final class Rekeying {

    private final FormEdition then;
    private final FormEdition now;
    private final Map<String, Question.Figure> byIndicator = new HashMap<>();

    private Rekeying(FormEdition then, FormEdition now) {
        this.then = then;
        this.now = now;
        now.figures()
                .forEach(figure -> byIndicator.putIfAbsent(figure.indicator().code(), figure));
    }

    /** The answers given in the edition of then, under the questions of the edition of now. */
    public static Answers of(Answers given, FormEdition then, FormEdition now) {
        return then.id().equals(now.id()) ? given : new Rekeying(then, now).rekeyed(given);
    }

    private Answers rekeyed(Answers given) {
        Map<CellId, Cell> cells = new HashMap<>();
        given.cells()
                .forEach((id, cell) -> then.question(id.question())
                        .flatMap(question -> cell(question, id, cell))
                        .ifPresent(same -> cells.put(same, cell)));
        return new Answers(cells);
    }

    private Optional<CellId> cell(Question asked, CellId id, Cell cell) {
        return switch (asked) {
            case Question.Figure figure ->
                figure(figure)
                        .filter(same -> same.parts().contains(id.part()))
                        .map(same -> new CellId(same.id(), id.part()));
            case Question.Table table ->
                alike(table)
                        .map(Question.Table.class::cast)
                        .filter(same -> same.rows() == table.rows())
                        .flatMap(same -> inTable(same, id));
            case Question.Choice choice ->
                alike(choice)
                        .map(Question.Choice.class::cast)
                        .filter(same -> !(cell instanceof Words(String text))
                                || same.options().stream()
                                        .anyMatch(option -> option.id().equals(text)))
                        .map(_ -> id);
            case Question.Narrative _, Question.YesNo _, Question.Day _ ->
                alike(asked).map(_ -> id);
        };
    }

    private Optional<Question.Figure> figure(Question.Figure asked) {
        return Optional.ofNullable(byIndicator.get(asked.indicator().code()));
    }

    /** The question of the same id and kind. */
    private Optional<Question> alike(Question asked) {
        return now.question(asked.id()).filter(same -> same.getClass() == asked.getClass());
    }

    private Optional<CellId> inTable(Question.Table table, CellId id) {
        int slash = id.part().indexOf('/');
        String row = id.part().substring(0, Math.max(slash, 0));
        String column = id.part().substring(slash + 1);
        if (column.equals(Question.Table.NAME)) {
            return Optional.of(id);
        }
        return then.figure(column)
                .flatMap(this::figure)
                .map(Question.Figure::id)
                .filter(table.columns()::contains)
                .map(same -> new CellId(table.id(), Question.Table.part(row, same)));
    }
}
