package vn.danvan.rules;

import java.util.List;
import vn.danvan.kernel.Actor;
import vn.danvan.rules.calendar.WorkCalendar;

/** Open deadlines that a module keeps and that a change of the calendar can move; contributed as a bean. */
public interface OpenDeadlines {

    /** Key of the message that says what they are, such as "Nhiệm vụ". */
    String messageKey();

    /**
     * The open deadlines that the change would move, nearest first; nothing is changed by asking.
     *
     * @param changed the calendar as it would be
     * @param reader who asks; only what that person may see is named
     */
    List<MovedDeadline> affectedBy(CalendarChanged change, WorkCalendar changed, Actor reader);
}
