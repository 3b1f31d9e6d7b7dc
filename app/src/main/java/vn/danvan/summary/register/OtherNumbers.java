package vn.danvan.summary.register;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Days;

/**
 * Numbers for documents that were written outside the system: they stand in the same series as those that are signed here,
 * because the series is all documents of a type of the body in its term or year.
 */
@Component
@Transactional
public class OtherNumbers {

    private static final int LONGEST_SUBJECT = 500;
    private static final int LONGEST_RECIPIENTS = 2000;
    private static final int LONGEST_SIGNER = 200;

    /**
     * What was typed.
     *
     * @param recipients one a line
     * @param signer empty when it is not known yet
     */
    public record Wanted(String type, String subject, String day, String recipients, String signer) {

        private List<String> lines() {
            return recipients
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        }
    }

    private final JdbcClient jdbc;
    private final NumberRegister register;
    private final Terms terms;
    private final Clock clock;

    OtherNumbers(JdbcClient jdbc, NumberRegister register, Terms terms, Clock clock) {
        this.jdbc = jdbc;
        this.register = register;
        this.terms = terms;
        this.clock = clock;
    }

    /** Whether the actor takes such numbers: whoever keeps the register of a body that numbers documents. */
    @Transactional(readOnly = true)
    public boolean mayGive(Actor actor) {
        return actor.is(LEADER, CLERK) && terms.numbering(actor).isPresent();
    }

    /** The types of documents that the actor's body numbers: those of its line, and those it has series of. */
    @Transactional(readOnly = true)
    public List<DocumentType> types(Actor actor) {
        List<DocumentType> types = new ArrayList<>(terms.numbering(actor)
                .map(numbering -> terms.types(numbering.issuer().line()))
                .orElse(List.of()));
        jdbc
                .sql("select distinct type from summary.series where body = :body order by type")
                .param("body", actor.body().value())
                .query(String.class)
                .list()
                .stream()
                .filter(code -> types.stream().noneMatch(type -> type.code().equals(code)))
                .forEach(code -> types.add(DocumentType.unknown(code)));
        return types;
    }

    /**
     * Gives the next number of the series; the same form sent twice gets the number it got before. Refused with every fault
     * at once: the number of a day that is before that of the last number would stand in the wrong order.
     */
    public Outcome<EntryView> give(Actor actor, UUID form, Wanted wanted) {
        if (!actor.is(LEADER, CLERK)) {
            throw new Forbidden("numbers as " + actor.role());
        }
        Optional<LocalDate> day = Days.read(wanted.day());
        Optional<EntryView> before = heldBefore(form);
        if (before.isPresent()) {
            return again(actor, before.get(), wanted, day);
        }
        List<Refusal> faults = faults(actor, wanted, day);
        Optional<Numbering> numbering = day.filter(_ -> faults.isEmpty()).flatMap(on -> terms.numbering(actor, on));
        if (numbering.isEmpty() && faults.isEmpty()) {
            faults.add(Refusal.at("day", "summary.other.no-run", Days.field(day.orElse(null))));
        }
        if (day.isEmpty() || numbering.isEmpty()) {
            return Outcome.refused(faults);
        }
        Optional<Refusal> late = late(actor, numbering.get(), wanted.type(), day.get());
        return late.isPresent()
                ? Outcome.refused(late.get())
                : Outcome.done(register.give(actor, asked(numbering.get(), form, wanted, day.get())));
    }

    private static NumberRegister.Wanted asked(Numbering numbering, UUID form, Wanted wanted, LocalDate day) {
        return new NumberRegister.Wanted(
                numbering.issuer().line(),
                wanted.type(),
                numbering.issuer().symbol(),
                numbering.run(),
                wanted.subject().strip(),
                day,
                null,
                new NumberRegister.Sent(wanted.lines(), wanted.signer().strip(), form));
    }

    /** What the form got before; the same form sent meanwhile waits for this transaction. */
    private Optional<EntryView> heldBefore(UUID form) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('summary.form ' || :form, 0))")
                .param("form", form.toString())
                .query((row, number) -> number)
                .single();
        return jdbc.sql("select id from summary.entry where form = :form")
                .param("form", form)
                .query(UUID.class)
                .optional()
                .flatMap(register::entry);
    }

    /** The same paper again is the number it has; another paper in the form of before is not numbered unseen. */
    private static Outcome<EntryView> again(Actor actor, EntryView entry, Wanted wanted, Optional<LocalDate> day) {
        if (!entry.body().equals(actor.body())) {
            throw new Conflict("number", entry.id());
        }
        boolean same = entry.type().equals(wanted.type())
                && entry.subject().equals(wanted.subject().strip())
                && day.filter(entry.issuedOn()::equals).isPresent()
                && entry.recipients().equals(wanted.lines())
                && entry.signer().equals(wanted.signer().strip());
        return same
                ? Outcome.done(entry)
                : Outcome.refused(Refusal.of("summary.other.given-before", entry.printed(), entry.subject()));
    }

    private List<Refusal> faults(Actor actor, Wanted wanted, Optional<LocalDate> day) {
        List<Refusal> faults = new ArrayList<>();
        if (types(actor).stream().noneMatch(type -> type.code().equals(wanted.type()))) {
            faults.add(Refusal.at("type", "summary.opening.type", wanted.type()));
        }
        if (wanted.subject().isBlank() || wanted.subject().length() > LONGEST_SUBJECT) {
            faults.add(Refusal.at("subject", "summary.other.subject", LONGEST_SUBJECT));
        }
        if (day.isEmpty()) {
            faults.add(Refusal.at("day", "summary.other.day", wanted.day()));
        }
        day.flatMap(this::unlikely).ifPresent(faults::add);
        if (wanted.lines().isEmpty() || wanted.recipients().length() > LONGEST_RECIPIENTS) {
            faults.add(Refusal.at("recipients", "summary.other.recipients", LONGEST_RECIPIENTS));
        }
        if (wanted.signer().length() > LONGEST_SIGNER) {
            faults.add(Refusal.at("signer", "summary.other.signer", LONGEST_SIGNER));
        }
        return faults;
    }

    /** A day to come would keep everything signed until then from being numbered; one long past is a slip of the pen. */
    private Optional<Refusal> unlikely(LocalDate day) {
        LocalDate today = LocalDate.now(clock);
        LocalDate first = today.minusYears(1);
        return day.isAfter(today) || day.isBefore(first)
                ? Optional.of(Refusal.at(
                        "day", "summary.other.day-range", Days.field(day), Days.field(first), Days.field(today)))
                : Optional.empty();
    }

    /** Under the lock of the series: why a document of that day cannot bear its next number. */
    private Optional<Refusal> late(Actor actor, Numbering numbering, String type, LocalDate day) {
        UUID series = register.series(
                actor.body(), numbering.issuer().line(), type, numbering.run().name());
        jdbc.sql("select last from summary.series where id = :id for update")
                .param("id", series)
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                select id from summary.entry where series = :series and issued_on > :day and voided_at is null
                 order by number desc limit 1
                """)
                .param("series", series)
                .param("day", day)
                .query(UUID.class)
                .optional()
                .flatMap(register::entry)
                .map(last -> Refusal.at(
                        "day", "summary.other.order", Days.field(day), last.printed(), Days.field(last.issuedOn())));
    }
}
