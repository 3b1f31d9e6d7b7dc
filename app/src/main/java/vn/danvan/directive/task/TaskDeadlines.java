package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.Calendars;
import vn.danvan.rules.calendar.WorkCalendar;

/** Keeps every deadline a task had: the day somebody set, and the working day it moved to. */
@Component
class TaskDeadlines {

    private final JdbcClient jdbc;
    private final Calendars calendars;

    TaskDeadlines(JdbcClient jdbc, Calendars calendars) {
        this.jdbc = jdbc;
        this.calendars = calendars;
    }

    /** All of them, the one in force first. */
    List<DeadlineVersion> of(TaskId task) {
        return jdbc.sql("select * from directive.task_deadline where task = :task order by version desc")
                .param("task", task.value())
                .query(TaskRows::deadline)
                .list();
    }

    /** The day somebody last set, which the calendar may have moved since; null for no deadline. */
    @Nullable
    LocalDate decided(TaskId task) {
        return of(task).stream()
                .filter(version -> version.cause().isDecided())
                .findFirst()
                .map(DeadlineVersion::due)
                .orElse(null);
    }

    /** A deadline in working days that falls on a day of rest moves on to the next working day of the lead body. */
    @Nullable
    LocalDate settle(@Nullable LocalDate due, boolean workingDay, BodyId lead) {
        return due == null || !workingDay ? due : settle(due, calendars.of(lead.value()));
    }

    static LocalDate settle(LocalDate due, WorkCalendar calendar) {
        return calendar.covers(due) ? calendar.workingDayNotBefore(due) : due;
    }

    /** Writes the day somebody set, and the working day it settled on when that is another one. */
    void add(TaskId task, DeadlineVersion decided, @Nullable LocalDate settled) {
        add(task, decided);
        if (settled != null && !settled.equals(decided.due())) {
            add(task, DeadlineVersion.moved(settled, DeadlineVersion.Cause.CALENDAR, null, decided.setOn()));
        }
    }

    /** Sets again what was in force before the last extension. */
    void takeBack(TaskId task, Actor actor, @Nullable LocalDate inForce, LocalDate today) {
        List<DeadlineVersion> earlier = of(task).stream()
                .dropWhile(version -> version.cause() != DeadlineVersion.Cause.EXTENDED)
                .skip(1)
                .toList();
        LocalDate decided = earlier.stream()
                .filter(version -> version.cause().isDecided())
                .findFirst()
                .map(DeadlineVersion::due)
                .orElse(null);
        add(task, DeadlineVersion.setBy(actor, decided, DeadlineVersion.Cause.TAKEN_BACK, today), inForce);
    }

    void add(TaskId task, DeadlineVersion deadline) {
        jdbc.sql("""
                insert into directive.task_deadline (task, version, due, cause, reason, authority, decision_number,
                    decision_date, author, author_body, set_on)
                select :task, coalesce(max(version), 0) + 1, :due, :cause, :reason, :authority, :number,
                       :date, :author, :authorBody, :setOn
                  from directive.task_deadline where task = :task
                """)
                .param("task", task.value())
                .param("due", deadline.due())
                .param("cause", deadline.cause().name())
                .param("reason", TaskRows.blankToNull(deadline.reason()))
                .param("authority", TaskRows.blankToNull(deadline.authority()))
                .param("number", TaskRows.blankToNull(deadline.decisionNumber()))
                .param("date", deadline.decisionDate())
                .param(
                        "author",
                        deadline.author() == null ? null : deadline.author().value())
                .param(
                        "authorBody",
                        deadline.authorBody() == null
                                ? null
                                : deadline.authorBody().value())
                .param("setOn", deadline.setOn())
                .update();
    }
}
