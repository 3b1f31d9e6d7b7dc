package vn.danvan.summary.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.summary.Summaries;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.SummaryView;

/** Conferences: planned by those who write the summary, read by those who read it. */
@Component
@Transactional
public class Conferences {

    /** The refusal of a plan that was made on another one than there is now. */
    public static final String MEANWHILE = "summary.conference.meanwhile";

    private static final int LONGEST = 300;
    private static final int LONGEST_AGENDA = 10_000;
    private static final int LONGEST_REASON = 1000;
    private static final int MOST_PEOPLE = 9999;

    /** What is planned. */
    public record Plan(
            LocalDate day, String begins, String place, String agenda, Map<BodyId, Integer> delegates, int revision) {

        /** Keeps a copy. */
        public Plan {
            delegates = Map.copyOf(delegates);
        }
    }

    private final Summaries summaries;
    private final ConferenceNews news;
    private final ConferenceStore store;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Conferences(
            Summaries summaries,
            ConferenceNews news,
            ConferenceStore store,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.summaries = summaries;
        this.news = news;
        this.store = store;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** Those that one of the bodies sends delegates to between two days, the last included; the latest first. */
    List<ConferenceView> inviting(Collection<BodyId> bodies, LocalDate from, LocalDate to) {
        return store.all(
                """
                 where c.day between :from and :to
                   and exists (select 1 from summary.delegates d where d.conference = c.id and d.body = any(:bodies))
                 order by c.day desc, c.id
                """,
                Map.of(
                        "from",
                        from,
                        "to",
                        to,
                        "bodies",
                        bodies.stream().map(BodyId::value).toArray(UUID[]::new)));
    }

    /** The conference with that id. */
    Optional<ConferenceView> withId(UUID id) {
        return store.one(" where c.id = :id", Map.of("id", id));
    }

    /** The conference that remembers the intake among the texts that were taken in for it. */
    Optional<ConferenceView> withIntake(UUID intake) {
        return store.one(
                " join summary.conference_taken_in taken on taken.conference = c.id where taken.intake = :intake",
                Map.of("intake", intake));
    }

    /** The conference on a summary that the actor writes. */
    @Transactional(readOnly = true)
    public ConferenceView requireWritable(Actor actor, SummaryId id) {
        writable(actor, id);
        return on(id).orElseThrow(() -> new NotFound("conference of", id));
    }

    /** The conference as it stands, held until the end of the transaction. */
    ConferenceView held(ConferenceView conference) {
        store.hold(conference.id());
        return withId(conference.id()).orElseThrow(() -> new NotFound("conference", conference.id()));
    }

    /** The conference on the summary, when one is planned. */
    @Transactional(readOnly = true)
    public Optional<ConferenceView> of(Actor actor, SummaryId summary) {
        summaries.require(actor, summary);
        return on(summary);
    }

    /** The conference on the summary, whoever asks. */
    Optional<ConferenceView> on(SummaryId summary) {
        return store.one(" where c.summary = :summary", Map.of("summary", summary.value()));
    }

    /** Those the actor's own body holds in a year, also on summaries it took over; the latest first. */
    @Transactional(readOnly = true)
    public List<ConferenceView> list(Actor actor, int year) {
        return heldBy(actor.body(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    }

    /** Those a body holds between two days, the last included; the latest first. */
    List<ConferenceView> heldBy(BodyId body, LocalDate from, LocalDate to) {
        return store.heldBy(body, from, to);
    }

    /** The years of those that one of the bodies sends delegates to or that the first of them holds, the latest first. */
    List<Integer> years(List<BodyId> bodies) {
        return store.years(bodies);
    }

    /**
     * Plans the conference or changes its plan, and tells those whose delegates are invited; one that was called off is called
     * again. Refused with every fault at once, or when somebody else changed the plan since it was read.
     */
    public Outcome<ConferenceView> plan(Actor actor, SummaryId id, Plan plan) {
        SummaryView summary = writable(actor, id);
        List<Refusal> faults = faults(plan);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        Optional<ConferenceView> before = on(id);
        if (before.isPresent() && before.get().revision() != plan.revision()) {
            return Outcome.refused(Refusal.of(MEANWHILE));
        }
        UUID conference = before.map(ConferenceView::id).orElseGet(() -> Uuids.next(clock));
        if (!(before.isPresent() ? changed(conference, plan) : written(actor, conference, summary, plan))) {
            return Outcome.refused(Refusal.of(MEANWHILE));
        }
        delegates(conference, plan.delegates());
        audit.record(
                actor,
                "summary.conference.planned",
                "conference",
                conference.toString(),
                null,
                Map.of(
                        "day",
                        plan.day().toString(),
                        "people",
                        plan.delegates().values().stream()
                                .mapToInt(Integer::intValue)
                                .sum()));
        ConferenceView planned = on(id).orElseThrow();
        news.planned(before, planned);
        return Outcome.done(planned);
    }

    /** Calls the conference off with a reason and tells those who were invited; it stays to be seen. */
    public Outcome<ConferenceView> callOff(Actor actor, SummaryId id, String reason, int revision) {
        ConferenceView conference = held(requireWritable(actor, id));
        if (conference.calledOff() != null) {
            return Outcome.refused(Refusal.of("summary.conference.off-before"));
        }
        if (conference.concluded()) {
            return Outcome.refused(Refusal.of("summary.conference.held"));
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(Refusal.at("reason", "summary.conference.off-reason", LONGEST_REASON));
        }
        if (!off(actor, conference.id(), reason.strip(), revision)) {
            return Outcome.refused(Refusal.of(MEANWHILE));
        }
        audit.record(
                actor,
                "summary.conference.called-off",
                "conference",
                conference.id().toString(),
                null,
                Map.of("day", conference.day().toString(), "reason", reason.strip()));
        ConferenceView off = on(id).orElseThrow();
        news.calledOff(off, reason.strip());
        return Outcome.done(off);
    }

    /** False when somebody changed it since it was read. */
    private boolean off(Actor actor, UUID conference, String reason, int revision) {
        return jdbc.sql("""
            update summary.conference
               set called_off_at = :now, called_off_by = :by, called_off_because = :reason, revision = revision + 1
             where id = :id and revision = :revision
            """)
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("by", actor.account().value())
                        .param("reason", reason)
                        .param("id", conference)
                        .param("revision", revision)
                        .update()
                == 1;
    }

    private static List<Refusal> faults(Plan plan) {
        List<Refusal> faults = new ArrayList<>();
        if (plan.begins().isBlank() || plan.begins().length() > LONGEST) {
            faults.add(Refusal.at("begins", "summary.conference.begins", LONGEST));
        }
        if (plan.place().isBlank() || plan.place().length() > LONGEST) {
            faults.add(Refusal.at("place", "summary.conference.place", LONGEST));
        }
        if (plan.agenda().isBlank() || plan.agenda().length() > LONGEST_AGENDA) {
            faults.add(Refusal.at("agenda", "summary.conference.agenda", LONGEST_AGENDA));
        }
        plan.delegates().forEach((body, people) -> {
            if (people < 0 || people > MOST_PEOPLE) {
                faults.add(Refusal.at("people-" + body, "summary.conference.people", people, MOST_PEOPLE));
            }
        });
        return faults;
    }

    /** False when somebody planned it at the same moment. */
    private boolean written(Actor actor, UUID conference, SummaryView summary, Plan plan) {
        return planned(jdbc.sql("""
            insert into summary.conference (id, summary, body, day, begins, place, agenda, created_at, created_by)
            values (:id, :summary, :body, :day, :begins, :place, :agenda, :now, :by) on conflict do nothing
            """), plan)
                        .param("id", conference)
                        .param("summary", summary.id().value())
                        .param("body", summary.body().value())
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .param("by", actor.account().value())
                        .update()
                == 1;
    }

    /** False when somebody changed it since the plan was read. */
    private boolean changed(UUID conference, Plan plan) {
        return planned(jdbc.sql("""
            update summary.conference set day = :day, begins = :begins, place = :place, agenda = :agenda,
                   revision = revision + 1, called_off_at = null, called_off_by = null, called_off_because = null
             where id = :id and revision = :revision
            """), plan)
                        .param("id", conference)
                        .param("revision", plan.revision())
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec planned(JdbcClient.StatementSpec statement, Plan plan) {
        return statement
                .param("day", plan.day())
                .param("begins", plan.begins().strip())
                .param("place", plan.place().strip())
                .param("agenda", plan.agenda().replace("\r\n", "\n").strip());
    }

    private void delegates(UUID conference, Map<BodyId, Integer> delegates) {
        jdbc.sql("delete from summary.delegates where conference = :id")
                .param("id", conference)
                .update();
        delegates.forEach((body, people) -> {
            if (people > 0) {
                jdbc.sql("insert into summary.delegates (conference, body, people) values (:id, :body, :people)")
                        .param("id", conference)
                        .param("body", body.value())
                        .param("people", people)
                        .update();
            }
        });
    }

    private SummaryView writable(Actor actor, SummaryId id) {
        SummaryView summary = summaries.require(actor, id);
        if (!summaries.mayEdit(actor, summary)) {
            throw new Forbidden("conference on summary " + id);
        }
        return summary;
    }
}
