package vn.danvan.synthesis.input;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.parallel.Workers;

/** Reads the records of blocks into rows, and leaves out those that are no opinion; several threads may use it together. */
final class OpinionReader {

    private static final int MOST_PEOPLE = 2_000_000_000;
    private static final int MOST_DIGITS = 10;

    /** Of the hashes by which bytes are told apart: nobody knows it, and no result depends on it. */
    private final long seed = new SecureRandom().nextLong();

    private final KnownTexts known = new KnownTexts();
    private final Clauses clauses;
    private final Collection<Rows> done = new ConcurrentLinkedQueue<>();

    OpinionReader(Clauses clauses) {
        this.clauses = clauses;
    }

    /** The rows of one block, whose texts are handed to the worker. */
    Rows read(Block block, Records records, TextWorker worker) {
        Rows rows = new Rows(block);
        while (records.next()) {
            int people = people(records);
            Fault fault = fault(records, people);
            int note = fault == null ? note(records, worker) : KnownTexts.UNKNOWN;
            if (note == KnownTexts.UNKNOWN) {
                rows.rejected.add(new Rejected(records.line(), id(records), fault == null ? Fault.ENCODING : fault));
                continue;
            }
            rows.add(records);
            rows.note(rows.count - 1, note);
            if (records.to(Column.CLAUSE) > records.from(Column.CLAUSE)) {
                rows.clause(clauses.number(field(records, Column.CLAUSE)));
            }
            if (people > 1) {
                rows.people(people);
            }
        }
        rows.lines = records.lines();
        rows.trim();
        return rows;
    }

    /** Takes the rows of one block, read here or elsewhere. */
    void take(Rows rows) {
        done.add(rows);
    }

    /** What the worker gives for the text, asked once for all texts of the same bytes; unknown when they are not UTF-8. */
    private int note(Records records, TextWorker worker) {
        int from = records.from(Column.TEXT);
        int to = records.to(Column.TEXT);
        long hash = ByteHash.of(records.bytes(), from, to, seed);
        int note = known.find(hash);
        if (note == KnownTexts.UNKNOWN && Utf8.isValid(records.bytes(), from, to)) {
            note = worker.take(records.bytes(), from, to);
            known.put(hash, note);
        }
        return note;
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
        boolean readable = Utf8.isValid(records.bytes(), records.from(Column.ID), records.to(Column.ID));
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
    List<Rows> rows(Workers workers) throws IOException {
        List<Rows> inOrder = new ArrayList<>(done);
        inOrder.sort((one, other) -> Integer.compare(one.number, other.number));
        RepeatedIds.removeFrom(inOrder, workers);
        return List.copyOf(inOrder);
    }
}
