package vn.danvan.support;

import java.time.LocalDate;
import java.util.List;
import vn.danvan.kernel.Actor;
import vn.danvan.rules.CalendarChanged;
import vn.danvan.rules.Calendars;
import vn.danvan.rules.Deadline;
import vn.danvan.rules.DeadlineQuestion;
import vn.danvan.rules.DeadlineRefusal;
import vn.danvan.rules.Deadlines;
import vn.danvan.rules.MovedDeadline;
import vn.danvan.rules.OpenDeadlines;
import vn.danvan.rules.calendar.WorkCalendar;

/** One open deadline as a module would keep it: the answer to a citizen received on 2 June 2025, in working days. */
final class SampleDeadlines implements OpenDeadlines {

    private static final DeadlineQuestion QUESTION = DeadlineQuestion.of("reception.result", LocalDate.of(2025, 6, 2));

    private final Deadlines deadlines;
    private final Calendars calendars;

    SampleDeadlines(Deadlines deadlines, Calendars calendars) {
        this.deadlines = deadlines;
        this.calendars = calendars;
    }

    @Override
    public String messageKey() {
        return "rules.family.reception";
    }

    @Override
    public List<MovedDeadline> affectedBy(CalendarChanged change, WorkCalendar changed, Actor reader) {
        LocalDate before = due(calendars.national());
        LocalDate after = due(changed);
        return before.equals(after)
                ? List.of()
                : List.of(new MovedDeadline("Trả lời công dân", "/deadlines", before, after));
    }

    private LocalDate due(WorkCalendar calendar) {
        return switch (deadlines.on(calendar).answer(QUESTION)) {
            case Deadline deadline -> deadline.due();
            case DeadlineRefusal refusal -> throw new IllegalStateException(refusal.toString());
        };
    }
}
