package vn.danvan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import vn.danvan.documents.Surround;
import vn.danvan.documents.Table;

/**
 * A list on its way into a file: what handlers of addresses that end in {@code .csv} or {@code .xlsx} answer with.
 *
 * <p>The file stands in the reader's language, says whose list it is in its name, and carries what stands in every file.
 */
public final class Download {

    /** So many rows go into a file; a line above the heads says when there are more, so ask for one more than these. */
    public static final int MOST = 100_000;

    private final Ui ui;
    private final Texts texts;
    private final Supplier<String> whose;
    private final String as;
    private final HttpServletResponse response;

    Download(Ui ui, Texts texts, Supplier<String> whose, String as, HttpServletResponse response) {
        this.ui = ui;
        this.texts = texts;
        this.whose = whose;
        this.as = as;
        this.response = response;
    }

    /** The reader's texts, days and numbers, as pages have them. */
    public Ui ui() {
        return ui;
    }

    /** The reader's language. */
    public Locale locale() {
        return Locale.of(ui.lang());
    }

    /** The sentence of the key in the reader's language. */
    public String text(String key, @Nullable Object... args) {
        return ui.text(key, args);
    }

    /** The sentences of all languages, for what is worded elsewhere. */
    public Texts texts() {
        return texts;
    }

    /** Begins the table of these rows, which are all there are and not those of a page. */
    public <T> Columns<T> of(List<T> rows) {
        return of(rows, MOST);
    }

    /** The same for rows that are long, of which fewer go into a file. */
    public <T> Columns<T> of(List<T> rows, int most) {
        return new Columns<>(this, rows, most);
    }

    String whose() {
        return whose.get();
    }

    String note() {
        return texts.fileNote(locale());
    }

    /** Answers with a table that was made elsewhere, of the reader's body and today. */
    public void send(Table table, String what) throws IOException {
        send(table, what, ui.today());
    }

    /** The same of another day, year or period. */
    public void send(Table table, String what, Object when) throws IOException {
        send(table, Surround.NONE, what, when);
    }

    /** The same with what is to be read above and below the table; rows that the file cannot take are left out, totals are not. */
    public void send(Table table, Surround around, String what, Object when) throws IOException {
        send(table, around, what, whose(), when);
    }

    /** The same of another body than the reader's. */
    public void send(Table table, Surround around, String what, String whose, Object when) throws IOException {
        String name = FileName.of(what, whose, when.toString());
        if (table.rows().size() - around.feet() <= MOST) {
            answer(table, around, name);
        } else {
            List<String> above = new ArrayList<>(around.above());
            above.add(cut(MOST));
            answer(
                    first(table, around.feet()),
                    new Surround(above, around.groups(), around.frozen(), around.feet()),
                    name);
        }
    }

    private static Table first(Table table, int feet) {
        List<List<@Nullable Object>> rows = new ArrayList<>(table.rows().subList(0, MOST));
        rows.addAll(
                table.rows().subList(table.rows().size() - feet, table.rows().size()));
        return new Table(table.name(), table.columns(), rows, table.note());
    }

    /** That there are more rows than the file has. */
    String cut(int most) {
        return text("web.table.cut", ui.number(most));
    }

    void answer(Table table, Surround around, String name) throws IOException {
        TableFile.send(table, around, name, as, response);
    }
}
