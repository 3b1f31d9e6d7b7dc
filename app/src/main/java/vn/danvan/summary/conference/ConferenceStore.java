package vn.danvan.summary.conference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Organisation;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.compose.Span;

/** Reads conferences from the database. */
@Component
class ConferenceStore {

    private static final String SELECT = """
        select c.*, coalesce(s.keeper, c.body) as named, s.period_kind, s.period_year, s.period_index
          from summary.conference c join summary.summary s on s.id = c.summary
        """;

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Clock clock;

    ConferenceStore(JdbcClient jdbc, Organisation organisation, Clock clock) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Those a body holds between two days, the last included; the latest first. */
    List<ConferenceView> heldBy(BodyId body, LocalDate from, LocalDate to) {
        return all("""
                 where coalesce(s.keeper, c.body) = any(:holders) and c.day between :from and :to
                 order by c.day desc, c.id
                """, Map.of("holders", holders(body), "from", from, "to", to));
    }

    /** The years of those that one of the bodies sends delegates to or that the first of them holds, the latest first. */
    List<Integer> years(List<BodyId> bodies) {
        return jdbc.sql("""
                select distinct extract(year from c.day)::int as year
                  from summary.conference c join summary.summary s on s.id = c.summary
                 where coalesce(s.keeper, c.body) = any(:holders)
                    or exists (select 1 from summary.delegates d where d.conference = c.id and d.body = any(:bodies))
                 order by year desc
                """)
                .param("holders", holders(bodies.getFirst()))
                .param("bodies", bodies.stream().map(BodyId::value).toArray(UUID[]::new))
                .query(Integer.class)
                .list();
    }

    /** The body with those that ended and whose place it has: what they left to nobody else is held by it. */
    private UUID[] holders(BodyId body) {
        return Stream.concat(Stream.of(body), organisation.inPlaceOf(body, LocalDate.now(clock)).stream())
                .map(BodyId::value)
                .toArray(UUID[]::new);
    }

    private BodyId holder(BodyId named) {
        return organisation.standing(named, LocalDate.now(clock)).orElse(named);
    }

    /** Holds the conference until the end of the transaction, against whoever calls it off or adds to it at the same moment. */
    void hold(UUID id) {
        jdbc.sql("select id from summary.conference where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    Optional<ConferenceView> one(String rest, Map<String, ?> params) {
        return all(rest, params).stream().findFirst();
    }

    /** With the delegates and documents of all of them in one question each. */
    List<ConferenceView> all(String rest, Map<String, ?> params) {
        List<ConferenceView> bare = jdbc.sql(SELECT + rest)
                .params(params)
                .query((row, _) -> view(row))
                .list();
        UUID[] ids = bare.stream().map(ConferenceView::id).toArray(UUID[]::new);
        Map<UUID, Map<BodyId, Integer>> delegates = delegates(ids);
        Map<UUID, List<ConferenceDocument>> documents = documents(ids);
        return bare.stream()
                .map(one -> one.with(
                        delegates.getOrDefault(one.id(), Map.of()), documents.getOrDefault(one.id(), List.of())))
                .toList();
    }

    private Map<UUID, Map<BodyId, Integer>> delegates(UUID[] ids) {
        Map<UUID, Map<BodyId, Integer>> delegates = new HashMap<>();
        jdbc.sql("select conference, body, people from summary.delegates where conference = any(:ids)")
                .param("ids", ids)
                .query(row -> {
                    delegates
                            .computeIfAbsent(row.getObject("conference", UUID.class), _ -> new HashMap<>())
                            .put(new BodyId(row.getObject("body", UUID.class)), row.getInt("people"));
                });
        return delegates;
    }

    /** In the order in which they came; one that was put back has its old place. */
    private Map<UUID, List<ConferenceDocument>> documents(UUID[] ids) {
        Map<UUID, List<ConferenceDocument>> documents = new HashMap<>();
        jdbc.sql("""
                select conference, document, role from summary.conference_document
                 where conference = any(:ids) and removed_at is null order by place
                """).param("ids", ids).query(row -> {
            documents
                    .computeIfAbsent(row.getObject("conference", UUID.class), _ -> new ArrayList<>())
                    .add(new ConferenceDocument(
                            new DocumentId(row.getObject("document", UUID.class)),
                            DocumentRole.valueOf(row.getString("role"))));
        });
        return documents;
    }

    /** Of a day that has passed the body, where it was there then, or who had its place that day: what they held stays their own. */
    private BodyId host(BodyId body, BodyId named, LocalDate day) {
        if (!day.isBefore(LocalDate.now(clock))) {
            return holder(named);
        }
        return organisation.exists(body, day)
                ? body
                : organisation.standing(named, day).orElseGet(() -> holder(named));
    }

    private ConferenceView view(ResultSet row) throws SQLException {
        BodyId body = new BodyId(row.getObject("body", UUID.class));
        BodyId named = new BodyId(row.getObject("named", UUID.class));
        LocalDate day = row.getObject("day", LocalDate.class);
        return new ConferenceView(
                row.getObject("id", UUID.class),
                new SummaryId(row.getObject("summary", UUID.class)),
                new Span(row.getString("period_kind"), row.getInt("period_year"), row.getInt("period_index")),
                body,
                holder(named),
                host(body, named, day),
                day,
                row.getString("begins"),
                row.getString("place"),
                row.getString("agenda"),
                row.getInt("revision"),
                Map.of(),
                calledOff(row),
                List.of());
    }

    private static ConferenceView.@Nullable CalledOff calledOff(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("called_off_at", OffsetDateTime.class);
        return at == null ? null : new ConferenceView.CalledOff(at.toInstant(), row.getString("called_off_because"));
    }
}
