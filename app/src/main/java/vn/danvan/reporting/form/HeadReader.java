package vn.danvan.reporting.form;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.BodyKind;
import vn.danvan.rules.content.YamlMap;

/** Reads of an edition who files it, for which kinds of period, and until when. */
final class HeadReader {

    private final YamlMap map;
    private final Set<String> periodKinds;

    HeadReader(YamlMap edition, Set<String> periodKinds) {
        this.map = edition;
        this.periodKinds = periodKinds;
    }

    List<Filer> filedBy() {
        List<Filer> filers =
                map.maps("filed-by").stream().map(HeadReader::filer).toList();
        if (filers.stream().noneMatch(Filer::files)) {
            map.fault("filed-by", "rules.fault.empty", "filed-by");
        }
        return filers;
    }

    private static Filer filer(YamlMap one) {
        AreaLevel level = one.choice("level", AreaLevel.class, null);
        Set<BodyKind> kinds = EnumSet.noneOf(BodyKind.class);
        List<String> given = one.texts("kinds");
        if (given.isEmpty()) {
            one.fault("kinds", "rules.fault.empty", "kinds");
        }
        for (String text : given) {
            Arrays.stream(BodyKind.values())
                    .filter(kind -> written(kind).equals(text))
                    .findFirst()
                    .ifPresentOrElse(
                            kinds::add, () -> one.fault("kinds", "rules.fault.choice", "kinds", text, kinds()));
        }
        boolean files = !one.flag("receives-only");
        one.refuseOthers();
        return new Filer(level, kinds, files);
    }

    private static List<String> kinds() {
        return Arrays.stream(BodyKind.values()).map(HeadReader::written).toList();
    }

    static String written(Enum<?> one) {
        return one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    List<String> periods() {
        List<String> given = map.texts("periods");
        if (given.isEmpty()) {
            map.fault("periods", "rules.fault.empty", "periods");
        }
        given.stream()
                .filter(one -> !periodKinds.contains(one))
                .forEach(one -> unknown(map, "periods", one, periodKinds));
        return given;
    }

    Map<String, DueRules> dueRules(List<String> periods, List<Filer> filers) {
        Map<String, DueRules> rules = new LinkedHashMap<>();
        map.optionalMap("due").ifPresent(due -> {
            due.names().forEach(kind -> {
                if (!periods.contains(kind)) {
                    unknown(due, kind, kind, Set.copyOf(periods));
                }
                due.optionalMap(kind).ifPresent(rule -> rules.put(kind, dueRules(rule, filers)));
            });
            due.refuseOthers();
        });
        return rules;
    }

    /** A rule for everybody, rules for levels beside it or instead of it. */
    private static DueRules dueRules(YamlMap map, List<Filer> filers) {
        Optional<YamlMap> levels = map.optionalMap("levels");
        if (levels.filter(given -> given.names().isEmpty()).isPresent()) {
            map.fault("levels", "rules.fault.empty", "levels");
        }
        Map<AreaLevel, DueRule> byLevel =
                levels.map(given -> byLevel(given, filers)).orElse(Map.of());
        boolean levelsOnly = map.names().equals(List.of("levels"));
        Optional<DueRule> plain = levelsOnly ? Optional.empty() : Optional.of(dueRule(map));
        map.refuseOthers();
        return new DueRules(plain, byLevel);
    }

    private static Map<AreaLevel, DueRule> byLevel(YamlMap levels, List<Filer> filers) {
        Map<AreaLevel, DueRule> rules = new EnumMap<>(AreaLevel.class);
        List<String> filing = filers.stream()
                .filter(Filer::files)
                .map(filer -> written(filer.level()))
                .distinct()
                .toList();
        for (String name : levels.names()) {
            Optional<YamlMap> rule = levels.optionalMap(name);
            Optional<AreaLevel> level = Arrays.stream(AreaLevel.values())
                    .filter(one -> written(one).equals(name) && filing.contains(name))
                    .findFirst();
            if (level.isEmpty()) {
                levels.fault(name, "reporting.fault.due-level", name, String.join(", ", filing));
            }
            rule.ifPresent(map -> {
                DueRule read = dueRule(map);
                map.refuseOthers();
                level.ifPresent(one -> rules.put(one, read));
            });
        }
        return rules;
    }

    private static DueRule dueRule(YamlMap rule) {
        return rule.has("working-days")
                ? new DueRule.WorkingDays(rule.number("working-days", 0, 60))
                : new DueRule.DayOfMonth(
                        rule.number("day", 1, 31),
                        rule.number("months-after", 0, 12, 0),
                        rule.choice("roll", DueRule.Roll.class, DueRule.Roll.NONE));
    }

    private static void unknown(YamlMap at, String key, String given, Set<String> allowed) {
        at.fault(
                key, "rules.fault.choice", key, given, allowed.stream().sorted().toList());
    }
}
