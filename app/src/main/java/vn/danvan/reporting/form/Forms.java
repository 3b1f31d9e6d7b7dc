package vn.danvan.reporting.form;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.period.PeriodKind;
import vn.danvan.rules.period.Periods;

/** The forms as they stand now: those shipped, and those administrators put into force. */
@Component
@Transactional
public class Forms {

    /** What was read of a version of the store, for forms filed for these kinds of periods. */
    private record Loaded(String version, List<PeriodKind> kinds, FormLibrary library, List<FormChange> changes) {}

    private final FormStore store;
    private final FormAuthority authority;
    private final EditionUse use;
    private final AuditTrail audit;
    private final Clock clock;
    private final FormLibrary shipped = FormLibrary.read(ContentSource.shipped());
    private final Periods periods;
    private volatile Loaded loaded = new Loaded("", List.of(), shipped, List.of());

    Forms(
            FormStore store,
            FormAuthority authority,
            ObjectProvider<EditionUse> uses,
            Periods periods,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.authority = authority;
        this.use = EditionUse.any(uses);
        this.periods = periods;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * All indicators and forms; read again when another instance changed them, but the same throughout a transaction that does
     * not change them itself: so it is consistent, and one that asks a thousand times does not ask the database each time.
     */
    @Transactional(readOnly = true)
    public FormLibrary current() {
        if (TransactionSynchronizationManager.getResource(Forms.class) instanceof Loaded known) {
            return known.library();
        }
        Loaded now = load();
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.bindResource(Forms.class, now);
            TransactionSynchronizationManager.registerSynchronization(new Forgetting());
        }
        return now.library();
    }

    /** Lets nobody put a file into force or take one back until the transaction ends, which sees from here on what counts now. */
    public void hold() {
        if (TransactionSynchronizationManager.hasResource(store)) {
            return;
        }
        store.lockRead();
        forget();
        TransactionSynchronizationManager.bindResource(store, true);
        TransactionSynchronizationManager.registerSynchronization(new LettingGo());
    }

