package vn.danvan.synthesis.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The opinions of a run in the order of their file. Ids are in memory, texts are read again from the file when they are asked
 * for; several threads may ask.
 */
public final class Opinions implements AutoCloseable {

    private final StoredTexts texts;
    private final List<Rows> rows;
    private final Clauses clauses;
    private final long firstLine;
    private final int[] first;
    private final int count;
    private final List<String> unknown;

    Opinions(StoredTexts texts, List<Rows> rows, Clauses clauses, long firstLine, List<String> unknown) {
        this.unknown = unknown;
        this.firstLine = firstLine;
        this.texts = texts;
        this.rows = rows;
        this.clauses = clauses;
        this.first = new int[rows.size()];
        int sum = 0;
        for (int i = 0; i < first.length; i++) {
            first[i] = sum;
            sum = Math.addExact(sum, rows.get(i).count);
        }
        this.count = sum;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    private int block(int index) {
        int found = Arrays.binarySearch(first, index);
        int block = found >= 0 ? found : -found - 2;
        while (rows.get(block).count == 0 || first[block] + rows.get(block).count <= index) {
            block++;
        }
        return block;
    }

    /** The id of an opinion; indexes go from 0 to below {@link #count()}. */
    public String id(int index) {
        int block = block(index);
        return rows.get(block).id(index - first[block]);
    }

    /** The id in UTF-8. */
    public byte[] idBytes(int index) {
        int block = block(index);
        return rows.get(block).idBytes(index - first[block]);
    }

    /** The text in UTF-8, read from the file. */
    public byte[] utf8(int index) {
        int block = block(index);
        Rows of = rows.get(block);
        int row = index - first[block];
        return texts.utf8(of.textStart(row), of.textSize(row), of.form(row));
    }

    /** Where the text stands in the file. */
    public TextPlace place(int index) {
        int block = block(index);
        Rows of = rows.get(block);
        int row = index - first[block];
        return new TextPlace(of.textStart(row), of.textSize(row), of.form(row));
    }

    /** The file of the texts, not packed. */
    public Path file() {
        return texts.file();
    }

    /** The text, read from the file. */
    public String text(int index) {
        return new String(utf8(index), StandardCharsets.UTF_8);
    }

    /** The clause its row names, or null. */
    public @Nullable String clause(int index) {
        int block = block(index);
        int number = rows.get(block).clauseOf(index - first[block]);
        return number == Rows.NO_CLAUSE ? null : clauses.name(number);
    }

    /** How many people stand behind it, from 1. */
    public int people(int index) {
        int block = block(index);
        return rows.get(block).peopleOf(index - first[block]);
    }

    /** What the {@link TextWorker} gave for each opinion. */
    public int[] notes() {
        int[] notes = new int[count];
        for (int i = 0; i < first.length; i++) {
            Rows of = rows.get(i);
            for (int row = 0; row < of.count; row++) {
                notes[first[i] + row] = of.note(row);
            }
        }
        return notes;
    }

    /** The rows that were left out, by line. */
    public List<Rejected> rejected() {
        List<Rejected> all = new ArrayList<>();
        long line = firstLine;
        for (Rows of : rows) {
            for (Rejected one : of.rejected) {
                all.add(new Rejected(line + one.line(), one.id(), one.fault()));
            }
            line += of.lines;
        }
        all.sort(Comparator.comparingLong(Rejected::line));
        return all;
    }

    /** The names of columns that mean nothing here. */
    public List<String> unknownColumns() {
        return unknown;
    }

    @Override
    public void close() throws IOException {
        texts.close();
    }
}
