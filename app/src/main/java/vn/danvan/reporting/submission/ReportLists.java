package vn.danvan.reporting.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;

/** What waits for somebody: reports to fill in, returned ones, and those whose approval is asked for. */
@Component
@Transactional(readOnly = true)
public class ReportLists {

    private static final int SOON_DAYS = 7;
    private static final int RECENT = 20;

    /**
     * One report of the own body.
     *
     * @param edition the edition it is filled in under
     * @param view null while nobody has begun it
     * @param reopened whether every level approved it once and it was opened again: what it corrected never counts again, so
     *     that it is asked for like a first version
     */
    public record Line(Slot slot, String edition, @Nullable SubmissionView view, boolean reopened) {

        /** One that was not opened again. */
        Line(Slot slot, String edition, @Nullable SubmissionView view) {
            this(slot, edition, view, false);
        }

        /** The last day on which it is in time. */
        public LocalDate due() {
            return slot.period().due();
        }

        /** The time of that day until which it is; empty when all of the day is. */
        public Optional<LocalTime> dueBy() {
            return slot.period().dueBy();
        }

        /** Whether it is a correction of what counts until it is approved, which nobody waits for on any day. */
        public boolean isCorrection() {
            return view != null && view.isCorrection() && !reopened;
        }

        private boolean late(LocalDateTime now) {
            return Lateness.of(due(), dueBy(), now).late();
        }
    }

    /**
     * The reports of the own body, those due first coming first; with the unfinished ones of bodies that ended and that it
     * follows.
     *
     * @param returned sent back to it
     * @param late not sent though its time has passed
     * @param open not sent, its time is still to come
     * @param corrections being written, of what was approved before and counts
     * @param sent waiting for approval
     * @param approved the latest approved ones
     */
    public record Mine(
            List<Line> returned,
            List<Line> late,
            List<Line> open,
            List<Line> corrections,
            List<Line> sent,
            List<Line> approved) {

        /** Keeps copies. */
        public Mine {
            returned = List.copyOf(returned);
            late = List.copyOf(late);
            open = List.copyOf(open);
            corrections = List.copyOf(corrections);
            sent = List.copyOf(sent);
            approved = List.copyOf(approved);
        }

        /** Those due within a week. */
        public List<Line> soon(LocalDate today) {
            return open.stream()
                    .filter(line -> !line.due().isAfter(today.plusDays(SOON_DAYS)))
                    .toList();
        }

        /** Those due later than that. */
        public List<Line> later(LocalDate today) {
            return open.stream()
                    .filter(line -> line.due().isAfter(today.plusDays(SOON_DAYS)))
                    .toList();
        }

        /** True when nothing waits to be written or sent. */
        public boolean isDone() {
            return returned.isEmpty() && late.isEmpty() && open.isEmpty() && corrections.isEmpty();
        }

        /** True when there is nothing to show. */
        public boolean isEmpty() {
            return all().isEmpty();
        }

        /** Every report there is to show. */
        public List<Line> all() {
            return Stream.of(returned, late, open, corrections, sent, approved)
                    .flatMap(List::stream)
                    .toList();
        }
    }

    private final JdbcClient jdbc;
    private final Duties duties;
    private final Filers filers;
    private final DeputyStore deputies;
    private final Organisation organisation;
    private final Clock clock;

