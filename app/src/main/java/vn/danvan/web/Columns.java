package vn.danvan.web;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.documents.Surround;
import vn.danvan.documents.Table;

/**
 * The columns of a list that is taken along: what each is called, and what it has of a row.
 *
 * @param <T> what a row is about
 */
public final class Columns<T> {

    /** What a column has of a row: a text, a number, a day, a moment, or null for nothing. */
    @FunctionalInterface
    public interface Cell<T> {

        /** Of this row. */
        @Nullable
        Object of(T row);
    }

    private record Column<T>(String head, Cell<T> cell) {}

    private final Download download;
    private final List<T> rows;
    private final List<Column<T>> columns = new ArrayList<>();
    private final List<String> above = new ArrayList<>();
    private @Nullable String whose;
    private @Nullable Object when;

    Columns(Download download, List<T> rows, int most) {
        this.download = download;
        this.rows = rows.subList(0, Math.min(most, rows.size()));
        if (rows.size() > most) {
            above.add(download.cut(most));
        }
    }

    /** One column more, its head being the sentence of the key. */
    public Columns<T> column(String key, Cell<T> cell) {
        return named(download.text(key), cell);
    }

    /** One column more with this head. */
    public Columns<T> named(String head, Cell<T> cell) {
        columns.add(new Column<>(head, cell));
        return this;
    }

    /** Whose list it is when it is not the reader's own body's. */
    public Columns<T> whose(String name) {
        whose = name;
        return this;
    }

    /** Of which day, year or period it is when it is not of today. */
    public Columns<T> when(Object day) {
        when = day;
        return this;
    }

    /**
     * Answers with the file.
     *
     * @param key the sentence that names its sheet
     * @param what it holds, the first part of its name
     */
    public void send(String key, String what) throws IOException {
        List<List<@Nullable Object>> cells = rows.stream().map(this::cells).toList();
        List<String> heads = columns.stream().map(Column::head).toList();
        String owner = whose == null ? download.whose() : whose;
        Object day = when == null ? download.ui().today() : when;
        download.answer(
                new Table(download.text(key), heads, cells, download.note()),
                new Surround(above, List.of(), 0, 0),
                FileName.of(what, owner, day.toString()));
    }

    private List<@Nullable Object> cells(T row) {
        List<@Nullable Object> cells = new ArrayList<>(columns.size());
        for (Column<T> column : columns) {
            Object cell = column.cell().of(row);
            cells.add(cell instanceof Instant moment ? local(moment) : cell);
        }
        return cells;
    }

    private static LocalDateTime local(Instant moment) {
        return LocalDateTime.ofInstant(moment, Ui.ZONE).truncatedTo(ChronoUnit.SECONDS);
    }
}
