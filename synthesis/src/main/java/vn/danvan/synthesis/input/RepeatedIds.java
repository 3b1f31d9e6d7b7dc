package vn.danvan.synthesis.input;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Leaves out rows whose id an earlier row has. */
final class RepeatedIds {

    private final Set<Long> suspects;
    private final Set<String> seen = new HashSet<>();

    /** Looks at rows whose id has one of these hashes only. */
    RepeatedIds(Set<Long> suspects) {
        this.suspects = suspects;
    }

    void removeFrom(List<Rows> inOrder) {
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
