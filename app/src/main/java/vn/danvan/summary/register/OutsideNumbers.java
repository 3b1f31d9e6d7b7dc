package vn.danvan.summary.register;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.web.Days;

/**
 * Numbers that were given outside the system after the first one was given here: a series goes on behind them. Each stands in the
 * register with what it was for, so that no number is unexplained.
 */
@Component
@Transactional
public class OutsideNumbers {

    /** So many numbers are entered at once. */
    public static final int MOST = 200;

    private static final int LONGEST = 500;

    /**
     * What was typed.
     *
     * @param from the first of them
     * @param to the last of them
     * @param day that of the last document
     * @param described what the documents were, in short
     */
    public record Wanted(String type, String from, String to, String day, String described, String reason) {}

    /**
     * What is entered.
     *
     * @param first as the first of them is printed
     * @param last as the last of them is printed
     * @param next as the next number of the series is printed
     */
    public record Jump(String first, String last, int count, String next) {}

    /** The numbers themselves, in a series that is held. */
    private record Range(UUID series, Numbering numbering, String type, int first, int last, LocalDate day) {

        String printed(int number) {
            return NumberRegister.printed(
                    numbering.issuer().line(), type, numbering.issuer().symbol(), number);
        }

        Jump jump() {
            return new Jump(printed(first), printed(last), last - first + 1, printed(last + 1));
        }
    }

    private final JdbcClient jdbc;
    private final NumberRegister register;
    private final OtherNumbers others;
    private final Terms terms;
    private final AuditTrail audit;
    private final Clock clock;

    OutsideNumbers(
            JdbcClient jdbc, NumberRegister register, OtherNumbers others, Terms terms, AuditTrail audit, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.others = others;
        this.terms = terms;
        this.audit = audit;
        this.clock = clock;
    }

    /** What entering them would do; refused for the same reasons. */
    public Outcome<Jump> preview(Actor actor, Wanted wanted) {
        return switch (range(actor, wanted)) {
            case Outcome.Done<Range>(Range range) -> Outcome.done(range.jump());
            case Outcome.Refused<Range>(List<Refusal> refusals) -> Outcome.refused(refusals);
        };
    }

    /**
     * Enters the numbers; the next one given here follows the last of them. Refused with every fault at once: they follow the
     * last number there is, without a gap and without one that was given already.
     */
    public Outcome<Jump> enter(Actor actor, Wanted wanted) {
        return switch (range(actor, wanted)) {
            case Outcome.Done<Range>(Range range) -> Outcome.done(enter(actor, range, wanted));
            case Outcome.Refused<Range>(List<Refusal> refusals) -> Outcome.refused(refusals);
        };
    }

    private Outcome<Range> range(Actor actor, Wanted wanted) {
        if (!actor.is(LEADER, CLERK)) {
            throw new Forbidden("numbers given outside as " + actor.role());
        }
        Optional<LocalDate> day = Days.read(wanted.day());
        List<Refusal> faults = faults(actor, wanted, day);
        Optional<Numbering> numbering = day.filter(_ -> faults.isEmpty()).flatMap(on -> terms.numbering(actor, on));
        if (numbering.isEmpty() && faults.isEmpty()) {
            faults.add(Refusal.at("day", "summary.other.no-run", Days.field(day.orElse(null))));
        }
        if (day.isEmpty() || numbering.isEmpty()) {
            return Outcome.refused(faults);
        }
        UUID series = register.series(
                actor.body(),
                numbering.get().issuer().line(),
                wanted.type(),
                numbering.get().run().name());
        Range range = new Range(
                series,
                numbering.get(),
                wanted.type(),
                Integer.parseInt(wanted.from().strip()),
                Integer.parseInt(wanted.to().strip()),
                day.get());
        return behind(range).<Outcome<Range>>map(Outcome::refused).orElseGet(() -> Outcome.done(range));
    }

