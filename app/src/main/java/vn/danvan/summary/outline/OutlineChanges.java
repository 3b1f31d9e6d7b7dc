package vn.danvan.summary.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.PeriodChanges;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.period.PeriodKind;
import vn.danvan.rules.period.Periods;

/** The outlines as they stand now: those shipped, and those people put into force. */
@Component
@Transactional
public class OutlineChanges {

    /** What was read of a version of the store against a state of the forms and the kinds of periods. */
    private record Loaded(
            String version,
            FormLibrary forms,
            List<PeriodKind> kinds,
            Outlines outlines,
            List<OutlineChange> changes) {}

    private final OutlineStore store;
    private final Forms forms;
    private final AuditTrail audit;
    private final Periods periods;
    private final PeriodChanges kinds;
    private final FormLibrary shippedForms = FormLibrary.read(ContentSource.shipped());
    private final Outlines shipped = Outlines.shipped(shippedForms);
    private volatile Loaded loaded = new Loaded("", shippedForms, List.of(), shipped, List.of());

    OutlineChanges(OutlineStore store, Forms forms, Periods periods, PeriodChanges kinds, AuditTrail audit) {
        this.store = store;
        this.forms = forms;
        this.audit = audit;
        this.periods = periods;
        this.kinds = kinds;
    }

    /** All outlines; read again when another instance changed them. */
    @Transactional(readOnly = true)
    public Outlines current() {
        return load().outlines();
    }

    /** The same, which nobody changes until the transaction ends, nor the kinds of periods they are for. */
    public Outlines held() {
        kinds.hold();
        store.hold();
        return current();
    }

    /** The files put into force by people, the latest first, with those taken back. */
    @Transactional(readOnly = true)
    public List<OutlineChange> changes() {
        return load().changes().reversed();
    }

    private Loaded load() {
        String version = store.version();
        FormLibrary library = forms.current();
        List<PeriodKind> kinds = periods.all();
        Loaded known = loaded;
        if (known.version().equals(version)
                && known.forms() == library
                && known.kinds().equals(kinds)) {
            return known;
        }
        Loaded fresh = read(version, library, kinds);
        loaded = fresh;
        return fresh;
    }

    private Loaded read(String version, FormLibrary library, List<PeriodKind> kinds) {
        OutlinePeriods running = new OutlinePeriods(kinds);
        Outlines outlines = shipped;
        List<OutlineChange> changes = new ArrayList<>();
        for (OutlineStore.Row row : store.all()) {
            List<ContentFault> faults = new ArrayList<>();
            if (row.withdrawnAt().isEmpty()) {
                outlines = new OutlineWorkshop(outlines, library, running)
                        .with(row.yaml(), row.file(), edition -> knows(row, edition), faults);
            }
            changes.add(new OutlineChange(
                    row.id(), row.outline(), row.editions(), row.file(), row.putAt(), row.withdrawnAt(), faults));
        }
        return new Loaded(version, library, kinds, outlines, List.copyOf(changes));
    }

    /** Whether the file was put into force beside the edition; every one that people brought is in force beside the others. */
    private boolean knows(OutlineStore.Row row, OutlineEdition edition) {
        return !isShipped(edition) || row.shipped().contains(edition.id());
    }

    private boolean isShipped(OutlineEdition edition) {
        return shipped.edition(edition.id())
                .filter(one -> one.until(edition.to()).equals(edition))
                .isPresent();
    }

    /** Whether a standing file was put into force when that shipped edition waited already, in its place. */
    boolean decided(OutlineEdition offered) {
        return store.all().stream()
                .anyMatch(row -> row.withdrawnAt().isEmpty() && row.shipped().contains(offered.id()));
    }

    /** All shipped editions but those that wait, unless the file brings what holds on their first day or later. */
    private List<String> beside(String outline, OutlinePreview preview) {
        List<OutlineEdition> waiting =
                current().outline(outline).map(Outlines.Outline::offered).orElse(List.of());
        return shipped.outline(outline).stream()
                .flatMap(one -> one.editions().stream())
                .filter(edition -> waiting.stream().noneMatch(one -> one.id().equals(edition.id()))
                        || preview.changed().stream()
                                .anyMatch(one -> !one.edition().from().isBefore(edition.from())))
                .map(OutlineEdition::id)
                .toList();
    }