    /** Another transaction within this one holds nothing yet. */
    private final class LettingGo implements TransactionSynchronization {

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(store);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(store, true);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(store);
        }
    }

    private void forget() {
        TransactionSynchronizationManager.unbindResourceIfPossible(Forms.class);
    }

    /** What a transaction read is its own. */
    private final class Forgetting implements TransactionSynchronization {

        @Override
        public void suspend() {
            forget();
        }

        @Override
        public void afterCompletion(int status) {
            forget();
        }
    }

    /** The files put into force by people, the latest first, with those taken back. */
    @Transactional(readOnly = true)
    public List<FormChange> changes() {
        return load().changes().reversed();
    }

    private Loaded load() {
        String version = store.version();
        Loaded known = loaded;
        if (known.version().equals(version) && known.kinds().equals(periods.all())) {
            return known;
        }
        Loaded fresh = read(version, Optional.empty());
        loaded = fresh;
        return fresh;
    }

    /** The forms with every file in force, or with all but one. */
    private Loaded read(String version, Optional<UUID> without) {
        List<PeriodKind> kinds = periods.all();
        FormLibrary library = shipped;
        List<FormChange> changes = new ArrayList<>();
        for (FormStore.Row row : store.all()) {
            List<ContentFault> faults = new ArrayList<>();
            if (row.withdrawnAt().isEmpty() && !without.equals(Optional.of(row.id()))) {
                library = workshop(library)
                        .with(
                                row.yaml(),
                                row.file(),
                                row.brought().asked(),
                                row.brought().passedOver(),
                                faults)
                        .orElse(library);
            }
            changes.add(new FormChange(
                    row.id(),
                    row.form(),
                    row.brought().editions(),
                    row.brought().indicators(),
                    row.file(),
                    row.putAt(),
                    row.withdrawnAt(),
                    faults));
        }
        return new Loaded(version, kinds, library, List.copyOf(changes));
    }

    private FormWorkshop workshop(FormLibrary library) {
        return new FormWorkshop(library, periods, use);
    }

    /** Whether anything was filed in the edition. */
    @Transactional(readOnly = true)
    public boolean isUsed(String edition) {
        return use.used(edition);
    }

    /** How many unsent drafts are for periods of the edition and filled in under another one; each stays until it is moved. */
    @Transactional(readOnly = true)
    public long draftsElsewhere(FormEdition edition) {
        return use.draftsElsewhere(edition);
    }

    /** Whether the person may change forms. */
    @Transactional(readOnly = true)
    public boolean mayChange(Actor actor) {
        return authority.mayChange(actor, LocalDate.now(clock));
    }

    /** What the file, in YAML, would do; nothing changes. */
    @Transactional(readOnly = true)
    public FormPreview preview(Actor by, String yaml, String file) {
        authorise(by);
        return workshop(current()).preview(yaml, file);
    }

    /** Tells the files in force now from any other set of them. */
    @Transactional(readOnly = true)
    public String known() {
        return store.version();
    }

    /**
     * Puts the file into force; refused when it has any fault. Gives the id of the form.
     *
     * @param seen what was {@link #known} when somebody looked at what the file would do; refused when that has changed, as it
     *     may undo what a colleague put into force since
     */
    public Outcome<String> put(Actor by, String yaml, String file, String seen) {
        authorise(by);
        store.lock();
        if (!store.version().equals(seen)) {
            return Outcome.refused(Refusal.of("form.changed-since"));
        }
        FormPreview preview = workshop(load().library()).preview(yaml, file);
        Optional<Form> form = preview.form();
        if (form.isEmpty() || !preview.faults().isEmpty()) {
            return Outcome.refused(Refusal.of("form.faults", preview.faults().size()));
        }
        List<String> editions = preview.changed().stream().map(FormEdition::id).toList();
        List<String> ended = preview.ended().stream().map(FormEdition::id).toList();
        List<String> codes = preview.changes().codes();
        UUID id = store.put(
                form.get().id(),
                new FormStore.Brought(editions, codes, asked(form.get(), codes), Set.of()),
                yaml,
                file,
                by.account());
        forget();
        audit.record(
                by,
                "reporting.form.put",
                "form",
                id.toString(),
                null,
                facts(
                        form.get().id(),
                        Stream.concat(editions.stream(), ended.stream()).toList(),
                        codes));
        return Outcome.done(form.get().id());
    }

    /** In which axes the form's editions ask for what came from elsewhere; those of its own indicators change with its files. */
    private AskedAxes asked(Form form, List<String> own) {
        Catalogue known = load().library().catalogue();
        Map<String, List<String>> asked = new HashMap<>();
        form.editions().stream()
                .flatMap(FormEdition::figures)
                .map(Question.Figure::indicator)
                .filter(indicator -> !own.contains(indicator.code()))
                .filter(indicator -> !known.broughtBy(indicator.code()).equals(Optional.of(form.id())))
                .forEach(indicator -> asked.put(indicator.code(), AskedAxes.ids(indicator)));
        return new AskedAxes(asked);
    }

    /** Takes a file back; refused when something was filed in its editions or a later file of the form builds on it. */
    public Outcome<String> withdraw(Actor by, UUID id) {
        authorise(by);
        store.lock();
        FormChange change = load().changes().stream()
                .filter(one -> one.id().equals(id) && one.withdrawnAt().isEmpty())
                .findFirst()
                .orElseThrow(() -> new NotFound("form change", id));
        Optional<Refusal> obstacle = obstacle(change);
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        store.withdraw(id, by.account());
        forget();
        audit.record(
                by,
                "reporting.form.withdrawn",
                "form",
                id.toString(),
                facts(change.form(), change.editions(), change.indicators()),
                null);
        return Outcome.done(change.form());
    }

    private Optional<Refusal> obstacle(FormChange change) {
        List<FormChange> later = load().changes().stream()
                .filter(one ->
                        one.form().equals(change.form()) && one.withdrawnAt().isEmpty())
                .toList();
        if (!later.getLast().id().equals(change.id())) {
            return Optional.of(Refusal.of("form.later", later.getLast().file()));
        }
        return change.editions().stream()
                .filter(this::isUsed)
                .findFirst()
                .map(edition -> Refusal.of("form.used", edition))
                .or(() -> obstacleWithout(change));
    }

    private Optional<Refusal> obstacleWithout(FormChange change) {
        Loaded without = read("", Optional.of(change.id()));
        return neededBy(change, without)
                .or(() -> reportedOf(change, without.library()))
                .or(() -> toldOf(change, without.library()))
                .or(() -> askedTwice(without.library()));
    }

    /** The form of another file may ask for an indicator that this file brought. */
    private Optional<Refusal> neededBy(FormChange change, Loaded without) {
        List<FormChange> now = load().changes();
        return without.changes().stream()
                .filter(one -> !one.faults().isEmpty() && !one.id().equals(change.id()))
                .filter(one -> now.stream()
                        .anyMatch(same ->
                                same.id().equals(one.id()) && same.faults().isEmpty()))
                .findFirst()
                .map(one -> Refusal.of("form.needed", one.file()));
    }

    /** What was reported of an indicator must go on meaning what it meant. */
    private Optional<Refusal> reportedOf(FormChange change, FormLibrary without) {
        FormLibrary now = load().library();
        return change.indicators().stream()
                .filter(code -> now.catalogue()
                        .indicator(code)
                        .filter(known -> without.catalogue()
                                .indicator(code)
                                .filter(known::measuresLike)
                                .isEmpty())
                        .isPresent())
                .filter(code -> IndicatorCheck.isReported(now, use, code))
                .findFirst()
                .map(code -> Refusal.of("form.indicator-used", code));
    }

    private Optional<Refusal> toldOf(FormChange change, FormLibrary without) {
        return change.indicators().stream()
                .filter(code -> without.catalogue().indicator(code).isEmpty())
                .filter(use::told)
                .findFirst()
                .map(code -> Refusal.of("form.indicator-told", code));
    }

    /** A form of another file may ask for what this file had taken out. */
    private Optional<Refusal> askedTwice(FormLibrary without) {
        return TwiceAsked.added(without.forms(), load().library().forms()).stream()
                .findFirst()
                .map(clash -> Refusal.of(
                        "form.twice",
                        clash.figure().indicator().code(),
                        name(without, clash.before()),
                        name(without, clash.edition())));
    }

    private static String name(FormLibrary library, FormEdition edition) {
        return library.form(edition.form()).orElseThrow().name().vi();
    }

    private void authorise(Actor by) {
        if (!mayChange(by)) {
            throw new Forbidden("change forms as " + by.role());
        }
    }

    private static Map<String, Object> facts(String form, List<String> editions, List<String> indicators) {
        return indicators.isEmpty()
                ? Map.of("form", form, "editions", String.join(", ", editions))
                : Map.of(
                        "form",
                        form,
                        "editions",
                        String.join(", ", editions),
                        "indicators",
                        String.join(", ", indicators));
    }
}
