package vn.danvan.rules.calendar;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.rules.content.Phrase;
import vn.danvan.rules.content.StepTexts;

/** A list of days put into words: days that follow one another for the same reason are told as one stretch. */
public record RestDays(List<CalendarDay> days) implements Phrase {

    public RestDays {
        days = List.copyOf(days);
    }

    @Override
    public String in(StepTexts texts) {
        List<String> stretches = new ArrayList<>();
        int start = 0;
        for (int i = 1; i <= days.size(); i++) {
            if (i == days.size() || !continues(i)) {
                stretches.add(stretch(texts, days.get(start), days.get(i - 1)));
                start = i;
            }
        }
        return String.join("; ", stretches);
    }

    private boolean continues(int i) {
        CalendarDay last = days.get(i - 1);
        CalendarDay next = days.get(i);
        return next.date().equals(last.date().plusDays(1))
                && next.kind() == last.kind()
                && next.name().equals(last.name());
    }

    private static String stretch(StepTexts texts, CalendarDay first, CalendarDay last) {
        String dates = first.equals(last)
                ? texts.dateWithWeekday(first.date())
                : texts.date(first.date()) + "–" + texts.date(last.date());
        return texts.text("rules.day." + first.kind(), dates, first.name());
    }
}
