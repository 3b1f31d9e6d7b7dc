package vn.danvan.rules;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.rules.period.PeriodCode;
import vn.danvan.rules.period.PeriodKind;
import vn.danvan.rules.period.PeriodPreview;
import vn.danvan.rules.period.PeriodWorkshop;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Days;

/** The files of period kinds that administrators of the province put into force and take back. */
@Component
@Transactional
public class PeriodChanges {

    private final PeriodBook book;
    private final PeriodStore store;
    private final ObjectProvider<PeriodUse> uses;
    private final AnnouncingBodies bodies;
    private final AuditTrail audit;
    private final Clock clock;

    PeriodChanges(
            PeriodBook book,
            PeriodStore store,
            ObjectProvider<PeriodUse> uses,
            AnnouncingBodies bodies,
            AuditTrail audit,
            Clock clock) {
        this.book = book;
        this.store = store;
        this.uses = uses;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /** Keeps the kinds as they are until the transaction ends, so that nothing is begun for a period that is being changed. */
    public void hold() {
        book.hold();
    }

    /** The kinds in force. */
    @Transactional(readOnly = true)
    public List<PeriodKind> kinds() {
        return book.kinds();
    }

    /** The files put into force by people, the latest first, with those taken back. */
    @Transactional(readOnly = true)
    public List<PeriodChange> changes() {
        return book.current().changes().reversed();
    }

    /** Whether the person may change kinds of periods: who announces days for everybody. */
    @Transactional(readOnly = true)
    public boolean mayChange(Actor actor) {
        return AnnouncementAuthority.mayAnnounceForAll(actor, bodies.ofProvince(actor.body(), LocalDate.now(clock)));
    }

    private void authorise(Actor by) {
        if (!mayChange(by)) {
            throw new Forbidden("change kinds of periods as " + by.role());
        }
    }

    /** What the file, in YAML, would do; nothing changes. */
    @Transactional(readOnly = true)
    public PeriodPreview preview(Actor by, String yaml, String file) {
        authorise(by);
        return workshop(book.kinds()).preview(yaml, file);
    }

    private PeriodWorkshop workshop(List<PeriodKind> kinds) {
        return new PeriodWorkshop(kinds, this::used);
    }

    private Set<PeriodCode> used(Collection<String> kinds) {
        return uses.orderedStream().flatMap(use -> use.used(kinds).stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** Tells the files in force now from any other set of them. */
    @Transactional(readOnly = true)
    public String known() {
        return store.version();
    }

    /**
     * Puts the file into force; refused when it has any fault. Gives the ids of the definitions it brought.
     *
     * @param seen what was {@link #known} when somebody looked at what the file would do; refused when that has changed, as it
     *     may undo what a colleague put into force since
     */
    public Outcome<List<String>> put(Actor by, String yaml, String file, String seen) {
        authorise(by);
        PeriodBook.Loaded now = book.lock();
        if (!now.version().equals(seen)) {
            return Outcome.refused(Refusal.of("rules.periods.changed-since"));
        }
        PeriodPreview preview = workshop(now.kinds()).preview(yaml, file);
        if (!preview.faults().isEmpty()) {
            return Outcome.refused(
                    Refusal.at("yaml", "rules.periods.faults", preview.faults().size()));
        }
        List<String> editions = PeriodWorkshop.editions(yaml);
        UUID id = store.put(editions, yaml, file, by.account());
        book.changed();
        audit.record(by, "rules.periods.put", "period-kinds", id.toString(), null, facts(editions, file));
        return Outcome.done(editions);
    }

    private static Map<String, Object> facts(List<String> editions, String file) {
        return Map.of("editions", String.join(", ", editions), "file", file);
    }

    /** A file that is in force; any other is not found. */
    @Transactional(readOnly = true)
    public PeriodChange withdrawable(Actor by, UUID id) {
        authorise(by);
        return find(book.current(), id);
    }

    private static PeriodChange find(PeriodBook.Loaded loaded, UUID id) {
        return loaded.changes().stream()
                .filter(one -> one.id().equals(id) && one.withdrawnAt().isEmpty())
                .findFirst()
                .orElseThrow(() -> new NotFound("period change", id));
    }

    /** Takes a file back; refused when a period in use would change, or a form asks for a kind that would be gone. */
    public Outcome<PeriodChange> withdraw(Actor by, UUID id) {
        authorise(by);
        PeriodBook.Loaded now = book.lock();
        PeriodChange change = find(now, id);
        Optional<Refusal> obstacle = obstacle(now, change);
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        store.withdraw(id, by.account());
        book.changed();
        audit.record(
                by,
                "rules.periods.withdrawn",
                "period-kinds",
                id.toString(),
                facts(change.editions(), change.file()),
                null);
        return Outcome.done(change);
    }

    private Optional<Refusal> obstacle(PeriodBook.Loaded now, PeriodChange change) {
        List<PeriodKind> then = book.without(change.id());
        Set<String> kinds = now.kinds().stream()
                .filter(kind -> !then.contains(kind))
                .map(PeriodKind::id)
                .collect(Collectors.toUnmodifiableSet());
        return later(now, change, kinds)
                .or(() -> gone(then, kinds))
                .or(() -> workshop(now.kinds()).moved(then, kinds).stream()
                        .findFirst()
                        .map(PeriodChanges::used));
    }

    private static Refusal used(ReportingPeriod period) {
        return Refusal.of(
                "rules.periods.used",
                PeriodCode.of(period).toString(),
                Days.field(period.start()),
                Days.field(period.end()));
    }

    /** A file put into force later about the same kinds was looked at with this one in force. */
    private static Optional<Refusal> later(PeriodBook.Loaded now, PeriodChange change, Set<String> kinds) {
        return now.changes().stream()
                .dropWhile(one -> !one.id().equals(change.id()))
                .skip(1)
                .filter(one -> one.withdrawnAt().isEmpty())
                .filter(one -> one.editions().stream()
                        .anyMatch(edition -> kinds.contains(edition.substring(0, edition.indexOf('@')))))
                .findFirst()
                .map(one -> Refusal.of("rules.periods.later", one.file()));
    }

    private Optional<Refusal> gone(List<PeriodKind> then, Set<String> kinds) {
        Set<String> left = then.stream().map(PeriodKind::id).collect(Collectors.toUnmodifiableSet());
        return uses.orderedStream()
                .flatMap(use -> use.asked().stream())
                .filter(kind -> kinds.contains(kind) && !left.contains(kind))
                .sorted()
                .findFirst()
                .map(kind -> Refusal.of("rules.periods.asked", kind));
    }
}
