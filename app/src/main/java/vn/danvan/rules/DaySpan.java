package vn.danvan.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import vn.danvan.rules.content.Phrase;
import vn.danvan.rules.content.StepTexts;

/** Days from the first to the last, both included; an end before the beginning is refused. */
public record DaySpan(LocalDate first, LocalDate last) implements Phrase {

    public DaySpan {
        if (last.isBefore(first)) {
            throw new IllegalArgumentException("span ends on %s before it begins on %s".formatted(last, first));
        }
    }

    /** Whether the day lies in the span. */
    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** How many days it has, at least 1. */
    public long days() {
        return ChronoUnit.DAYS.between(first, last) + 1;
    }

    @Override
    public String in(StepTexts texts) {
        return first.equals(last) ? texts.date(first) : texts.date(first) + "–" + texts.date(last);
    }
}
