package vn.danvan.reporting.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.content.YamlMap;

/**
 * Reads units and breakdowns beside those known: a name that is taken means what it meant. In a file that was put into force
 * before the name was taken it goes on meaning what the file says.
 */
final class TermReader {

    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");
    /** The names of parts stand in cells and in exchange. */
    private static final Pattern PART = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.-]*");

    private static final String NO_PART = "default";

    private final Terms known;
    private final Predicate<Breakdown> own;
    private final Map<String, Unit> units;
    private final Map<String, Breakdown> breakdowns;

    TermReader(Terms known) {
        this(known, _ -> false);
    }

    /**
     * For a file of a form.
     *
     * @param own whether a breakdown did not come with the system: the days of its parts may change
     */
    TermReader(Terms known, Predicate<Breakdown> own) {
        this.known = known;
        this.own = own;
        this.units = new LinkedHashMap<>(known.units());
        this.breakdowns = new LinkedHashMap<>(known.breakdowns());
    }

    /** The known ones with those of the file. */
    Terms read(YamlMap top) {
        top.optionalMap("units").ifPresent(map -> {
            map.names().forEach(id -> unit(map, new Unit(id, map.wording(id))));
            map.refuseOthers();
        });
        top.optionalMap("breakdowns").ifPresent(map -> {
            map.names().forEach(id -> map.optionalMap(id).ifPresent(one -> breakdown(map, breakdown(id, one))));
            map.refuseOthers();
        });
        return new Terms(units, breakdowns, domains(top));
    }

    /** The system's own; no file of a form has a say in them. */
    private Set<String> domains(YamlMap top) {
        return known.domains().isEmpty() ? new LinkedHashSet<>(top.texts("domains")) : known.domains();
    }

    private void unit(YamlMap map, Unit unit) {
        check(map, unit.id());
        Unit before = units.put(unit.id(), unit);
        if (before != null && !before.equals(unit)) {
            map.fault(unit.id(), "reporting.fault.unit", unit.id(), before.name());
        }
    }

    private void breakdown(YamlMap map, Breakdown breakdown) {
        check(map, breakdown.id());
        Breakdown before = breakdowns.put(breakdown.id(), breakdown);
        if (before != null
                && !(own.test(before) ? before.undated().equals(breakdown.undated()) : before.equals(breakdown))) {
            map.fault(breakdown.id(), "reporting.fault.breakdown", breakdown.id(), before.name());
        }
    }

    private static void check(YamlMap map, String id) {
        if (!ID.matcher(id).matches()) {
            map.fault(id, "reporting.fault.term", id);
        }
    }

    /** A part with what it is called and, where it is told, the days on which there is such a thing. */
    private static Breakdown.Item item(YamlMap all, String id) {
        return all.optionalMap(id)
                .map(map -> {
                    Breakdown.Item item = new Breakdown.Item(
                            id,
                            new Wording(map.text("vi"), map.text("en")),
                            map.optionalDate("from"),
                            map.optionalDate("until"));
                    item.until()
                            .filter(until -> item.from().filter(until::isBefore).isPresent())
                            .ifPresent(until -> map.fault("until", "rules.fault.span", "until", until.toString()));
                    map.refuseOthers();
                    return item;
                })
                .orElseGet(() -> new Breakdown.Item(id, new Wording(id, id)));
    }

    private static Breakdown breakdown(String id, YamlMap map) {
        List<Breakdown.Item> items = new ArrayList<>();
        map.optionalMap("items").ifPresent(all -> {
            all.names().forEach(item -> {
                if (!PART.matcher(item).matches() || item.equals(NO_PART)) {
                    all.fault(item, "reporting.fault.part", item);
                }
                items.add(item(all, item));
            });
            all.refuseOthers();
        });
        if (items.isEmpty()) {
            map.fault("items", "rules.fault.empty", "items");
        }
        Breakdown read = new Breakdown(id, map.wording("name"), map.flag("sensitive"), items);
        map.refuseOthers();
        return read;
    }
}
