package vn.danvan.rules;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import vn.danvan.rules.content.ContentSource;

/** All rule sets there are, each family read when it is first asked for. */
public final class RuleBook {

    private final RuleFiles files;
    private final Map<String, String> index;
    private final Map<String, RuleFamily> families = new ConcurrentHashMap<>();

    private RuleBook(RuleFiles files) {
        this.files = files;
        this.index = files.index();
    }

    /** The rule sets shipped with the program; faulty content is refused with all its faults. */
    public static RuleBook shipped() {
        return read(ContentSource.shipped());
    }

    static RuleBook read(ContentSource source) {
        return new RuleBook(new RuleFiles(source));
    }

    /** Every rule set, known or not, in the order of the content. */
    public List<RuleSet> sets() {
        return index.keySet().stream()
                .flatMap(name -> family(name).sets().stream())
                .toList();
    }

    /** The names of all rules, in the order of the content. */
    public List<String> ruleNames() {
        return sets().stream()
                .flatMap(set -> set.rules().stream())
                .map(Rule::name)
                .distinct()
                .toList();
    }

    /** Whether any rule set has a rule of that name. */
    public boolean has(String rule) {
        return familyOf(rule).isPresent();
    }

    Optional<RuleFamily> familyOf(String rule) {
        return index.keySet().stream()
                .filter(name -> rule.startsWith(name + "."))
                .map(this::family)
                .filter(family -> family.has(rule))
                .findFirst();
    }

    Optional<RuleSet> set(String id) {
        return sets().stream().filter(set -> set.id().equals(id)).findFirst();
    }

    private RuleFamily family(String name) {
        return families.computeIfAbsent(name, key -> files.family(index.getOrDefault(key, key)));
    }
}
