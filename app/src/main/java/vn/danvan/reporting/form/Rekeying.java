package vn.danvan.reporting.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;

/**
 * Reads what was answered in one edition as answers to another. An id may ask for something else in another edition, so figures
 * are told by their indicator and part; what the other edition does not ask for is left out.
 */
public final class Rekeying {

    private static final String ANY_ROW = "1";

    private final FormEdition then;
    private final FormEdition now;
    private final Map<String, Question.Figure> byIndicator = new HashMap<>();

    private Rekeying(FormEdition then, FormEdition now) {
        this.then = then;
        this.now = now;
        now.figures()
                .forEach(figure -> byIndicator.putIfAbsent(figure.indicator().code(), figure));
    }

    /** Where the cells of one edition stand in another. */
    public static Rekeying between(FormEdition then, FormEdition now) {
        return new Rekeying(then, now);
    }

    /** The cell that asks for the same, whatever stands in it; empty when the other edition does not ask for it. */
    public Optional<CellId> place(CellId id) {
        return place(id, Optional.empty());
    }

    /** The same for a cell with that content; empty also when the other edition does not offer the option that was chosen. */
    public Optional<CellId> place(CellId id, Optional<Cell> content) {
        return then.question(id.question()).flatMap(asked -> cell(asked, id, content));
    }

    /**
     * The ids of questions and those that ask for the same; of a table its columns too, {@code thon/tien}. What the other edition
     * does not ask for is left out.
     */
    public Map<String, String> questions() {
        Map<String, String> places = new HashMap<>();
        then.questions().forEach(question -> {
            switch (question) {
                case Question.Figure figure -> figure(figure).ifPresent(same -> places.put(figure.id(), same.id()));
                case Question.Table table -> columns(table, places);
                case Question.Choice _, Question.Narrative _, Question.YesNo _, Question.Day _ ->
                    alike(question).ifPresent(same -> places.put(question.id(), same.id()));
            }
        });
        return places;
    }

    private void columns(Question.Table table, Map<String, String> places) {
        Stream.concat(table.columns().stream(), Stream.of(Question.Table.NAME))
                .forEach(column -> place(new CellId(table.id(), Question.Table.part(ANY_ROW, column)))
                        .ifPresent(same -> places.put(
                                table.id() + "/" + column,
                                same.question() + "/" + same.part().substring(ANY_ROW.length() + 1))));
    }

    /** The answers given in the edition of then, under the questions of the edition of now. */
    public static Answers of(Answers given, FormEdition then, FormEdition now) {
        return then.id().equals(now.id()) ? given : new Rekeying(then, now).rekeyed(given);
    }

    private Answers rekeyed(Answers given) {
        Map<CellId, Cell> cells = new HashMap<>();
        given.cells().forEach((id, cell) -> place(id, Optional.of(cell)).ifPresent(same -> cells.put(same, cell)));
        then.figures()
                .forEach(asked -> figure(asked)
                        .filter(same -> !same.parts().equals(asked.parts()))
                        .ifPresent(same -> told(asked, same, given, cells)));
        return new Answers(cells);
    }

    /** Where the other edition asks in other parts, what the whole and the parts of both come to stands for itself. */
    private static void told(Question.Figure asked, Question.Figure same, Answers given, Map<CellId, Cell> cells) {
        Stream.concat(
                        Stream.of(""),
                        same.breakdown().stream()
                                .flatMap(parts -> parts.told().stream())
                                .map(Breakdown.Item::id))
                .filter(part -> part.isEmpty()
                        || asked.breakdown().flatMap(parts -> parts.part(part)).isPresent())
                .forEach(part -> {
                    List<String> within = asked.parts().stream()
                            .filter(one -> part.isEmpty() || isWithin(asked.indicator(), one, part))
                            .toList();
                    boolean estimated = within.stream()
                            .flatMap(one -> given.cell(asked.id(), one).stream())
                            .anyMatch(cell -> cell instanceof Value value && value.estimated());
                    given.figure(asked, part, within)
                            .ifPresent(value ->
                                    cells.putIfAbsent(new CellId(same.id(), part), new Value(value, estimated)));
                });
    }

    private static boolean isWithin(Indicator indicator, String one, String part) {
        return indicator.breakdown().filter(parts -> parts.isWithin(one, part)).isPresent();
    }

    private Optional<CellId> cell(Question asked, CellId id, Optional<Cell> content) {
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
                        .filter(same ->
                                content.filter(cell -> !offers(same, cell)).isEmpty())
                        .map(_ -> id);
            case Question.Narrative _, Question.YesNo _, Question.Day _ ->
                alike(asked).map(_ -> id);
        };
    }

    private static boolean offers(Question.Choice choice, Cell cell) {
        return !(cell instanceof Words(String text))
                || choice.options().stream().anyMatch(option -> option.id().equals(text));
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
