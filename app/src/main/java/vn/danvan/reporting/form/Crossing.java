package vn.danvan.reporting.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danvan.rules.content.YamlMap;

/** Says why axes cannot be crossed: a combination must tell by its name of which parts it is, and be filled in by somebody. */
final class Crossing {

    /** More combinations than that nobody fills in. */
    static final int MOST = 120;

    /** More axes than that nobody reads, and each doubles the margins. */
    static final int MOST_AXES = 4;

    private Crossing() {}

    /** Whether they can be; if not, the faults are noted at the field that names them. */
    static boolean isPossible(YamlMap map, List<Breakdown> axes) {
        boolean few = isFew(map, axes);
        boolean told = isToldApart(map, axes);
        return few && told;
    }

    /** Whether somebody can fill them in, also the parts of a single axis; if not, the fault is noted. */
    static boolean isFew(YamlMap map, List<Breakdown> axes) {
        long combinations = axes.stream()
                .mapToLong(axis -> Math.max(1, axis.items().size()))
                .reduce(1, (one, other) -> Math.min(Integer.MAX_VALUE, one * other));
        boolean few = axes.size() <= MOST_AXES && combinations <= MOST;
        if (!few) {
            map.fault("by", "reporting.fault.by-many", names(axes), axes.size(), combinations, MOST_AXES, MOST);
        }
        return few;
    }

    private static List<String> names(List<Breakdown> axes) {
        return axes.stream().map(Breakdown::id).toList();
    }

    private static boolean isToldApart(YamlMap map, List<Breakdown> axes) {
        Map<String, Breakdown> owners = new HashMap<>();
        boolean apart = true;
        for (Breakdown axis : axes) {
            for (Breakdown.Item item : axis.items()) {
                Breakdown other = owners.putIfAbsent(item.id(), axis);
                if (other != null) {
                    map.fault("by", "reporting.fault.by-shared", item.id(), other.id(), axis.id());
                    return false;
                }
                // Names from before they were refused may hold the sign that stands between names.
                if (item.id().contains(Breakdown.AND)) {
                    map.fault("by", "reporting.fault.part", item.id());
                    apart = false;
                }
            }
        }
        return apart;
    }
}
