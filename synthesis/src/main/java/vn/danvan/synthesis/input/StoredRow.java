package vn.danvan.synthesis.input;

import java.io.StreamCorruptedException;
import vn.danvan.synthesis.parallel.FormReader;
import vn.danvan.synthesis.parallel.FormWriter;

/** A row that was read elsewhere. */
final class StoredRow implements Row {

    private byte[] id = new byte[0];
    private int line;
    private int from;
    private int to;
    private TextForm form = TextForm.PLAIN;
    private int clause;
    private int people;

    static void write(Rows rows, int row, FormWriter to) {
        to.bytes(rows.idBytes(row)).number(rows.line(row));
        to.number(rows.textStart(row) - rows.start).number(rows.textSize(row));
        to.number(rows.form(row).code());
        to.number(rows.clauseOf(row) + 1L).number(rows.peopleOf(row));
    }

    void read(FormReader reader) throws StreamCorruptedException {
        id = reader.bytes();
        line = reader.small();
        from = reader.small();
        to = from + reader.small();
        form = TextForm.ofCode(reader.small());
        if (to < from) {
            throw new StreamCorruptedException("no text at " + from);
        }
        clause = reader.small();
        people = reader.small();
    }

    /** Gives the last of the rows its clause and people. */
    void give(Rows rows, int[] clauseOf) throws StreamCorruptedException {
        if (clause > clauseOf.length) {
            throw new StreamCorruptedException("clause " + clause + " of " + clauseOf.length);
        }
        if (clause > 0) {
            rows.clause(clauseOf[clause - 1]);
        }
        if (people > 1) {
            rows.people(people);
        }
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public byte[] bytes() {
        return id;
    }

    @Override
    public int from(Column column) {
        return column == Column.ID ? 0 : -1;
    }

    @Override
    public int to(Column column) {
        return column == Column.ID ? id.length : -1;
    }

    @Override
    public TextForm form() {
        return form;
    }

    @Override
    public int storedFrom() {
        return from;
    }

    @Override
    public int storedTo() {
        return to;
    }
}
