package vn.danvan.reporting.form;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What indicators are told in.
 *
 * @param units units of measure by id
 * @param breakdowns parts to ask for, by id
 * @param domains codes of the fields of work
 */
record Terms(Map<String, Unit> units, Map<String, Breakdown> breakdowns, Set<String> domains) {

    static final Terms NONE = new Terms(Map.of(), Map.of(), Set.of());

    /** Keeps copies, in their order. */
    Terms {
        units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
        breakdowns = Collections.unmodifiableMap(new LinkedHashMap<>(breakdowns));
        domains = Collections.unmodifiableSet(new LinkedHashSet<>(domains));
    }
}
