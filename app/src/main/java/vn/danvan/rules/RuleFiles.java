package vn.danvan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.YamlMap;

/** Reads {@code rules/index.yaml} and the files of rule sets it names. */
final class RuleFiles {

    private static final String INDEX = "rules/index.yaml";

    private final ContentSource source;

    RuleFiles(ContentSource source) {
        this.source = source;
    }

    /** The file of each family, in the order of the index. */
    Map<String, String> index() {
        ContentFaults faults = new ContentFaults(INDEX);
        Map<String, String> files = index(faults);
        faults.refuseAny();
        return files;
    }

    /** The family in that file of the folder {@code rules}; refused with every fault when there is any. */
    RuleFamily family(String name) {
        ContentFaults faults = new ContentFaults("rules/" + name);
        Optional<RuleFamily> family = read(faults, name);
        faults.refuseAny();
        return family.orElseThrow();
    }

    /** Every fault of the index, of the files it names, and each file of the folder that it does not name. */
    List<ContentFault> check(List<String> present) {
        ContentFaults indexFaults = new ContentFaults(INDEX);
        Map<String, String> files = index(indexFaults);
        List<ContentFault> found = new ArrayList<>(indexFaults.found());
        Set<String> seen = new HashSet<>();
        files.forEach((family, file) -> found.addAll(check(family, file, seen)));
        for (String path : present) {
            if (!path.equals(INDEX) && !files.containsValue(path.substring("rules/".length()))) {
                ContentFaults faults = new ContentFaults(path);
                faults.atLine(0, "rules.fault.index");
                found.addAll(faults.found());
            }
        }
        return found;
    }

    private List<ContentFault> check(String name, String file, Set<String> setsSeen) {
        ContentFaults faults = new ContentFaults("rules/" + file);
        read(faults, file).ifPresent(family -> {
            if (!family.name().equals(name)) {
                faults.atLine(1, "rules.fault.index.family", family.name(), name);
            }
            for (RuleSet set : family.sets()) {
                if (!setsSeen.add(set.id())) {
                    faults.atLine(0, "rules.fault.twice", set.id());
                }
            }
        });
        return faults.found();
    }

    private Map<String, String> index(ContentFaults faults) {
        Map<String, String> files = new LinkedHashMap<>();
        YamlMap.read(source, INDEX, faults).ifPresent(top -> {
            Optional<YamlMap> families = top.optionalMap("families");
            if (families.isEmpty()) {
                top.fault("families", "rules.fault.missing", "families");
            }
            families.ifPresent(map -> map.names().forEach(name -> files.put(name, map.text(name))));
            top.refuseOthers();
        });
        return files;
    }

    private Optional<RuleFamily> read(ContentFaults faults, String name) {
        return YamlMap.read(source, "rules/" + name, faults).map(RuleFiles::family);
    }

    private static RuleFamily family(YamlMap top) {
        String name = top.text("family");
        List<RuleSet> sets = new ArrayList<>();
        for (YamlMap map : top.maps("sets")) {
            RuleSet set = set(map, name);
            Optional<RuleSet> before = sets.isEmpty() ? Optional.empty() : Optional.of(sets.getLast());
            if (before.isPresent()
                    && before.get().to().filter(set.from()::isAfter).isEmpty()) {
                map.fault("from", "rules.fault.overlap", set.id(), before.get().id());
            }
            sets.add(set);
        }
        if (sets.isEmpty()) {
            top.fault("sets", "rules.fault.empty", "sets");
        }
        top.refuseOthers();
        return new RuleFamily(name, sets);
    }

    private static RuleSet set(YamlMap map, String family) {
        LocalDate from = map.date("from");
        Optional<LocalDate> to = map.optionalDate("to");
        if (to.filter(from::isAfter).isPresent()) {
            map.fault("to", "rules.fault.span", "to", from + ".." + to.get());
        }
        map.text("known");
        boolean known = map.flag("known");
        List<Rule> rules = rules(map, family);
        if (known == rules.isEmpty()) {
            map.fault("known", "rules.fault.known");
        }
        RuleSet set = new RuleSet(
                map.text("id"),
                from,
                to,
                map.wording("law"),
                known,
                map.choice("confidence", Confidence.class, Confidence.KNOWN),
                map.optionalDate("day"),
                map.text("source"),
                rules);
        map.refuseOthers();
        return set;
    }

    private static List<Rule> rules(YamlMap set, String family) {
        List<Rule> rules = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (YamlMap map : set.maps("rules")) {
            Rule rule = rule(map);
            if (!rule.name().startsWith(family + ".")) {
                map.fault("rule", "rules.fault.family", rule.name(), family);
            }
            if (!names.add(rule.name())) {
                map.fault("rule", "rules.fault.twice", rule.name());
            }
            rules.add(rule);
        }
        return rules;
    }

    private static Rule rule(YamlMap map) {
        String name = map.text("rule");
        DayUnit unit = map.choice("unit", DayUnit.class, null);
        boolean backward = map.choice("count", Direction.class, Direction.FORWARD) == Direction.BACK;
        if (backward && (unit != DayUnit.CALENDAR || map.has("suspension"))) {
            map.fault("count", "rules.fault.backward");
        }
        Rule rule = new Rule(
                name,
                map.wording("name"),
                map.optionalWording("article"),
                unit,
                backward,
                map.optionalWording("suspension"),
                limits(map));
        map.refuseOthers();
        return rule;
    }

    private static List<Limit> limits(YamlMap rule) {
        List<Limit> limits = new ArrayList<>();
        Set<Set<String>> seen = new HashSet<>();
        for (YamlMap map : rule.maps("limits")) {
            List<String> facts = map.texts("facts");
            for (String fact : facts) {
                if (!fact.matches("[a-z]+(-[a-z]+)*")) {
                    map.fault("facts", "rules.fault.fact", fact);
                }
            }
            if (!seen.add(Set.copyOf(facts))) {
                map.fault("facts", "rules.fault.twice", facts);
            }
            limits.add(new Limit(map.number("days", 1, 400), Set.copyOf(facts), map.optionalWording("note")));
            map.refuseOthers();
        }
        if (!seen.contains(Set.of())) {
            rule.fault("limits", "rules.fault.base");
        }
        return limits;
    }

    private enum Direction {
        FORWARD,
        BACK
    }
}
