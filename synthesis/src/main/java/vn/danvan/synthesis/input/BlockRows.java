package vn.danvan.synthesis.input;

import java.io.StreamCorruptedException;
import java.util.ArrayList;
import java.util.List;
import vn.danvan.synthesis.parallel.FormReader;
import vn.danvan.synthesis.parallel.FormWriter;

/** The opinions of one block in a form that goes from machine to machine. Immutable. */
public final class BlockRows {

    private final int number;
    private final byte[] form;
    private final int[] notes;

    private BlockRows(int number, byte[] form, int[] notes) {
        this.number = number;
        this.form = form;
        this.notes = notes;
    }

    static BlockRows of(Rows rows, Clauses clauses) {
        FormWriter to = new FormWriter().number(rows.start).number(rows.lines);
        to.number(clauses.count());
        for (int clause = 0; clause < clauses.count(); clause++) {
            to.text(clauses.name(clause));
        }
        to.number(rows.rejected.size());
        for (Rejected one : rows.rejected) {
            to.number(one.line()).text(one.id()).text(one.fault().name());
        }
        int[] notes = new int[rows.count];
        to.number(rows.count);
        for (int row = 0; row < rows.count; row++) {
            notes[row] = rows.note(row);
            StoredRow.write(rows, row, to);
        }
        return new BlockRows(rows.number, to.toBytes(), notes);
    }

    /** The block's place among the blocks of the file, from 0. */
    public int number() {
        return number;
    }

    /** The numbers that the worker gave the texts. */
    public int[] notes() {
        return notes.clone();
    }

    /** The same opinions, for each number of a text the one at its place in an array. */
    public BlockRows renumbered(int[] numbers) {
        int[] fresh = new int[notes.length];
        for (int row = 0; row < fresh.length; row++) {
            fresh[row] = numbers[notes[row]];
        }
        return new BlockRows(number, form, fresh);
    }

    /** Writes them. */
    public void write(FormWriter to) {
        to.number(number).bytes(form).number(notes.length);
        for (int note : notes) {
            to.number(note);
        }
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param texts how many texts there are to have the number of
     */
    public static BlockRows read(FormReader from, int texts) throws StreamCorruptedException {
        int number = from.small();
        byte[] form = from.bytes();
        int[] notes = new int[from.size(1)];
        for (int row = 0; row < notes.length; row++) {
            notes[row] = from.small();
            if (notes[row] >= texts) {
                throw new StreamCorruptedException("text " + notes[row] + " of " + texts);
            }
        }
        return new BlockRows(number, form, notes);
    }

    /** The rows, with these numbers of texts and the clauses numbered as in a list. */
    Rows rows(int[] numbers, Clauses clauses) throws StreamCorruptedException {
        FormReader from = new FormReader(form);
        Rows rows = new Rows(new Block(number, from.number(), new byte[0], 0));
        rows.lines = from.small();
        int[] clauseOf = new int[from.size(1)];
        for (int i = 0; i < clauseOf.length; i++) {
            clauseOf[i] = clauses.number(from.text());
        }
        rows.rejected.addAll(rejected(from));
        if (from.small() != notes.length) {
            throw new StreamCorruptedException("not as many rows as notes in block " + number);
        }
        StoredRow stored = new StoredRow();
        for (int row = 0; row < notes.length; row++) {
            stored.read(from);
            rows.add(stored);
            rows.note(row, numbers[notes[row]]);
            stored.give(rows, clauseOf);
        }
        from.end();
        rows.trim();
        return rows;
    }

    private static List<Rejected> rejected(FormReader from) throws StreamCorruptedException {
        List<Rejected> rejected = new ArrayList<>();
        for (int left = from.size(3); left > 0; left--) {
            long line = from.number();
            String id = from.text();
            rejected.add(new Rejected(line, id, from.oneOf(Fault.class)));
        }
        return rejected;
    }
}
