package vn.danvan.synthesis.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The opinions of one block, as compact arrays. */
final class Rows {

    static final int NO_CLAUSE = -1;
    private static final int FORM_SHIFT = 29;
    private static final int SIZE_MASK = (1 << FORM_SHIFT) - 1;

    final int number;
    final long start;
    final List<Rejected> rejected = new ArrayList<>();
    int count;
    int lines;
    private boolean ascending = true;
    private int highest = -1;
    private byte[] ids = new byte[1 << 14];
    private int[] idEnd = new int[1 << 10];
    private int[] textAt = new int[1 << 10];
    private int[] textSize = new int[1 << 10];
    private int[] line = new int[1 << 10];
    private int[] note = new int[1 << 10];
    private int @Nullable [] clause;
    private int @Nullable [] people;

    Rows(Block block) {
        this.number = block.number();
        this.start = block.start();
    }

    /** Adds the present record; its note comes later. */
    void add(Row added) {
        grow();
        int idFrom = added.from(Column.ID);
        int idLength = added.to(Column.ID) - idFrom;
        int end = idStart(count);
        if (end + idLength > ids.length) {
            ids = Arrays.copyOf(ids, (end + idLength) * 2);
        }
        System.arraycopy(added.bytes(), idFrom, ids, end, idLength);
        idEnd[count] = end + idLength;
        ascending &= count == 0 || compareIds(count - 1, this, count) < 0;
        textAt[count] = added.storedFrom();
        textSize[count] =
                (added.storedTo() - added.storedFrom()) | (added.form().code() << FORM_SHIFT);
        line[count] = added.line();
        count++;
    }

    /** Orders an id here and one there: a shorter one first, equally long ones by their bytes. */
    int compareIds(int row, Rows there, int other) {
        int one = idEnd[row] - idStart(row);
        int two = there.idEnd[other] - there.idStart(other);
        return one != two
                ? Integer.compare(one, two)
                : Arrays.compareUnsigned(
                        ids, idStart(row), idEnd[row], there.ids, there.idStart(other), there.idEnd[other]);
    }

    /** The highest note, -1 without any. */
    int highestNote() {
        return highest;
    }

    /** True when every id is behind the one before it, in the order of {@link #compareIds}. */
    boolean isAscending() {
        return ascending;
    }

    private void grow() {
        if (count < idEnd.length) {
            return;
        }
        int more = count * 2;
        idEnd = Arrays.copyOf(idEnd, more);
        textAt = Arrays.copyOf(textAt, more);
        textSize = Arrays.copyOf(textSize, more);
        line = Arrays.copyOf(line, more);
        note = Arrays.copyOf(note, more);
        clause = clause == null ? null : Arrays.copyOf(clause, more);
        people = people == null ? null : Arrays.copyOf(people, more);
    }

    void note(int row, int value) {
        highest = Math.max(highest, value);
        note[row] = value;
    }

    /** Gives the last row the number of its clause. */
    void clause(int number) {
        if (clause == null) {
            clause = new int[idEnd.length];
        }
        clause[count - 1] = number + 1;
    }

    /** Gives the last row the number of people behind it. */
    void people(int number) {
        if (people == null) {
            people = new int[idEnd.length];
        }
        people[count - 1] = number;
    }

    private int idStart(int row) {
        return row == 0 ? 0 : idEnd[row - 1];
    }

    String id(int row) {
        int from = idStart(row);
        return new String(ids, from, idEnd[row] - from, StandardCharsets.UTF_8);
    }

    byte[] idBytes(int row) {
        return Arrays.copyOfRange(ids, idStart(row), idEnd[row]);
    }

    long idHash(int row) {
        return ByteHash.of(ids, idStart(row), idEnd[row], 0);
    }

    int line(int row) {
        return line[row];
    }

    int note(int row) {
        return note[row];
    }

    long textStart(int row) {
        return start + textAt[row];
    }

    int textSize(int row) {
        return textSize[row] & SIZE_MASK;
    }

    TextForm form(int row) {
        return TextForm.of(textSize[row] >>> FORM_SHIFT);
    }

    int clauseOf(int row) {
        return clause == null ? NO_CLAUSE : clause[row] - 1;
    }

    int peopleOf(int row) {
        return people == null || people[row] == 0 ? 1 : people[row];
    }

    /** Gives back what was reserved for more rows. */
    void trim() {
        ids = Arrays.copyOf(ids, idStart(count));
        idEnd = Arrays.copyOf(idEnd, count);
        textAt = Arrays.copyOf(textAt, count);
        textSize = Arrays.copyOf(textSize, count);
        line = Arrays.copyOf(line, count);
        note = Arrays.copyOf(note, count);
        clause = clause == null ? null : Arrays.copyOf(clause, count);
        people = people == null ? null : Arrays.copyOf(people, count);
    }

    /** Leaves out rows, keeping the order of the others. */
    void remove(boolean[] gone) {
        int[] noClauses = new int[0];
        byte[] keptIds = new byte[idStart(count)];
        int kept = 0;
        int end = 0;
        for (int row = 0; row < count; row++) {
            if (!gone[row]) {
                System.arraycopy(ids, idStart(row), keptIds, end, idEnd[row] - idStart(row));
                end += idEnd[row] - idStart(row);
                move(row, kept, clause == null ? noClauses : clause);
                textAt[kept] = textAt[row];
                idEnd[kept++] = end;
            }
        }
        ids = keptIds;
        count = kept;
    }

    private void move(int row, int kept, int[] clauses) {
        textSize[kept] = textSize[row];
        line[kept] = line[row];
        note[kept] = note[row];
        if (clauses.length > 0) {
            clauses[kept] = clauses[row];
        }
        if (people != null) {
            people[kept] = people[row];
        }
    }
}
