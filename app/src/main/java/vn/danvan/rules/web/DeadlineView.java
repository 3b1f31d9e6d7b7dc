package vn.danvan.rules.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.danvan.rules.DayUnit;
import vn.danvan.rules.Deadline;
import vn.danvan.rules.DeadlineAnswer;
import vn.danvan.rules.DeadlineRefusal;
import vn.danvan.rules.content.StepTexts;

/**
 * The calculator's answer in words: a due day with its steps, or the reason why there is none.
 *
 * @param due null when refused
 * @param steps the explanation, or the one reason of the refusal
 */
public record DeadlineView(
        @Nullable LocalDate due,
        String dueInWords,
        String legalBasis,
        int days,
        boolean working,
        String ruleSet,
        List<String> steps) {

    public DeadlineView {
        steps = List.copyOf(steps);
    }

    static DeadlineView of(DeadlineAnswer answer, Locale locale) {
        StepTexts texts = new StepTexts(locale);
        return switch (answer) {
            case Deadline deadline ->
                new DeadlineView(
                        deadline.due(),
                        texts.dateWithWeekday(deadline.due()),
                        deadline.legalBasis().in(locale),
                        deadline.days(),
                        deadline.unit() == DayUnit.WORKING,
                        deadline.ruleSet(),
                        deadline.steps().stream().map(texts::text).toList());
            case DeadlineRefusal refusal ->
                new DeadlineView(null, "", "", 0, false, "", List.of(texts.text(refusal.reason())));
        };
    }
}