    private List<Refusal> faults(Actor actor, Wanted wanted, Optional<LocalDate> day) {
        List<Refusal> faults = new ArrayList<>();
        if (others.types(actor).stream().noneMatch(type -> type.code().equals(wanted.type()))) {
            faults.add(Refusal.at("type", "summary.opening.type", wanted.type()));
        }
        int first = number("from", wanted.from(), faults);
        int last = number("to", wanted.to(), faults);
        if (first > 0 && last > 0 && last < first) {
            faults.add(Refusal.at("to", "summary.outside.backwards", last, first));
        } else if (first > 0 && last - first >= MOST) {
            faults.add(Refusal.at("to", "summary.outside.many", last - first + 1, MOST));
        }
        if (day.isEmpty()) {
            faults.add(Refusal.at("day", "summary.other.day", wanted.day()));
        }
        LocalDate today = LocalDate.now(clock);
        day.filter(today::isBefore)
                .ifPresent(later ->
                        faults.add(Refusal.at("day", "summary.outside.day", Days.field(later), Days.field(today))));
        words("described", "summary.outside.described", wanted.described(), faults);
        words("reason", "summary.outside.reason", wanted.reason(), faults);
        return faults;
    }

    private static int number(String field, String typed, List<Refusal> faults) {
        if (typed.strip().matches("0*[1-9]\\d{0,4}")) {
            return Integer.parseInt(typed.strip());
        }
        faults.add(Refusal.at(field, "summary.outside.number", typed, Integer.toString(PaperNumbers.HIGHEST)));
        return 0;
    }

    private static void words(String field, String code, String typed, List<Refusal> faults) {
        if (typed.isBlank() || typed.length() > LONGEST) {
            faults.add(new Refusal(code, field, List.of(LONGEST)));
        }
    }

    /** Under the lock of the series: why these numbers cannot follow the last one there is. */
    private Optional<Refusal> behind(Range range) {
        int last = jdbc.sql("select last from summary.series where id = :id for update")
                .param("id", range.series())
                .query(Integer.class)
                .single();
        boolean begun = jdbc.sql("select exists (select 1 from summary.entry where series = :series)")
                .param("series", range.series())
                .query(Boolean.class)
                .single();
        if (!begun) {
            return Optional.of(Refusal.at("type", "summary.outside.not-begun", range.type()));
        }
        if (range.first() <= last) {
            return Optional.of(Refusal.at(
                    "from", "summary.outside.overlap", range.printed(range.first()), range.printed(last + 1)));
        }
        if (range.first() > last + 1) {
            return Optional.of(Refusal.at(
                    "from", "summary.outside.gap", range.printed(last), range.printed(range.first()), last + 1));
        }
        return late(range);
    }

    private Optional<Refusal> late(Range range) {
        return jdbc.sql("""
            select id from summary.entry where series = :series and issued_on > :day and voided_at is null
             order by number desc limit 1
            """)
                .param("series", range.series())
                .param("day", range.day())
                .query(UUID.class)
                .optional()
                .flatMap(register::entry)
                .map(last -> Refusal.at(
                        "day",
                        "summary.other.order",
                        Days.field(range.day()),
                        last.printed(),
                        Days.field(last.issuedOn())));
    }

    private Jump enter(Actor actor, Range range, Wanted wanted) {
        UUID jump = Uuids.next(clock);
        jdbc.sql("""
            insert into summary.jump (id, series, first, last, reason, entered_at, entered_by)
            values (:id, :series, :first, :last, :reason, :now, :by)
            """)
                .param("id", jump)
                .param("series", range.series())
                .param("first", range.first())
                .param("last", range.last())
                .param("reason", wanted.reason().strip())
                .param("now", now())
                .param("by", actor.account().value())
                .update();
        for (int number = range.first(); number <= range.last(); number++) {
            entry(actor, range, jump, number, wanted.described().strip());
        }
        jdbc.sql("update summary.series set last = :last where id = :id")
                .param("last", range.last())
                .param("id", range.series())
                .update();
        Jump entered = range.jump();
        audit.record(
                actor,
                "summary.numbers.outside",
                "number-series",
                range.series().toString(),
                null,
                Map.of(
                        "first",
                        entered.first(),
                        "last",
                        entered.last(),
                        "reason",
                        wanted.reason().strip()));
        return entered;
    }

    private void entry(Actor actor, Range range, UUID jump, int number, String described) {
        jdbc.sql("""
            insert into summary.entry (id, series, number, printed, subject, issued_on, given_at, given_by, jump)
            values (:id, :series, :number, :printed, :subject, :on, :now, :by, :jump)
            """)
                .param("id", Uuids.next(clock))
                .param("series", range.series())
                .param("number", number)
                .param("printed", range.printed(number))
                .param("subject", described)
                .param("on", range.day())
                .param("now", now())
                .param("by", actor.account().value())
                .param("jump", jump)
                .update();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
