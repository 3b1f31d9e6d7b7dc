package vn.danvan.reporting.filling.web;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Question;

/** The rows of a table in the report of another period: of the same area or, where rows are free, of the place called the same. */
final class PlaceRows {

    private final Question.Table table;
    private final Answers now;
    private final Map<String, String> byName = new HashMap<>();

    PlaceRows(Question.Table table, Answers now, Answers then) {
        this.table = table;
        this.now = now;
        if (table.rows() == Question.Table.Rows.FREE) {
            then.rows(table).forEach(row -> name(then, row).ifPresent(name -> byName.putIfAbsent(name, row)));
        }
    }

    /** The row there of the place that has this row now; empty when it had none. */
    Optional<String> of(String row) {
        return table.rows() == Question.Table.Rows.FREE ? name(now, row).map(byName::get) : Optional.of(row);
    }

    private Optional<String> name(Answers answers, String row) {
        return answers.cell(table.id(), Question.Table.part(row, Question.Table.NAME))
                .filter(Words.class::isInstance)
                .map(cell ->
                        ((Words) cell).text().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT))
                .filter(name -> !name.isEmpty());
    }
}
