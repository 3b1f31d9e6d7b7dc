package vn.danvan.rules.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.danvan.rules.Rule;
import vn.danvan.rules.RuleBook;
import vn.danvan.web.Choice;

/** The rules offered, by family, and what the form has to ask for one of them. */
final class RuleChoice {

    private final Map<String, Rule> rules = new LinkedHashMap<>();

    /** Each rule as the latest rule set has it. */
    RuleChoice(RuleBook book) {
        book.sets().forEach(set -> set.rules().forEach(rule -> rules.put(rule.name(), rule)));
    }

    /** The choices below the name of each family. */
    Map<String, List<Choice>> families(Locale locale) {
        Map<String, List<Choice>> families = new LinkedHashMap<>();
        rules.values()
                .forEach(rule -> families.computeIfAbsent(family(rule), name -> new ArrayList<>())
                        .add(new Choice(rule.name(), rule.title().in(locale))));
        return families;
    }

    /** The facts the rule knows; none for an unknown rule. */
    List<String> facts(String name) {
        return Optional.ofNullable(rules.get(name)).map(Rule::facts).orElse(List.of());
    }

    /** Whether the limit of the rule can be suspended, as all but those counted back can. */
    boolean suspendable(String name) {
        return Optional.ofNullable(rules.get(name))
                .filter(rule -> !rule.backward())
                .isPresent();
    }

    private static String family(Rule rule) {
        return rule.name().substring(0, rule.name().indexOf('.'));
    }
}