    ReportLists(
            JdbcClient jdbc,
            Duties duties,
            Filers filers,
            DeputyStore deputies,
            Organisation organisation,
            Clock clock) {
        this.jdbc = jdbc;
        this.duties = duties;
        this.filers = filers;
        this.deputies = deputies;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** The reports of the actor's body; administrators have none. */
    public Mine mine(Actor actor) {
        LocalDateTime now = LocalDateTime.now(clock);
        List<Line> lines = actor.is(Role.ADMINISTRATOR) ? List.of() : lines(actor.body(), now.toLocalDate());
        return new Mine(
                in(lines, SubmissionState.RETURNED),
                due(lines).filter(line -> line.late(now)).toList(),
                due(lines).filter(line -> !line.late(now)).toList(),
                unsent(lines).filter(Line::isCorrection).toList(),
                in(lines, SubmissionState.SUBMITTED),
                in(lines, SubmissionState.APPROVED).reversed().stream()
                        .limit(RECENT)
                        .toList());
    }

    private static List<Line> in(List<Line> lines, SubmissionState state) {
        return lines.stream()
                .filter(line -> line.view() != null && line.view().state() == state)
                .toList();
    }

    private static Stream<Line> due(List<Line> lines) {
        return unsent(lines).filter(line -> !line.isCorrection());
    }

    private static Stream<Line> unsent(List<Line> lines) {
        return lines.stream().filter(line -> line.view() == null || line.view().state() == SubmissionState.DRAFT);
    }

    /** What is to be shown of the body, begun or not, those due first coming first: all but what was approved long ago. */
    List<Line> lines(BodyId body, LocalDate today) {
        List<BodyId> bodies = filers.filledBy(body, today);
        List<Line> lines = new ArrayList<>();
        lines.addAll(unfinished(bodies));
        latestApproved(body).forEach(view -> lines.add(new Line(view.slot(), view.edition(), view)));
        Set<String> begun = Stream.concat(
                        lines.stream().map(Line::slot), approvedSince(bodies, today.minusDays(Duties.LOOK_BACK_DAYS)))
                .map(Duties::name)
                .collect(Collectors.toSet());
        bodies.stream()
                .flatMap(one -> duties.of(one, today).stream())
                .filter(line -> !begun.contains(Duties.name(line.slot())))
                .forEach(lines::add);
        lines.sort(Comparator.comparing(Line::due)
                .thenComparing(line -> line.dueBy().orElse(LocalTime.MAX))
                .thenComparing(line -> line.slot().form()));
        return lines;
    }

    private List<Line> unfinished(List<BodyId> bodies) {
        return jdbc.sql("""
                select s.*, exists (select from reporting.step o where o.submission = s.id and o.move = 'REOPENED') as reopened
                  from reporting.submission s where s.body = any(:bodies) and s.is_current and s.state <> 'APPROVED'
                """)
                .param("bodies", SubmissionRows.ids(bodies))
                .query((row, number) -> {
                    SubmissionView view = SubmissionRows.view(row, number);
                    return new Line(view.slot(), view.edition(), view, row.getBoolean("reopened"));
                })
                .list();
    }

    private List<SubmissionView> latestApproved(BodyId body) {
        return jdbc.sql("""
                select * from reporting.submission where body = :body and is_current and state = 'APPROVED'
                 order by due desc, due_time desc nulls first, form desc limit :recent
                """)
                .param("body", body.value())
                .param("recent", RECENT)
                .query(SubmissionRows::view)
                .list();
    }

    /** What nobody has to begin any more, of periods that may still be asked for. */
    private Stream<Slot> approvedSince(List<BodyId> bodies, LocalDate since) {
        return jdbc
                .sql("""
                select * from reporting.submission
                 where body = any(:bodies) and is_current and state = 'APPROVED' and period_end >= :since
                """)
                .param("bodies", SubmissionRows.ids(bodies))
                .param("since", since)
                .query(SubmissionRows::view)
                .list()
                .stream()
                .map(SubmissionView::slot);
    }

    /** How many reports wait for the actor to put right or to approve, at most 99 of each kind; cheap. */
    public long waiting(Actor actor) {
        long waiting = 0;
        if (SubmissionAuthority.mayFill(actor, actor.body())) {
            waiting += jdbc.sql("""
                    select count(*) from (
                        select from reporting.submission
                         where body = any(:bodies) and state = 'RETURNED' and is_current limit 99) found
                    """)
                    .param("bodies", SubmissionRows.ids(filers.filledBy(actor.body(), LocalDate.now(clock))))
                    .query(Long.class)
                    .single();
        }
        if (approves(actor)) {
            waiting += jdbc.sql("""
                    select count(*) from (
                        select from reporting.submission
                         where waiting_for = :body and submitted_by is distinct from :account limit 99) found
                    """)
                    .param("body", actor.body().value())
                    .param("account", actor.account().value())
                    .query(Long.class)
                    .single();
        }
        return waiting;
    }

    /** Whether the actor approves in its body's name today. */
    public boolean approves(Actor actor) {
        return actor.is(Role.LEADER)
                || (actor.is(Role.SPECIALIST, Role.UNIT_OFFICER)
                        && deputies.inForce(actor.position(), actor.body(), LocalDate.now(clock)));
    }

    /** How many {@link #toApprove} there are in all, for those who approve them; 0 for others. */
    public int countToApprove(Actor actor) {
        return approves(actor)
                ? jdbc.sql("select count(*) from reporting.submission where waiting_for = :body")
                        .param("body", actor.body().value())
                        .query(Integer.class)
                        .single()
                : 0;
    }

    /** The submissions that wait for the approval of the actor's body, the oldest period first. */
    public List<SubmissionView> toApprove(Actor actor, WaitingFilter filter) {
        if (actor.is(Role.ADMINISTRATOR)) {
            return List.of();
        }
        BodyId top = filter.body();
        LocalDate today = organisation.knownDay(LocalDate.now(clock));
        return jdbc.sql("""
                select * from reporting.submission where waiting_for = :body order by period_end, form, period_at, submitted_at, id
                """).param("body", actor.body().value()).query(SubmissionRows::view).list().stream()
                .filter(filter::takes)
                .filter(submission -> top == null || isUnder(top, submission, today))
                .toList();
    }

    private boolean isUnder(BodyId top, SubmissionView submission, LocalDate today) {
        return top.equals(submission.body())
                || organisation.oversees(
                        top,
                        submission.body(),
                        organisation.knownDay(submission.period().end()),
                        today);
    }
}
