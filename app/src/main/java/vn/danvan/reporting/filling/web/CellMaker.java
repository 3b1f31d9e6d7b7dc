package vn.danvan.reporting.filling.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Question;
import vn.danvan.web.Choice;
import vn.danvan.web.Days;

/** Makes the cells of one sheet. */
final class CellMaker {

    private final SheetInput input;
    private final Map<String, List<Sheet.Say>> says;
    private final Map<CellId, Counted> counts;
    private final Locale locale;

    CellMaker(SheetInput input, Map<String, List<Sheet.Say>> says, Map<CellId, Counted> counts, Locale locale) {
        this.input = input;
        this.says = says;
        this.counts = counts;
        this.locale = locale;
    }

    /** The cell of a question, or of one part of it with its name. */
    Sheet.Cell of(Question question, String part, String partName) {
        return of(question, part, partName, partName);
    }

    /** The cell of a part that is called more shortly where what it is a part of stands above it. */
    Sheet.Cell of(Question question, String part, String partName, String shortly) {
        CellId id = new CellId(question.id(), part);
        String key = CellCode.key(id);
        String label = question.label().in(locale);
        Optional<BigDecimal> now = value(input.detail().answers(), id);
        return new Sheet.Cell(
                key,
                asked(question, part.isEmpty() ? label : shortly, part.isEmpty() ? label : label + " – " + partName),
                held(question, id, question instanceof Question.Figure),
                says.getOrDefault(key, List.of()),
                was(question, id, now, input.detail().previous()),
                was(question, id, now, input.detail().lastYear()),
                input.detail().files().getOrDefault(id, List.of()).size(),
                counts.get(id));
    }

    /** The cell that says what a row of a table is called. */
    Sheet.Cell nameOf(Question.Table table, String row) {
        Question name = new Question.Narrative(table.id(), table.label(), false);
        return plain(
                name,
                new CellId(table.id(), Question.Table.part(row, Question.Table.NAME)),
                row,
                Sheet.Was.NOTHING,
                Sheet.Was.NOTHING);
    }

    /**
     * The cell of a row and a column.
     *
     * @param previous the row of the same place in the report of the period before; empty when there is none
     * @param year the same in that of a year before
     */
    Sheet.Cell inTable(
            Question.Table table, Row row, Question.Figure column, Optional<String> previous, Optional<String> year) {
        CellId id = new CellId(table.id(), Question.Table.part(row.id(), column.id()));
        return plain(
                column,
                id,
                row.name(),
                was(table, column, id, previous, input.detail().previous()),
                was(table, column, id, year, input.detail().lastYear()));
    }

    /** A row of a table, with the name that its cells are called by. */
    record Row(String id, String name) {}

    private Sheet.Was was(Question.Table table, Question.Figure column, CellId id, Optional<String> row, Answers then) {
        return row.map(place -> new CellId(table.id(), Question.Table.part(place, column.id())))
                .map(there -> Figures.was(value(input.detail().answers(), id), value(then, there)))
                .orElse(Sheet.Was.NOTHING);
    }

    private Sheet.Cell plain(Question question, CellId id, String rowName, Sheet.Was previous, Sheet.Was year) {
        String key = CellCode.key(id);
        String label = question.label().in(locale);
        return new Sheet.Cell(
                key,
                asked(question, label, label + " – " + rowName),
                held(question, id, false),
                says.getOrDefault(key, List.of()),
                previous,
                year,
                input.detail().files().getOrDefault(id, List.of()).size(),
                null);
    }

    static boolean isFilled(Sheet.Cell cell) {
        return !cell.held().text().isEmpty() || cell.held().none();
    }

    private Sheet.Asked asked(Question question, String label, String full) {
        String unit = "";
        String number = null;
        boolean estimable = false;
        int decimals = 0;
        boolean share = false;
        if (question instanceof Question.Figure figure) {
            unit = figure.indicator().unit().name().in(locale);
            number = figure.number().map(wording -> wording.in(locale)).orElse(null);
            estimable = figure.indicator().estimable();
            decimals = figure.indicator().decimals();
            share = figure.indicator().unit().isShare();
        }
        List<Choice> options = question instanceof Question.Choice choice
                ? choice.options().stream()
                        .map(option -> new Choice(option.id(), option.name().in(locale)))
                        .toList()
                : List.of();
        return new Sheet.Asked(
                kind(question),
                label,
                full,
                unit,
                number,
                question.compulsory(),
                estimable,
                decimals,
                share,
                input.detail().edition().isReceived(question.id()),
                options);
    }

    static String kind(Question question) {
        return switch (question) {
            case Question.Figure _ -> "figure";
            case Question.Narrative _ -> "words";
            case Question.YesNo _ -> "yes-no";
            case Question.Day _ -> "day";
            case Question.Choice _ -> "choice";
            case Question.Table _ -> "table";
        };
    }

    /**
     * What the fields of the cell show.
     *
     * @param boxes whether it has boxes for an estimate and for what does not apply; else its text says so
     */
    private Sheet.Held held(Question question, CellId id, boolean boxes) {
        Typed typed = input.typed().get(CellCode.key(id));
        String remark = input.detail().remarks().getOrDefault(id, "");
        if (typed != null) {
            Typed.Remark beside = typed.remark();
            return new Sheet.Held(
                    typed.text(),
                    typed.estimated(),
                    typed.none() || (!boxes && typed.text().equals(Typed.NONE)),
                    Objects.requireNonNullElse(beside.text(), remark),
                    typed.seen(),
                    beside.text() == null ? remark : beside.seen());
        }
        Optional<Cell> cell = input.detail().answers().cell(id.question(), id.part());
        return new Sheet.Held(
                cell.map(found -> boxes ? text(question, found) : Typed.withSigns(found, text(question, found)))
                        .orElse(""),
                cell.filter(found -> found instanceof Value(var _, boolean estimated) && estimated)
                        .isPresent(),
                cell.filter(NotApplicable.class::isInstance).isPresent(),
                remark,
                CellCode.write(cell),
                remark);
    }

    private static String text(Question question, Cell cell) {
        return switch (cell) {
            case Value(BigDecimal value, boolean _) -> FindingTexts.print(value);
            case Words(String text) -> question instanceof Question.Day ? Days.field(text) : text;
            case NotApplicable() -> "";
        };
    }

    private static Sheet.Was was(Question question, CellId id, Optional<BigDecimal> now, Answers then) {
        if (question instanceof Question.Figure) {
            return Figures.was(now, value(then, id));
        }
        return then.cell(id.question(), id.part())
                .map(cell -> new Sheet.Was(text(question, cell), ""))
                .orElse(Sheet.Was.NOTHING);
    }

    private static Optional<BigDecimal> value(Answers answers, CellId id) {
        return answers.cell(id.question(), id.part())
                .filter(Value.class::isInstance)
                .map(cell -> ((Value) cell).value());
    }
}
