package vn.danvan.synthesis.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Reads the records of blocks into rows, and leaves out those that are no opinion; several threads may use it together. */
final class OpinionReader {

    private static final int MOST_PEOPLE = 2_000_000_000;
    private static final int MOST_DIGITS = 10;

    private final HashSet64 ids = new HashSet64();
    private final Set<Long> repeated = ConcurrentHashMap.newKeySet();
    private final Clauses clauses;
    private final Collection<Rows> done = new ConcurrentLinkedQueue<>();

    OpinionReader(Clauses clauses) {
        this.clauses = clauses;
    }

    /** Reads one block and hands every text to the worker. */
    void read(Block block, Records records, TextWorker worker) {
        Rows rows = new Rows(block);
        while (records.next()) {
            int people = people(records);
            Fault fault = fault(records, people);
            if (fault != null) {
                rows.rejected.add(new Rejected(records.line(), id(records), fault));
                continue;
            }
            rows.add(records);
            int row = rows.count - 1;
            int from = records.from(Column.TEXT);
            rows.note(row, worker.take(records.bytes(), from, records.to(Column.TEXT)));
            if (records.to(Column.CLAUSE) > records.from(Column.CLAUSE)) {
                rows.clause(clauses.number(field(records, Column.CLAUSE)));
            }
            if (people > 1) {
                rows.people(people);
            }
        }
        rows.lines = records.lines();
        rows.trim();
        take(rows);
    }

    /** Takes the rows of one block, read here or elsewhere. */
    void take(Rows rows) {
        for (int row = 0; row < rows.count; row++) {
            long hash = rows.idHash(row);
            if (!ids.add(hash)) {
                repeated.add(hash);
            }
        }
        done.add(rows);
    }

    private static @Nullable Fault fault(Records records, int people) {
        Fault fault = records.fault();
        if (fault != null) {
            return fault;
        }
        if (records.to(Column.ID) <= records.from(Column.ID)) {
            return Fault.ID_MISSING;
        }
        if (records.from(Column.TEXT) < 0) {
            return Fault.TEXT_MISSING;
        }
        boolean readable = Utf8.isValid(records.bytes(), records.from(Column.TEXT), records.to(Column.TEXT))
                && Utf8.isValid(records.bytes(), records.from(Column.ID), records.to(Column.ID));
        return !readable ? Fault.ENCODING : people < 1 ? Fault.PEOPLE : null;
    }

    private static String id(Records records) {
        return records.from(Column.ID) < 0 ? "" : field(records, Column.ID);
    }

    private static String field(Records records, Column column) {
        int from = records.from(column);
        return new String(records.bytes(), from, records.to(column) - from, StandardCharsets.UTF_8);
    }

    /** The number of people, 1 when none is given, 0 when it is no number. */
    private static int people(Records records) {
        int from = records.from(Column.PEOPLE);
        int to = records.to(Column.PEOPLE);
        if (from < 0 || from == to) {
            return 1;
        }
        long number = 0;
        for (int at = from; at < to; at++) {
            int digit = records.bytes()[at] - '0';
            if (digit < 0 || digit > 9 || to - from > MOST_DIGITS) {
                return 0;
            }
            number = number * 10 + digit;
        }
        return number > MOST_PEOPLE ? 0 : (int) number;
    }

    /** All rows in the order of the input, those with an id of an earlier row left out. */
    List<Rows> rows() {
        List<Rows> inOrder = new ArrayList<>(done);
        inOrder.sort((one, other) -> Integer.compare(one.number, other.number));
        if (!repeated.isEmpty()) {
            new RepeatedIds(repeated).removeFrom(inOrder);
        }
        return List.copyOf(inOrder);
    }
}
