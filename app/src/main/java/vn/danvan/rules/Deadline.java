package vn.danvan.rules;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.rules.content.Step;
import vn.danvan.rules.content.Wording;

/**
 * A statutory deadline with its explanation.
 *
 * @param ruleSet the id of the rule set it was judged by, to be kept with the case
 * @param raw the last day before rolling off days of rest
 * @param due the last day on which the act is in time
 */
public record Deadline(
        String rule,
        String ruleSet,
        LocalDate from,
        int days,
        DayUnit unit,
        LocalDate raw,
        LocalDate due,
        Wording legalBasis,
        List<Step> steps)
        implements DeadlineAnswer {

    public Deadline {
        steps = List.copyOf(steps);
    }
}
