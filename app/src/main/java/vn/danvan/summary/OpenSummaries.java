package vn.danvan.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.notice.Notices;
import vn.danvan.organisation.BodyEnded;
import vn.danvan.organisation.OpenWork;
import vn.danvan.organisation.Organisation;

/**
 * Keeps summaries from lying where nobody can write them any more: those of a body that ended are written by who has its
 * place, and by whom they are handed to.
 */
@Component
class OpenSummaries implements OpenWork {

    private static final String PAGE = "/summaries";

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Notices notices;
    private final AuditTrail audit;
    private final Clock clock;

    OpenSummaries(JdbcClient jdbc, Organisation organisation, Notices notices, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public String messageKey() {
        return "summary.open-work";
    }

    /**
     * The body with those that ended before it and whose place it had to its last day: what they left to nobody else is its
     * own, and goes on with it.
     */
    private UUID[] with(BodyId body) {
        LocalDate today = LocalDate.now(clock);
        LocalDate there = organisation.exists(body, today)
                ? today
                : organisation.lastDay(body).orElse(today);
        return Stream.concat(Stream.of(body), organisation.inPlaceOf(body, there).stream())
                .map(BodyId::value)
                .toArray(UUID[]::new);
    }

    /** What is not signed, conferences to come, and proposals of which lines that were taken are no tasks yet. */
    @Override
    @Transactional(readOnly = true)
    public long count(BodyId body) {
        LocalDate today = LocalDate.now(clock);
        return jdbc.sql("""
                with own as (select id from summary.summary where coalesce(keeper, body) = any(:bodies))
                select (select count(*) from summary.version v where v.summary in (select id from own) and v.state = 'DRAFT')
                     + (select count(*) from summary.conference c
                         where c.summary in (select id from own) and c.called_off_at is null and c.day >= :today)
                     + (select count(*) from summary.proposal p
                         where p.summary in (select id from own) and p.year >= :year
                           and exists (select 1 from summary.proposal_line l
                                        where l.proposal = p.id and l.decision = 'TAKEN' and l.origin <> 'CONTINUING'
                                          and l.task is null))
                """)
                .param("bodies", with(body))
                .param("today", today)
                .param("year", today.getYear())
                .query(Long.class)
                .single();
    }

    /** With them goes what is signed, so that it can be corrected. */
    @Override
    @Transactional
    public int handOver(BodyId from, BodyId to, Actor by, LocalDate on) {
        int items = Math.toIntExact(count(from));
        int summaries = jdbc.sql("update summary.summary set keeper = :to where coalesce(keeper, body) = any(:from)")
                .param("to", to.value())
                .param("from", with(from))
                .update();
        audit.record(
                by,
                "summary.handed-over",
                "body",
                from.toString(),
                null,
                Map.of("to", to.toString(), "summaries", summaries, "open", items));
        notices.toBody(to, "summary.handed-over", naming(from, on, items), PAGE);
        return items;
    }

    @ApplicationModuleListener
    void on(BodyEnded ended) {
        tell(ended);
    }

    /** Tells who has the place of a body that ended what it left open. */
    void tell(BodyEnded ended) {
        int items = Math.toIntExact(count(ended.body()));
        if (items > 0) {
            organisation
                    .standing(ended.body(), ended.on())
                    .filter(next -> !next.equals(ended.body()))
                    .ifPresent(next ->
                            notices.toBody(next, "summary.body-ended", naming(ended.body(), ended.on(), items), PAGE));
        }
    }

    private List<String> naming(BodyId body, LocalDate on, int items) {
        return List.of(organisation.requireBody(body, on).name(), Integer.toString(items));
    }
}
