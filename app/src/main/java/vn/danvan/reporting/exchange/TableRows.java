package vn.danvan.reporting.exchange;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.Areas;
import vn.danvan.reporting.form.Question;
import vn.danvan.web.Texts;

/**
 * The rows that a table of a form has in its spreadsheet: those of its page with areas, or its free rows and some empty ones.
 */
@Component
class TableRows {

    /** More than a commune has villages: the sheet is locked, so that nobody can add a row to it. */
    static final int EMPTY_ROWS = 30;

    /**
     * A row.
     *
     * @param columns what its columns are called, by their ids, in order
     */
    record Row(String id, String name, Map<String, String> columns) {}

    /**
     * An area that a table has a row for.
     *
     * @param below whether it lies directly below that of the body at the period's end
     */
    record Place(String name, boolean below) {}

    private final Areas areas;
    private final Texts texts;

    TableRows(Areas areas, Texts texts) {
        this.areas = areas;
        this.texts = texts;
    }

    List<Row> rows(Question.Table table, SheetSubject subject, Locale locale) {
        Map<String, String> columns = new LinkedHashMap<>();
        if (table.rows() == Question.Table.Rows.FREE) {
            columns.put(Question.Table.NAME, texts.text(locale, "exchange.sheet.row-name"));
        }
        table.columns()
                .forEach(column -> columns.put(
                        column,
                        subject.edition()
                                .question(column)
                                .map(question -> question.label().in(locale))
                                .orElse(column)));
        Map<String, String> names = switch (table.rows()) {
            case AREAS -> names(areas(table, subject), locale);
            case FREE -> free(table, subject, locale);
        };
        return names.entrySet().stream()
                .map(row -> new Row(row.getKey(), table.label().in(locale) + ": " + row.getValue(), columns))
                .toList();
    }

    /** The areas that a table has a row for, by their ids: those below, and others in whose rows something stands. */
    Map<String, Place> areas(Question.Table table, SheetSubject subject) {
        LocalDate end = subject.period().end();
        AreaId own = subject.body().area();
        Map<String, Place> places = new LinkedHashMap<>();
        if (own != null) {
            areas.children(own, end).forEach(area -> places.put(area.id().toString(), new Place(area.name(), true)));
        }
        subject.rows(table).stream()
                .filter(row -> !places.containsKey(row))
                .map(AreaId::of)
                .filter(area -> !areas.versions(area).isEmpty())
                .forEach(area -> places.put(
                        area.toString(), new Place(areas.requireArea(area, end).name(), false)));
        return places;
    }

    /** As the page calls them. */
    private Map<String, String> names(Map<String, Place> places, Locale locale) {
        Map<String, String> names = new LinkedHashMap<>();
        places.forEach((row, place) -> names.put(
                row, place.below() ? place.name() : texts.text(locale, "report.fill.row-elsewhere", place.name())));
        return names;
    }

    private Map<String, String> free(Question.Table table, SheetSubject subject, Locale locale) {
        TreeMap<Integer, String> rows = new TreeMap<>();
        subject.rows(table).forEach(row -> rows.put(Integer.parseInt(row), row));
        int last = rows.isEmpty() ? 0 : rows.lastKey();
        for (int row = last + 1; row <= Math.min(last + EMPTY_ROWS, Question.Table.MOST_ROWS); row++) {
            rows.put(row, Integer.toString(row));
        }
        Map<String, String> names = new LinkedHashMap<>();
        rows.values().forEach(row -> names.put(row, texts.text(locale, "exchange.sheet.row", row)));
        return names;
    }
}
