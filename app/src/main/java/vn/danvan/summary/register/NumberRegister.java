package vn.danvan.summary.register;

import static vn.danvan.kernel.Role.ADMINISTRATOR;
import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;

/**
 * The numbers of issued documents. A number is taken in the transaction that signs, under the lock of its series: when signing
 * fails the number was never given, and two who sign at once get numbers that follow one another.
 */
@Component
@Transactional
public class NumberRegister {

    /** Rows of a page. */
    public static final int PAGE = 50;

    private static final int PADDED_BELOW = 10;
    private static final int LONGEST_REASON = 1000;

    /**
     * A number wanted.
     *
     * @param symbol the issuer's abbreviation
     * @param version what is to bear it
     * @param sent what the register notes of the paper itself
     */
    public record Wanted(
            Line line,
            String type,
            String symbol,
            Run run,
            String subject,
            LocalDate on,
            @Nullable UUID version,
            Sent sent) {}

    /**
     * Where a document goes and who signed it.
     *
     * @param form the form that asked for the number, or null when a signature did
     */
    public record Sent(
            List<String> recipients,
            String signer,
            @Nullable UUID form) {

        /** Keeps a copy. */
        public Sent {
            recipients = List.copyOf(recipients);
        }
    }

    /** The State's official letter alone has no type in its number. */
    private static final String LETTER = "CV";

    /** The entries as {@link #view} reads them. */
    static final String SELECT = """
        select e.*, s.body, s.line, s.type, s.run, j.reason as outside
          from summary.entry e join summary.series s on s.id = e.series left join summary.jump j on j.id = e.jump
        """;

    private final JdbcClient jdbc;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    NumberRegister(JdbcClient jdbc, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    /** The next number of the series of the actor's body; only in the transaction of the signature. */
    @Transactional(propagation = Propagation.MANDATORY)
    public EntryView give(Actor actor, Wanted wanted) {
        UUID series =
                series(actor.body(), wanted.line(), wanted.type(), wanted.run().name());
        int number = jdbc.sql("update summary.series set last = last + 1 where id = :id returning last")
                .param("id", series)
                .query(Integer.class)
                .single();
        String printed = printed(wanted.line(), wanted.type(), wanted.symbol(), number);
        UUID id = insert(actor, series, number, printed, wanted);
        audit.record(
                actor,
                "summary.number.given",
                "number",
                id.toString(),
                null,
                Map.of("number", printed, "run", wanted.run().name()));
        return entry(id).orElseThrow();
    }

    private UUID insert(Actor actor, UUID series, int number, String printed, Wanted wanted) {
        UUID id = Uuids.next(clock);
        jdbc.sql("""
            insert into summary.entry (id, series, number, printed, subject, issued_on, version, recipients, signer,
                form, given_at, given_by)
            values (:id, :series, :number, :printed, :subject, :on, :version, :recipients, :signer, :form, :now, :by)
            """)
                .param("id", id)
                .param("series", series)
                .param("number", number)
                .param("printed", printed)
                .param("subject", wanted.subject())
                .param("on", wanted.on())
                .param("version", wanted.version())
                .param("recipients", String.join("\n", wanted.sent().recipients()))
                .param("signer", wanted.sent().signer())
                .param("form", wanted.sent().form())
                .param("now", now())
                .param("by", actor.account().value())
                .update();
        return id;
    }

    /** The series, begun when there is none. */
    UUID series(BodyId body, Line line, String type, String run) {
        jdbc.sql("""
            insert into summary.series (id, body, line, type, run) values (:id, :body, :line, :type, :run)
            on conflict do nothing
            """)
                .param("id", Uuids.next(clock))
                .param("body", body.value())
                .param("line", line.name())
                .param("type", type)
                .param("run", run)
                .update();
        return jdbc.sql("""
            select id from summary.series where body = :body and line = :line and type = :type and run = :run
            """)
                .param("body", body.value())
                .param("line", line.name())
                .param("type", type)
                .param("run", run)
                .query(UUID.class)
                .single();
    }

    static String printed(Line line, String type, String symbol, int number) {
        String padded = number < PADDED_BELOW ? "0" + number : Integer.toString(number);
        if (line == Line.PARTY) {
            return padded + "-" + type + "/" + symbol;
        }
        return padded + "/" + (type.equals(LETTER) ? "" : type + "-") + symbol;
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    /** The entry, if there is one. */
    @Transactional(readOnly = true)
    public Optional<EntryView> entry(UUID id) {
        return jdbc.sql(SELECT + " where e.id = :id")
                .param("id", id)
                .query(NumberRegister::view)
                .optional();
    }

    /** Those of the ids, by them. */
    @Transactional(readOnly = true)
    public Map<UUID, EntryView> entries(Collection<UUID> ids) {
        return jdbc
                .sql(SELECT + " where e.id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(NumberRegister::view)
                .list()
                .stream()
                .collect(Collectors.toMap(EntryView::id, one -> one));
    }

    /** Whether the actor may read the register of the own body. */
    public static boolean mayRead(Actor actor) {
        return !actor.is(ADMINISTRATOR);
    }

    /** Whether the actor may make numbers void. */
    public static boolean mayVoid(Actor actor) {
        return actor.is(LEADER, CLERK);
    }

    /** Makes a number void with a reason; it stays in the register and is never given again. */
    public Outcome<EntryView> voidNumber(Actor actor, UUID id, String reason) {
        EntryView entry =
                entry(id).filter(one -> one.body().equals(actor.body())).orElseThrow(() -> new NotFound("number", id));
        if (!mayVoid(actor)) {
            throw new Forbidden("void number " + id);
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON) {
            return Outcome.refused(Refusal.at("reason", "summary.void-reason", LONGEST_REASON));
        }
        if (entry.voided() != null) {
            return Outcome.refused(Refusal.of("summary.void-twice", entry.printed()));
        }
        int voided = jdbc.sql("""
            update summary.entry set voided_at = :now, voided_by = :by, void_reason = :reason
             where id = :id and voided_at is null
            """)
                .param("now", now())
                .param("by", actor.account().value())
                .param("reason", reason.strip())
                .param("id", id)
                .update();
        if (voided == 0) {
            return Outcome.refused(Refusal.of("summary.void-twice", entry.printed()));
        }
        audit.record(
                actor,
                "summary.number.voided",
                "number",
                id.toString(),
                null,
                Map.of("number", entry.printed(), "reason", reason.strip()));
        EntryView now = entry(id).orElseThrow();
        events.publishEvent(new NumberVoided(actor, now));
        return Outcome.done(now);
    }

    static EntryView view(ResultSet row, int number) throws SQLException {
        return new EntryView(
                row.getObject("id", UUID.class),
                new BodyId(row.getObject("body", UUID.class)),
                Line.valueOf(row.getString("line")),
                row.getString("type"),
                row.getString("run"),
                row.getInt("number"),
                row.getString("printed"),
                row.getString("subject"),
                row.getObject("issued_on", LocalDate.class),
                row.getObject("version", UUID.class),
                instant(row, "given_at"),
                new AccountId(row.getObject("given_by", UUID.class)),
                row.getString("recipients").lines().toList(),
                row.getString("signer"),
                row.getString("outside"),
                row.getObject("voided_at") == null
                        ? null
                        : new EntryView.Voided(
                                instant(row, "voided_at"),
                                new AccountId(row.getObject("voided_by", UUID.class)),
                                row.getString("void_reason")));
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
