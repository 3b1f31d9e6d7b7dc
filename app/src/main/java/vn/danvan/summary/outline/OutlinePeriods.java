package vn.danvan.summary.outline;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danvan.rules.period.PeriodKind;

/** The kinds of periods that summaries may be written for, and whose figures a summary of one of them may tell. */
final class OutlinePeriods {

    private final Map<String, PeriodKind> kinds = new HashMap<>();

    /** Of these the running ones: weeks and single days are not summed up. */
    OutlinePeriods(Collection<PeriodKind> all) {
        all.stream().filter(kind -> kind.months() > 0).forEach(kind -> kinds.put(kind.id(), kind));
    }

    boolean has(String kind) {
        return kinds.containsKey(kind);
    }

    List<String> ids() {
        return kinds.keySet().stream().sorted().toList();
    }

    /** Whether a year has as many of both, so that they go by the same number, and the one told is no longer than the own. */
    boolean tells(String own, String told) {
        PeriodKind one = kinds.get(own);
        PeriodKind other = kinds.get(told);
        return one == null || (other != null && one.perYear() == other.perYear() && other.months() <= one.months());
    }

    /** Whether the one told is shorter and its last one ends the own: of that what stands at the end can be told. */
    boolean ends(String own, String told) {
        PeriodKind one = kinds.get(own);
        PeriodKind other = kinds.get(told);
        return one != null && other != null && other.lastIn(one, 1).isPresent();
    }
}
