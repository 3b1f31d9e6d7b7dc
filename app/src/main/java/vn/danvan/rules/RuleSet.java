package vn.danvan.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.Wording;

/**
 * The rules of one law for the days on which it governed.
 *
 * @param to the last day; empty while it governs still
 * @param known false when only the name of the law is established, not its limits
 * @param day the one day the set was made for, such as a polling day
 */
public record RuleSet(
        String id,
        LocalDate from,
        Optional<LocalDate> to,
        Wording law,
        boolean known,
        Confidence confidence,
        Optional<LocalDate> day,
        String source,
        List<Rule> rules) {

    public RuleSet {
        rules = List.copyOf(rules);
    }

    /** Whether the law governed on the day. */
    public boolean inForceOn(LocalDate date) {
        return !date.isBefore(from) && to.filter(date::isAfter).isEmpty();
    }

    Optional<Rule> rule(String name) {
        return rules.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }

    /** The article and the law of a rule of this set. */
    public Wording legalBasis(Rule rule) {
        return rule.article()
                .map(article -> new Wording(article.vi() + " " + law.vi(), law.en() + ", " + article.en()))
                .orElse(law);
    }
}
