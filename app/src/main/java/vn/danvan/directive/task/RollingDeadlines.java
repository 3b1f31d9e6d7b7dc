package vn.danvan.directive.task;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.CalendarChanged;
import vn.danvan.rules.MovedDeadline;
import vn.danvan.rules.OpenDeadlines;
import vn.danvan.rules.calendar.WorkCalendar;

/** Tells who announces a day off which tasks roll on; what rolls is decided as in {@link OpenTasks#calendarChanged}. */
@Component
class RollingDeadlines implements OpenDeadlines {

    private final JdbcClient jdbc;
    private final Organisation organisation;

    RollingDeadlines(JdbcClient jdbc, Organisation organisation) {
        this.jdbc = jdbc;
        this.organisation = organisation;
    }

    @Override
    public String messageKey() {
        return "task.open-work";
    }

    /** The tasks are named by their number only, because whoever keeps the calendar need not see their content. */
    @Override
    @Transactional(readOnly = true)
    public List<MovedDeadline> affectedBy(CalendarChanged change, WorkCalendar changed, Actor reader) {
        if (change.working() || change.withdrawn()) {
            return List.of();
        }
        LocalDate after = changed.workingDayNotBefore(change.date());
        BodyId body = change.body() == null ? null : new BodyId(change.body());
        return rolling(change.date(), body).stream()
                .filter(task -> organisation.within(reader.body(), task.lead(), change.date()))
                .map(task -> new MovedDeadline(task.reference(), "/tasks/" + task.id(), change.date(), after))
                .toList();
    }

    private List<TaskView> rolling(LocalDate day, @Nullable BodyId body) {
        return jdbc.sql("""
                select * from directive.task
                 where due = :day and working_day and (cast(:body as uuid) is null or lead = :body)
                   and state not in ('SUBMITTED', 'SUSPENDED', 'DONE', 'CANCELLED')
                 order by id
                """)
                .param("day", day)
                .param("body", body == null ? null : body.value())
                .query(TaskRows::task)
                .list();
    }
}
