package vn.danvan.rules;

import java.util.List;
import java.util.Optional;
import vn.danvan.rules.content.ContentSource;

/** All rule sets there are. */
public final class RuleBook {

    private final List<RuleFamily> families;

    RuleBook(List<RuleFamily> families) {
        this.families = List.copyOf(families);
    }

    /** The rule sets shipped with the program; faulty content is refused with all its faults. */
    public static RuleBook shipped() {
        return read(ContentSource.shipped());
    }

    static RuleBook read(ContentSource source) {
        RuleFiles files = new RuleFiles(source);
        List<RuleFamily> families = files.names().stream().map(files::family).toList();
        return new RuleBook(families);
    }

    /** Every rule set, known or not, in the order of the content. */
    public List<RuleSet> sets() {
        return families.stream().flatMap(family -> family.sets().stream()).toList();
    }

    /** The names of all rules, in the order of the content. */
    public List<String> ruleNames() {
        return sets().stream()
                .flatMap(set -> set.rules().stream())
                .map(Rule::name)
                .distinct()
                .toList();
    }

    Optional<RuleFamily> familyOf(String rule) {
        return families.stream().filter(family -> family.has(rule)).findFirst();
    }

    Optional<RuleSet> set(String id) {
        return sets().stream().filter(set -> set.id().equals(id)).findFirst();
    }
}
