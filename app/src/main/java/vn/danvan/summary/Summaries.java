package vn.danvan.summary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.organisation.BodyView;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureSource;
import vn.danvan.summary.compose.PeriodWords;
import vn.danvan.summary.compose.Span;
import vn.danvan.summary.outline.OutlineEdition;
import vn.danvan.summary.outline.Outlines;
import vn.danvan.summary.piece.Draft;
import vn.danvan.summary.piece.Material;
import vn.danvan.summary.piece.Piece;

/** The summaries of a body: beginning one, and reading one beside what the figures say now. */
@Component
@Transactional
public class Summaries {

    /**
     * A summary with its latest version.
     *
     * @param signed what was signed last, also while it is being corrected; null while nothing is
     */
    public record Listed(SummaryView summary, BodyView body, VersionView latest, VersionView.@Nullable Signed signed) {

        /** Whether what was signed is being corrected. */
        public boolean corrected() {
            return signed != null && latest.isDraft();
        }
    }

    private final SummaryStore store;
    private final PieceStore pieces;
    private final SummaryDesk desk;
    private final SummaryBodies bodies;
    private final AuditTrail audit;
    private final Clock clock;

    Summaries(
            SummaryStore store,
            PieceStore pieces,
            SummaryDesk desk,
            SummaryBodies bodies,
            AuditTrail audit,
            Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.desk = desk;
        this.bodies = bodies;
        this.audit = audit;
        this.clock = clock;
    }

    /** The outlines there are. */
    public List<Outlines.Outline> outlines() {
        return desk.outlines().all();
    }

    /** Whether the actor may begin a summary for the own body. */
    public boolean mayStart(Actor actor) {
        return SummaryAuthority.mayEdit(actor, actor.body())
                && bodies.barred(actor.body()).isEmpty();
    }

    /** Why nobody begins a summary for the actor's body, for those who would; empty when they may. */
    public Optional<Refusal> barred(Actor actor) {
        return SummaryAuthority.mayEdit(actor, actor.body()) ? bodies.barred(actor.body()) : Optional.empty();
    }

    /** Whether the actor writes the summary: in its body, in that which has the place of one that ended, or in that it was handed to. */
    public boolean mayEdit(Actor actor, SummaryView summary) {
        return SummaryAuthority.mayEdit(actor, bodies.holder(summary));
    }

    /** Those of the own body and below; of bodies above and of those that ended only what is signed. */
    @Transactional(readOnly = true)
    public List<Listed> list(Actor actor) {
        SummaryBodies.Reading reading = bodies.reading(actor);
        Map<SummaryId, List<VersionView>> versions = store.versions();
        return store.all().stream()
                .filter(summary -> reading.may(summary, true))
                .flatMap(summary -> listed(reading, summary, versions.getOrDefault(summary.id(), List.of())).stream())
                .toList();
    }

    /** That of the actor's own body for a period, once it is begun. */
    @Transactional(readOnly = true)
    public Optional<Listed> own(Actor actor, Outlines.Outline outline, Span span) {
        return store.find(outline.id(), actor.body(), span)
                .flatMap(summary -> listed(bodies.reading(actor), summary, store.versions(summary.id())));
    }

    private Optional<Listed> listed(SummaryBodies.Reading reading, SummaryView summary, List<VersionView> all) {
        List<VersionView> seen = all.stream()
                .filter(version -> reading.may(summary, !version.isDraft()))
                .toList();
        VersionView.Signed signed = seen.stream()
                .flatMap(version -> Stream.ofNullable(version.signed()))
                .findFirst()
                .orElse(null);
        return seen.stream()
                .findFirst()
                .map(version -> new Listed(summary, bodies.body(summary.body()), version, signed));
    }

    /** Begins the summary of a year, or of the first period of its kind in the year. */
    public Outcome<VersionView> start(Actor actor, String outline, int year) {
        return start(actor, outline, year, 1);
    }

