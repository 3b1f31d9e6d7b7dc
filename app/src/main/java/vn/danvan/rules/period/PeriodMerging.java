package vn.danvan.rules.period;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lays definitions of period kinds over others. */
final class PeriodMerging {

    private PeriodMerging() {}

    /**
     * All of them: a definition takes the place of one of the same kind with the same first day, and each ends before the next one
     * of its kind begins. A kind stays where it is in the list.
     */
    static List<PeriodKind> merged(List<PeriodKind> known, List<PeriodKind> brought) {
        List<PeriodKind> all = new ArrayList<>(known);
        for (PeriodKind kind : brought) {
            int same = same(all, kind);
            if (same >= 0) {
                all.set(same, kind);
            } else {
                int last = last(all, kind.id());
                all.add(last < 0 ? all.size() : last + 1, kind);
            }
        }
        return all.stream()
                .map(kind -> next(all, kind).map(kind::endingBefore).orElse(kind))
                .toList();
    }

    private static int same(List<PeriodKind> all, PeriodKind kind) {
        for (int at = 0; at < all.size(); at++) {
            if (all.get(at).edition().equals(kind.edition())) {
                return at;
            }
        }
        return -1;
    }

    private static int last(List<PeriodKind> all, String id) {
        for (int at = all.size() - 1; at >= 0; at--) {
            if (all.get(at).id().equals(id)) {
                return at;
            }
        }
        return -1;
    }

    private static Optional<LocalDate> next(List<PeriodKind> all, PeriodKind kind) {
        return all.stream()
                .filter(other -> other.id().equals(kind.id()))
                .map(PeriodKind::from)
                .filter(kind.from()::isBefore)
                .min(LocalDate::compareTo);
    }
}
