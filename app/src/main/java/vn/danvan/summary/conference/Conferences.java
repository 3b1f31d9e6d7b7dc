package vn.danvan.summary.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.DocumentRegistered;
import vn.danvan.directive.document.DocumentView;
import vn.danvan.directive.document.IntakeId;
import vn.danvan.directive.document.Intakes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Conflict;
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

    private static final int LONGEST = 300;
    private static final int LONGEST_AGENDA = 10_000;
    private static final int RECENT = 20;
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
    private final DirectiveDocuments documents;
    private final Intakes intakes;
    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final Clock clock;

    Conferences(
            Summaries summaries,
            DirectiveDocuments documents,
            Intakes intakes,
            JdbcClient jdbc,
            AuditTrail audit,
            Clock clock) {
        this.summaries = summaries;
        this.documents = documents;
        this.intakes = intakes;
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /** The conference on the summary, when one is planned. */
    @Transactional(readOnly = true)
    public Optional<ConferenceView> of(Actor actor, SummaryId summary) {
        summaries.require(actor, summary);
        return find(summary);
    }

    private Optional<ConferenceView> find(SummaryId summary) {
        return jdbc.sql("select * from summary.conference where summary = :summary")
                .param("summary", summary.value())
                .query(this::view)
                .optional();
    }

    /** Those of the actor's own body, the latest first. */
    @Transactional(readOnly = true)
    public List<ConferenceView> list(Actor actor) {
        return jdbc.sql("select * from summary.conference where body = :body order by day desc")
                .param("body", actor.body().value())
                .query(this::view)
                .list();
    }

    /** Plans the conference or changes its plan; refused with every fault at once. */
    public Outcome<ConferenceView> plan(Actor actor, SummaryId id, Plan plan) {
        SummaryView summary = writable(actor, id);
        List<Refusal> faults = faults(plan);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        Optional<ConferenceView> before = find(id);
        if (before.isPresent() && before.get().revision() != plan.revision()) {
            throw new Conflict("conference", before.get().id());
        }
        UUID conference = before.map(ConferenceView::id).orElseGet(() -> Uuids.next(clock));
        if (!(before.isPresent() ? changed(conference, plan) : written(actor, conference, summary, plan))) {
            throw new Conflict("conference", conference);
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
        return Outcome.done(find(id).orElseThrow());
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
                       revision = revision + 1
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

    /** Documents that may be the conclusions: the latest of the actor's register. */
    @Transactional(readOnly = true)
    public List<DocumentView> candidates(Actor actor) {
        return documents.recent(actor, RECENT);
    }

    /** Takes the leader's words in as a directive; the conference remembers them until somebody registers them. */
    public Outcome<IntakeId> takeIn(Actor actor, SummaryId id, String text) {
        writable(actor, id);
        ConferenceView conference = find(id).orElseThrow(() -> new NotFound("conference of", id));
        if (text.isBlank()) {
            return Outcome.refused(Refusal.at("text", "summary.conference.no-words"));
        }
        Outcome<IntakeId> taken = intakes.paste(actor, text);
        if (taken instanceof Outcome.Done<IntakeId>(IntakeId intake)) {
            jdbc.sql("update summary.conference set intake = :intake where id = :id")
                    .param("intake", intake.value())
                    .param("id", conference.id())
                    .update();
            audit.record(
                    actor,
                    "summary.conference.taken-in",
                    "conference",
                    conference.id().toString(),
                    null,
                    Map.of("intake", intake.toString()));
        }
        return taken;
    }

    /** The conclusions that were taken in for a conference are registered now. */
    @EventListener
    void registered(DocumentRegistered event) {
        jdbc.sql("select * from summary.conference where intake = :intake")
                .param("intake", event.intake().value())
                .query(this::view)
                .optional()
                .ifPresent(conference -> tie(event.by(), conference, event.document()));
    }

    /** Ties registered conclusions to the conference. */
    public void link(Actor actor, SummaryId id, DocumentId document) {
        writable(actor, id);
        documents.document(actor, document);
        tie(actor, find(id).orElseThrow(() -> new NotFound("conference of", id)), document);
    }

    private void tie(Actor actor, ConferenceView conference, DocumentId document) {
        jdbc.sql("update summary.conference set document = :document, revision = revision + 1 where id = :id")
                .param("document", document.value())
                .param("id", conference.id())
                .update();
        audit.record(
                actor,
                "summary.conference.concluded",
                "conference",
                conference.id().toString(),
                null,
                Map.of("document", document.toString()));
    }

    private SummaryView writable(Actor actor, SummaryId id) {
        SummaryView summary = summaries.require(actor, id);
        if (!summaries.mayEdit(actor, summary)) {
            throw new Forbidden("conference on summary " + id);
        }
        return summary;
    }

    private ConferenceView view(ResultSet row, int number) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        UUID document = row.getObject("document", UUID.class);
        return new ConferenceView(
                id,
                new SummaryId(row.getObject("summary", UUID.class)),
                new BodyId(row.getObject("body", UUID.class)),
                row.getObject("day", LocalDate.class),
                row.getString("begins"),
                row.getString("place"),
                row.getString("agenda"),
                row.getInt("revision"),
                delegates(id),
                document == null ? null : new DocumentId(document));
    }

    private Map<BodyId, Integer> delegates(UUID conference) {
        Map<BodyId, Integer> delegates = new HashMap<>();
        jdbc.sql("select body, people from summary.delegates where conference = :id")
                .param("id", conference)
                .query((row, number) ->
                        delegates.put(new BodyId(row.getObject("body", UUID.class)), row.getInt("people")))
                .list();
        return delegates;
    }
}
