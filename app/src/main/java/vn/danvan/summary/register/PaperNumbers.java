package vn.danvan.summary.register;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;

/**
 * Numbers that were given on paper before the first one is given here: a body that issued 01 to 23 in this term goes on with 24,
 * because a number is never given twice.
 */
@Component
@Transactional
public class PaperNumbers {

    /** The highest number there may be. */
    public static final int HIGHEST = 99_999;

    private static final int LONGEST_BASIS = 500;
    private static final Pattern TYPE = Pattern.compile("\\p{Lu}\\p{L}{0,9}");

    /**
     * What was typed.
     *
     * @param type of the documents: {@code BC}
     * @param last the last number given on paper; 0 takes an entry back
     */
    public record Wanted(String type, String last, String basis) {}

    private final JdbcClient jdbc;
    private final NumberRegister register;
    private final KeptRegisters kept;
    private final Terms terms;
    private final AuditTrail audit;
    private final Clock clock;

    PaperNumbers(
            JdbcClient jdbc, NumberRegister register, KeptRegisters kept, Terms terms, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.kept = kept;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /** Whether the actor enters them: whoever keeps the register of a body that numbers documents. */
    @Transactional(readOnly = true)
    public boolean mayEnter(Actor actor) {
        return actor.is(LEADER, CLERK) && terms.numbering(actor).isPresent();
    }

    /** Those of the registers the actor reads. */
    @Transactional(readOnly = true)
    public List<OpeningView> list(Actor actor) {
        if (!NumberRegister.mayRead(actor)) {
            throw new Forbidden("register as " + actor.role());
        }
        return jdbc.sql("""
                select s.body, s.line, s.type, s.run, o.*,
                       exists (select 1 from summary.entry e where e.series = s.id) as used
                  from summary.opening o join summary.series s on s.id = o.series
                 where s.body = any(:bodies) order by o.entered_at desc, s.id
                """)
                .param(
                        "bodies",
                        kept.of(actor.body()).stream().map(BodyId::value).toArray(UUID[]::new))
                .query(PaperNumbers::view)
                .list();
    }

    /**
     * Enters the last number given on paper in the term or year of today, or changes or takes back what was entered; refused with
     * every fault at once, and once the first number was given here.
     */
    public Outcome<Integer> enter(Actor actor, Wanted wanted) {
        Optional<Numbering> numbering = terms.numbering(actor);
        if (!actor.is(LEADER, CLERK)) {
            throw new Forbidden("numbers on paper as " + actor.role());
        }
        List<Refusal> faults = faults(wanted);
        if (numbering.isEmpty()) {
            faults.add(Refusal.of("summary.opening.no-run"));
        }
        if (!faults.isEmpty() || numbering.isEmpty()) {
            return Outcome.refused(faults);
        }
        String run = numbering.get().run().name();
        UUID series = register.series(actor.body(), numbering.get().issuer().line(), wanted.type(), run);
        int before = jdbc.sql("select last from summary.series where id = :id for update")
                .param("id", series)
                .query(Integer.class)
                .single();
        Optional<String> first = first(series);
        if (first.isPresent()) {
            return Outcome.refused(Refusal.at("last", "summary.opening.given", first.get()));
        }
        int last = Integer.parseInt(wanted.last().strip());
        write(actor, series, last, wanted.basis().strip());
        audit.record(
                actor,
                "summary.opening.entered",
                "number-series",
                series.toString(),
                Map.of("last", before),
                Map.of(
                        "type",
                        wanted.type(),
                        "run",
                        run,
                        "last",
                        last,
                        "basis",
                        wanted.basis().strip()));
        return Outcome.done(last);
    }

    private static List<Refusal> faults(Wanted wanted) {
        List<Refusal> faults = new ArrayList<>();
        if (!TYPE.matcher(wanted.type()).matches()) {
            faults.add(Refusal.at("type", "summary.opening.type", wanted.type()));
        }
        String last = wanted.last().strip();
        if (!last.matches("\\d{1,5}")) {
            faults.add(Refusal.at("last", "summary.opening.last", last, Integer.toString(HIGHEST)));
        }
        boolean takenBack = last.matches("0+");
        if ((wanted.basis().isBlank() && !takenBack) || wanted.basis().length() > LONGEST_BASIS) {
            faults.add(Refusal.at("basis", "summary.opening.basis", LONGEST_BASIS));
        }
        return faults;
    }

    private Optional<String> first(UUID series) {
        return jdbc.sql("select printed from summary.entry where series = :series order by number limit 1")
                .param("series", series)
                .query(String.class)
                .optional();
    }

    private void write(Actor actor, UUID series, int last, String basis) {
        jdbc.sql("update summary.series set last = :last where id = :id")
                .param("last", last)
                .param("id", series)
                .update();
        jdbc.sql("delete from summary.opening where series = :series")
                .param("series", series)
                .update();
        if (last > 0) {
            jdbc.sql("""
                    insert into summary.opening (series, last, basis, entered_at, entered_by)
                    values (:series, :last, :basis, :now, :by)
                    """)
                    .param("series", series)
                    .param("last", last)
                    .param("basis", basis)
                    .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                    .param("by", actor.account().value())
                    .update();
        }
    }

    private static OpeningView view(ResultSet row, int number) throws SQLException {
        return new OpeningView(
                new BodyId(row.getObject("body", UUID.class)),
                Line.valueOf(row.getString("line")),
                row.getString("type"),
                row.getString("run"),
                row.getInt("last"),
                row.getString("basis"),
                row.getObject("entered_at", OffsetDateTime.class).toInstant(),
                new AccountId(row.getObject("entered_by", UUID.class)),
                row.getBoolean("used"));
    }
}