    /** Whether the person may change outlines: whoever may change forms. */
    @Transactional(readOnly = true)
    public boolean mayChange(Actor actor) {
        return forms.mayChange(actor);
    }

    /** What the file, in YAML, would do; nothing changes. */
    @Transactional(readOnly = true)
    public OutlinePreview preview(Actor by, String yaml, String file) {
        authorise(by);
        return look(yaml, file);
    }

    private OutlinePreview look(String yaml, String file) {
        return new OutlineWorkshop(current(), forms.current(), new OutlinePeriods(periods.all()))
                .preview(yaml, file, store::used);
    }

    /** How many summaries are being written along the outline, each in the edition it was begun in. */
    @Transactional(readOnly = true)
    public int drafts(String outline) {
        return store.drafts(outline);
    }

    /** What is in force now, to be given back when something is decided on it. */
    @Transactional(readOnly = true)
    public String known() {
        return store.version();
    }

    /**
     * Puts the file into force; refused when it has any fault. Gives the id of the outline.
     *
     * @param seen what was {@link #known} when somebody looked at what the file would do; refused when that has changed, as it
     *     might undo what the other did
     */
    public Outcome<String> put(Actor by, String yaml, String file, String seen) {
        authorise(by);
        kinds.hold();
        store.lock();
        if (!store.version().equals(seen)) {
            return Outcome.refused(Refusal.of("summary.outline.changed-since"));
        }
        OutlinePreview preview = look(yaml, file);
        Optional<Outlines.Outline> outline = preview.outline();
        if (outline.isEmpty() || !preview.faults().isEmpty()) {
            return Outcome.refused(
                    Refusal.of("summary.outline.faults", preview.faults().size()));
        }
        List<String> editions = Stream.concat(
                        preview.changed().stream().map(OutlinePreview.Changed::edition), preview.ended().stream())
                .map(OutlineEdition::id)
                .toList();
        String id = outline.get().id();
        List<String> brought =
                preview.changed().stream().map(one -> one.edition().id()).toList();
        UUID change = store.put(id, new OutlineStore.Editions(brought, beside(id, preview)), yaml, file, by.account());
        audit.record(by, "summary.outline.put", "outline", change.toString(), null, facts(id, editions));
        return Outcome.done(id);
    }

    /** Takes a file back; refused when a summary follows its editions or a later file of the outline builds on it. */
    public Outcome<String> withdraw(Actor by, UUID id) {
        authorise(by);
        store.lock();
        OutlineChange change = standing(id);
        Optional<Refusal> obstacle = obstacle(change);
        if (obstacle.isPresent()) {
            return Outcome.refused(obstacle.get());
        }
        store.withdraw(id, by.account());
        audit.record(
                by,
                "summary.outline.withdrawn",
                "outline",
                id.toString(),
                facts(change.outline(), change.editions()),
                null);
        return Outcome.done(change.outline());
    }

    /** A file that was not taken back. */
    @Transactional(readOnly = true)
    public OutlineChange standing(UUID id) {
        return load().changes().stream()
                .filter(one -> one.id().equals(id) && one.withdrawnAt().isEmpty())
                .findFirst()
                .orElseThrow(() -> new NotFound("outline change", id));
    }

    private Optional<Refusal> obstacle(OutlineChange change) {
        OutlineChange latest = load().changes().stream()
                .filter(one -> one.outline().equals(change.outline())
                        && one.withdrawnAt().isEmpty())
                .toList()
                .getLast();
        if (!latest.id().equals(change.id())) {
            return Optional.of(Refusal.of("summary.outline.later", latest.file()));
        }
        return change.editions().stream()
                .filter(store::used)
                .findFirst()
                .map(edition -> Refusal.of("summary.outline.used", edition));
    }

    private void authorise(Actor by) {
        if (!mayChange(by)) {
            throw new Forbidden("change outlines as " + by.role());
        }
    }

    private static Map<String, Object> facts(String outline, List<String> editions) {
        return Map.of("outline", outline, "editions", String.join(", ", editions));
    }
}