    /**
     * Begins the summary of the actor's body, composed from the figures of now, or gives the one begun before. Refused: no
     * such outline, a period that has not begun, a body without an area or without a head for its documents.
     *
     * @param index the number of the period in the year
     */
    public Outcome<VersionView> start(Actor actor, String outline, int year, int index) {
        if (!SummaryAuthority.mayEdit(actor, actor.body())) {
            throw new Forbidden("summaries as " + actor.role());
        }
        Outlines outlines = desk.heldOutlines();
        Optional<OutlineEdition> any =
                outlines.outline(outline).map(one -> one.editions().getLast());
        if (any.isEmpty()) {
            return Outcome.refused(Refusal.at("outline", "summary.outline", outline));
        }
        Span span = new Span(any.get().period(), year, index);
        if (!desk.scenes().exists(span) || desk.scenes().period(span).start().isAfter(LocalDate.now(clock))) {
            return Outcome.refused(
                    PeriodWords.isYear(span)
                            ? Refusal.at("year", "summary.year", Integer.toString(year))
                            : Refusal.at("year", "summary.period", Integer.toString(year)));
        }
        Optional<OutlineEdition> edition =
                outlines.edition(outline, desk.scenes().period(span).end());
        Optional<Refusal> barred = bodies.barred(actor.body());
        Optional<AreaId> area = bodies.area(actor.body());
        if (edition.isEmpty() || area.isEmpty() || barred.isPresent()) {
            return Outcome.refused(
                    barred.orElseGet(() -> Refusal.at("year", "summary.no-edition", Integer.toString(year))));
        }
        SummaryView summary =
                new SummaryView(new SummaryId(Uuids.next(clock)), outline, actor.body(), area.get(), span);
        if (store.insert(summary, actor, clock.instant())) {
            compose(actor, summary, edition.get());
        }
        SummaryView kept =
                store.find(outline, actor.body(), span).orElseThrow(() -> new Conflict("summary of", span.year()));
        return Outcome.done(store.versions(kept.id()).getFirst());
    }

    private void compose(Actor actor, SummaryView summary, OutlineEdition outline) {
        Instant now = clock.instant();
        VersionView version = new VersionView(
                new VersionId(Uuids.next(clock)), summary.id(), 1, outline.id(), null, now, now, now, null, null);
        store.insert(version, actor);
        long place = PieceStore.GAP;
        for (Draft draft : desk.compose(outline, desk.material(actor, summary, outline))) {
            pieces.insert(version.id(), place, draft);
            place += PieceStore.GAP;
        }
        audit.record(
                actor,
                "summary.started",
                "summary",
                summary.id().toString(),
                null,
                Map.of(
                        "outline",
                        outline.id(),
                        "year",
                        summary.period().year(),
                        "index",
                        summary.period().index()));
    }

    /** The summary; one the actor may not see does not exist for it. */
    @Transactional(readOnly = true)
    public SummaryView require(Actor actor, SummaryId id) {
        SummaryView summary = store.find(id).orElseThrow(() -> new NotFound("summary", id));
        SummaryBodies.Reading reading = bodies.reading(actor);
        if (store.versions(id).stream().noneMatch(version -> reading.may(summary, !version.isDraft()))) {
            throw new NotFound("summary", id);
        }
        return summary;
    }

    /** The summary for those who read what is not decided yet; for the bodies below that does not exist. */
    @Transactional(readOnly = true)
    public SummaryView requireDrafts(Actor actor, SummaryId id) {
        SummaryView summary = require(actor, id);
        if (!bodies.reading(actor).may(summary, false)) {
            throw new NotFound("drafts of summary", id);
        }
        return summary;
    }

    /** Whether the actor reads what is not decided yet of the summary. */
    @Transactional(readOnly = true)
    public boolean readsDrafts(Actor actor, SummaryId id) {
        return store.find(id)
                .filter(summary -> bodies.reading(actor).may(summary, false))
                .isPresent();
    }

