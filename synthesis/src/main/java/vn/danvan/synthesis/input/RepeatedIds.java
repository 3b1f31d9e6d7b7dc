package vn.danvan.synthesis.input;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import vn.danvan.synthesis.parallel.Workers;

/**
 * Leaves out rows whose id an earlier row has. Ids that ascend through the whole file, as those of most exports do, cannot repeat;
 * others are hashed, and the few whose hash comes twice are compared.
 */
final class RepeatedIds {

    private RepeatedIds() {}

    /** Removes them from rows in the order of the input. */
    static void removeFrom(List<Rows> inOrder, Workers workers) throws IOException {
        if (ascend(inOrder)) {
            return;
        }
        HashSet64 hashes = new HashSet64();
        Set<Long> suspects = ConcurrentHashMap.newKeySet();
        workers.inParts(inOrder.size(), 1, (from, to) -> {
            Rows rows = inOrder.get(from);
            for (int row = 0; row < rows.count; row++) {
                if (!hashes.add(rows.idHash(row))) {
                    suspects.add(rows.idHash(row));
                }
            }
        });
        if (!suspects.isEmpty()) {
            remove(inOrder, suspects);
        }
    }

    private static boolean ascend(List<Rows> inOrder) {
        Rows before = null;
        for (Rows rows : inOrder) {
            if (rows.count > 0) {
                boolean behind = before == null || before.compareIds(before.count - 1, rows, 0) < 0;
                if (!behind || !rows.isAscending()) {
                    return false;
                }
                before = rows;
            }
        }
        return true;
    }

    private static void remove(List<Rows> inOrder, Set<Long> suspects) {
        Set<String> seen = new HashSet<>();
        for (Rows rows : inOrder) {
            boolean[] gone = new boolean[rows.count];
            int many = 0;
            for (int row = 0; row < rows.count; row++) {
                gone[row] = suspects.contains(rows.idHash(row)) && !seen.add(rows.id(row));
                if (gone[row]) {
                    rows.rejected.add(new Rejected(rows.line(row), rows.id(row), Fault.ID_TWICE));
                    many++;
                }
            }
            if (many > 0) {
                rows.remove(gone);
            }
        }
    }
}
