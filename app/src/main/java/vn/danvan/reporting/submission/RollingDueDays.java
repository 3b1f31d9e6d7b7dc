package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.CalendarChanged;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Works the last days of reports that are begun and not sent out again when a day is announced or an announcement withdrawn, so
 * that they are judged by the same day as those that nobody has begun. What was sent keeps the day it was sent under.
 */
@Component
class RollingDueDays {

    /** No run of days of rest is longer, so no day before it was moved by the change. */
    private static final int LONGEST_REST = 31;

    private final JdbcClient jdbc;
    private final SubmissionDesk desk;
    private final DueDays days;
    private final SubmissionJournal journal;

    RollingDueDays(JdbcClient jdbc, SubmissionDesk desk, DueDays days, SubmissionJournal journal) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.days = days;
        this.journal = journal;
    }

    @ApplicationModuleListener
    void on(CalendarChanged change) {
        Map<String, List<SubmissionView>> alike = unsent(change).stream()
                .collect(Collectors.groupingBy(view -> view.edition() + " " + Duties.name(view.period())));
        Map<SubmissionView, LocalDate> moved = new HashMap<>();
        alike.values().forEach(views -> {
            SubmissionView first = views.getFirst();
            Function<BodyId, ReportingPeriod> asked = days.of(
                    desk.edition(first),
                    views.stream().map(SubmissionView::body).toList(),
                    first.period());
            views.stream()
                    .filter(view -> !asked.apply(view.body()).due().equals(view.due()))
                    .forEach(view -> moved.put(view, asked.apply(view.body()).due()));
        });
        moved.forEach((view, due) -> move(view, due, change.label() + " (" + change.source() + ")"));
    }

    /** A correction is not among them: it is in time when the first version was. */
    private List<SubmissionView> unsent(CalendarChanged change) {
        return jdbc.sql("""
                select * from reporting.submission
                 where is_current and version = 1 and submitted_at is null and due >= :earliest
                   and (cast(:body as uuid) is null or body = :body)
                 order by id for update
                """)
                .param("earliest", change.date().minusDays(LONGEST_REST))
                .param("body", change.body())
                .query(SubmissionRows::view)
                .list();
    }

    private void move(SubmissionView view, LocalDate due, String reason) {
        jdbc.sql("update reporting.submission set due = :due where id = :id")
                .param("due", due)
                .param("id", view.id().value())
                .update();
        journal.dueMoved(view, due, reason);
    }
}