    /** The versions the actor may see, the latest first. */
    @Transactional(readOnly = true)
    public List<VersionView> versions(Actor actor, SummaryId id) {
        SummaryView summary = require(actor, id);
        SummaryBodies.Reading reading = bodies.reading(actor);
        return store.versions(id).stream()
                .filter(version -> reading.may(summary, !version.isDraft()))
                .toList();
    }

    /** A version of the summary: the latest the actor may see when no number is given. */
    @Transactional(readOnly = true)
    public VersionView version(Actor actor, SummaryId id, Optional<Integer> number) {
        return versions(actor, id).stream()
                .filter(version -> number.isEmpty() || number.get() == version.number())
                .findFirst()
                .orElseThrow(() -> new NotFound("version of summary", id));
    }

    /** The latest version the actor may see; empty when there is none, or none any more. */
    @Transactional(readOnly = true)
    public Optional<VersionView> latest(Actor actor, SummaryId id) {
        SummaryBodies.Reading reading = bodies.reading(actor);
        return store.find(id).stream()
                .flatMap(summary ->
                        store.versions(id).stream().filter(version -> reading.may(summary, !version.isDraft())))
                .findFirst();
    }

    /** The edition in which the draft would be begun now, when it is another than the one it was begun in and follows. */
    @Transactional(readOnly = true)
    public Optional<OutlineEdition> newerOutline(SummaryView summary, VersionView version) {
        return version.isDraft()
                ? desk.outlines()
                        .edition(
                                summary.outline(),
                                desk.scenes().period(summary.period()).end())
                        .filter(edition -> !edition.id().equals(version.edition()))
                        // An own outline stays in force when a newer one is shipped: what was begun in that one keeps
                        // it.
                        .filter(edition -> desk.outlines()
                                .edition(version.edition())
                                .filter(followed -> edition.from().isBefore(followed.from()))
                                .isEmpty())
                : Optional.empty();
    }

    /** The figures of the period that have a target; a figure that nobody reported has no value. */
    @Transactional(readOnly = true)
    public List<Reached> reached(Actor actor, SummaryView summary) {
        return desk.reached(actor, summary);
    }

    /** The version with its pieces, each beside what would be composed now. */
    @Transactional(readOnly = true)
    public SummaryDetail detail(Actor actor, VersionView version) {
        SummaryView summary = require(actor, version.summary());
        SummaryBodies.Reading reading = bodies.reading(actor);
        if (!reading.may(summary, !version.isDraft())) {
            throw new NotFound("version", version.id());
        }
        OutlineEdition outline = desk.outline(version);
        List<Piece> all = pieces.of(version.id());
        boolean writes = mayEdit(actor, summary);
        Material material = writes ? desk.material(actor, summary, outline, all) : desk.bare(summary);
        return new SummaryDetail(
                summary,
                version,
                outline,
                material.scene(),
                desk.title(outline, material),
                desk.headings(outline, material),
                writes ? standing(all, desk.compose(outline, material), material.figures()) : asKept(all),
                version.isDraft() && writes,
                reading.may(summary, false));
    }

    /** Others read what was written: they may not see all figures it is made of, so that nothing can be compared. */
    private static List<SummaryDetail.Standing> asKept(List<Piece> pieces) {
        return pieces.stream()
                .map(piece -> new SummaryDetail.Standing(piece, null, List.of(), false))
                .toList();
    }

    private static List<SummaryDetail.Standing> standing(List<Piece> pieces, List<Draft> fresh, FigureSource figures) {
        Map<Draft.Key, Draft> now = new HashMap<>();
        fresh.forEach(draft -> now.put(draft.key(), draft));
        return pieces.stream()
                .map(piece ->
                        new SummaryDetail.Standing(piece, now.get(piece.draft().key()), changes(piece, figures), true))
                .toList();
    }

    private static List<SummaryDetail.Change> changes(Piece piece, FigureSource figures) {
        List<SummaryDetail.Change> changes = new ArrayList<>();
        for (Figure before : piece.draft().figures()) {
            Figure after = figures.figure(before.ref());
            if (!before.sameAs(after)) {
                changes.add(new SummaryDetail.Change(before, after));
            }
        }
        return changes;
    }
}
