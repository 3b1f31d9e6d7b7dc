package vn.danvan.summary;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.audit.AuditTrail;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.summary.compose.Composed.Bit;
import vn.danvan.summary.piece.Draft;
import vn.danvan.summary.piece.Fingerprint;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PieceId;
import vn.danvan.summary.piece.PieceKind;

/**
 * What people do to the pieces of a draft. Each piece is changed on the revision its writer saw, so that two people can write
 * in one summary, and what was composed stays beneath what they wrote.
 */
@Component
@Transactional
public class PieceEdits {

    /** So many characters a piece may have, unless what it was composed as is about as long. */
    public static final int LONGEST = 20_000;

    /** A unit's paragraph that is as long as it may be in its report stands here with the unit's name and has to be mended. */
    private static final int ROOM = 2_000;

    private static final String OWN = "own";

    private final SummaryStore store;
    private final PieceStore pieces;
    private final Summaries summaries;
    private final AuditTrail audit;
    private final Clock clock;

    PieceEdits(SummaryStore store, PieceStore pieces, Summaries summaries, AuditTrail audit, Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.summaries = summaries;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a writer wants of one piece.
     *
     * @param revision the revision the writer saw
     * @param seen the fingerprint of the text the writer saw, empty when that is not known
     */
    public record Wanted(PieceId piece, int revision, String seen, String text) {

        /** Whether the writer changed what they saw: what they left alone is not theirs to save. */
        public boolean touched() {
            return !Fingerprint.of(text).equals(seen);
        }
    }

    /**
     * What came of several edits.
     *
     * @param written the pieces that were changed
     * @param conflicts those that somebody else changed meanwhile; nothing was done to them
     * @param gone those of pieces that stand in the draft no more, since it follows another outline or is another draft
     */
    public record Saved(Set<PieceId> written, List<Wanted> conflicts, List<Wanted> gone) {

        /** Keeps copies. */
        public Saved {
            written = Set.copyOf(written);
            conflicts = List.copyOf(conflicts);
            gone = List.copyOf(gone);
        }
    }

    /**
     * Writes the texts of a section. One that its writer left as they saw it, or that is what stands there, changes nothing; an
     * empty one goes back to the composed.
     */
    public Outcome<Saved> write(Actor actor, VersionId version, List<Wanted> all) {
        hold(actor, version);
        List<Wanted> wanted = all.stream().filter(Wanted::touched).toList();
        List<Refusal> faults = new ArrayList<>();
        for (Wanted one : wanted) {
            int length = clean(one.text()).length();
            int most = longest(pieces.find(version, one.piece()));
            if (length > most) {
                faults.add(Refusal.at("text-" + one.piece(), "summary.long", most, length));
            }
        }
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        Set<PieceId> written = new HashSet<>();
        List<Wanted> conflicts = new ArrayList<>();
        List<Wanted> gone = new ArrayList<>();
        for (Wanted one : wanted) {
            Optional<Piece> found = pieces.find(version, one.piece());
            if (found.isEmpty()) {
                gone.add(one);
                continue;
            }
            Piece piece = found.get();
            String words = words(piece, one.text());
            if (Objects.equals(words, piece.words())) {
                continue;
            }
            if (piece.revision() != one.revision()) {
                conflicts.add(one);
                continue;
            }
            change(actor, version, piece, "write", words, piece.removed());
            written.add(piece.id());
        }
        return Outcome.done(new Saved(written, conflicts, gone));
    }

    private static int longest(Optional<Piece> piece) {
        return piece.map(one -> Math.max(LONGEST, one.draft().text().length() + ROOM))
                .orElse(LONGEST);
    }

    private static String clean(String text) {
        return text.replace("\r\n", "\n").strip();
    }

    /** The piece as it stands in the draft; empty when it stands there no more. */
    public Optional<Piece> find(VersionId version, PieceId id) {
        return pieces.find(version, id);
    }

    /** Null when the text says what was composed. */
    private static @Nullable String words(Piece piece, String text) {
        String clean = clean(text);
        return clean.isEmpty() || clean.equals(piece.draft().text()) ? null : clean;
    }

    /** Leaves a piece out of the document, or takes it back in. */
    public void remove(Actor actor, VersionId version, PieceId id, int revision, boolean removed) {
        Piece piece = movable(actor, version, id, revision);
        change(actor, version, piece, removed ? "remove" : "restore", piece.words(), removed);
    }

    /**
     * What came of choosing among the paragraphs of units.
     *
     * @param in taken back in
     * @param out left out
     * @param overtaken changed by somebody else meanwhile: nothing was done to them
     */
    public record Chosen(int in, int out, int overtaken) {}

    /** Takes of these paragraphs of units those that are wanted into the document and leaves the others out. */
    public Chosen choose(Actor actor, VersionId version, Map<PieceId, Integer> shown, Set<PieceId> wanted) {
        hold(actor, version);
        int in = 0;
        int out = 0;
        int overtaken = 0;
        for (Piece piece : pieces.of(version)) {
            Integer revision = shown.get(piece.id());
            boolean removed = !wanted.contains(piece.id());
            if (revision == null || piece.draft().kind() != PieceKind.NARRATIVE || piece.removed() == removed) {
                continue;
            }
            if (piece.revision() != revision) {
                overtaken++;
                continue;
            }
            change(actor, version, piece, removed ? "remove" : "restore", piece.words(), removed);
            in += removed ? 0 : 1;
            out += removed ? 1 : 0;
        }
        return new Chosen(in, out, overtaken);
    }

    /** Gives the piece back its composed words, made of the figures of now. */
    public void accept(Actor actor, VersionView version, PieceId id, int revision) {
        Piece piece = movable(actor, version.id(), id, revision);
        Draft fresh = standing(actor, version, id).now();
        if (fresh == null) {
            throw new NotFound("composed piece", id);
        }
        pieces.note(piece, "accept", fresh.text(), actor);
        pieces.recompose(id, fresh);
        pieces.change(id, null, false, actor);
        done(actor, version.id(), piece, "accept");
    }

    /** Keeps what a person wrote though its figures changed: the figures of now count as seen. */
    public void keep(Actor actor, VersionView version, PieceId id, int revision) {
        Piece piece = movable(actor, version.id(), id, revision);
        SummaryDetail.Standing standing = standing(actor, version, id);
        Draft fresh = standing.kept();
        if (fresh == null || !piece.touched()) {
            throw new NotFound("piece to keep", id);
        }
        pieces.note(piece, "keep", piece.text(), actor);
        pieces.recompose(id, fresh);
        done(actor, version.id(), piece, "keep");
    }

    private SummaryDetail.Standing standing(Actor actor, VersionView version, PieceId id) {
        return summaries.detail(actor, version).pieces().stream()
                .filter(one -> one.piece().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("piece", id));
    }

    /**
     * Adds a paragraph behind another piece of the same section; one that was sent twice is added once.
     *
     * @param paragraph the name under which the form sends it
     */
    public Outcome<PieceId> add(Actor actor, VersionId version, PieceId after, UUID paragraph, String text) {
        hold(actor, version);
        Piece before = require(version, after);
        String clean = clean(text);
        if (clean.isEmpty() || clean.length() > LONGEST) {
            return Outcome.refused(
                    clean.isEmpty()
                            ? Refusal.at("text", "summary.empty")
                            : Refusal.at("text", "summary.long", LONGEST, clean.length()));
        }
        Optional<Piece> sent = pieces.own(version, paragraph);
        if (sent.isPresent() && sent.get().text().equals(clean)) {
            return Outcome.done(sent.get().id());
        }
        // Another text under the same name comes from a page that was gone back to: it is a paragraph of its own.
        UUID item = sent.isEmpty() ? paragraph : Uuids.next(clock);
        Draft draft = new Draft(
                before.draft().section(), OWN, item.toString(), PieceKind.OWN, "", List.of(), List.of(), null);
        PieceId id = new PieceId(Uuids.next(clock));
        pieces.insert(
                version,
                new Piece(
                        id,
                        placeAfter(version, before),
                        draft,
                        clean,
                        false,
                        1,
                        clock.instant(),
                        actor.account(),
                        clock.instant()));
        store.edited(version, actor, clock.instant());
        record(actor, version, id, "add");
        return Outcome.done(id);
    }

    /** Whether the text stands in the document as it was taken over, or did before somebody edited it. */
    static boolean holds(Piece piece, String text) {
        return !piece.removed()
                && (piece.text().contains(text) || piece.draft().text().contains(text));
    }

    /**
     * Adds paragraphs that are told of records behind another piece of the same section, each as it is told and to be edited then;
     * those that the section holds already are left out. Says how many were added.
     */
    public int takeOver(Actor actor, VersionId version, PieceId after, List<String> texts) {
        hold(actor, version);
        Piece behind = require(version, after);
        List<Piece> section = pieces.of(version).stream()
                .filter(piece -> piece.draft().section().equals(behind.draft().section()))
                .toList();
        Piece before = behind;
        int added = 0;
        for (String text : texts) {
            if (section.stream().noneMatch(piece -> holds(piece, text))) {
                before = insert(actor, version, before, text);
                added++;
            }
        }
        if (added > 0) {
            store.edited(version, actor, clock.instant());
        }
        return added;
    }

    private Piece insert(Actor actor, VersionId version, Piece before, String text) {
        String item = Uuids.next(clock).toString();
        // Its words count as composed: numbers in them have a source, and what somebody makes of them is told apart.
        Draft draft = new Draft(
                before.draft().section(), "own", item, PieceKind.OWN, text, List.of(Bit.words(text)), List.of(), null);
        Piece piece = new Piece(
                new PieceId(Uuids.next(clock)),
                placeAfter(version, before),
                draft,
                null,
                false,
                1,
                clock.instant(),
                actor.account(),
                clock.instant());
        pieces.insert(version, piece);
        record(actor, version, piece.id(), "take-over");
        return piece;
    }

    private long placeAfter(VersionId version, Piece before) {
        long next = pieces.of(version).stream()
                .mapToLong(Piece::place)
                .filter(place -> place > before.place())
                .min()
                .orElse(before.place() + 2 * PieceStore.GAP);
        return before.place() + Math.max(1, (next - before.place()) / 2);
    }

    private Piece movable(Actor actor, VersionId version, PieceId id, int revision) {
        hold(actor, version);
        Piece piece = require(version, id);
        if (piece.revision() != revision) {
            throw new Conflict("piece", id);
        }
        return piece;
    }

    private Piece require(VersionId version, PieceId id) {
        return pieces.find(version, id).orElseThrow(() -> new NotFound("piece", id));
    }

    /** Nobody edits what has been signed. */
    private void hold(Actor actor, VersionId id) {
        VersionView version = store.hold(id).orElseThrow(() -> new NotFound("version", id));
        SummaryView summary = summaries.require(actor, version.summary());
        if (!version.isDraft() || !summaries.mayEdit(actor, summary)) {
            throw new Forbidden("edit version " + id);
        }
    }

    private void change(
            Actor actor, VersionId version, Piece piece, String act, @Nullable String words, boolean removed) {
        pieces.note(piece, act, words == null ? piece.draft().text() : words, actor);
        pieces.change(piece.id(), words, removed, actor);
        done(actor, version, piece, act);
    }

    private void done(Actor actor, VersionId version, Piece piece, String act) {
        store.edited(version, actor, clock.instant());
        record(actor, version, piece.id(), act);
    }

    /** The record says which piece was changed and how, not its words: those lie beside the piece itself. */
    private void record(Actor actor, VersionId version, PieceId piece, String act) {
        audit.record(
                actor,
                "summary.piece." + act,
                "summary-version",
                version.toString(),
                null,
                Map.of("piece", piece.toString()));
    }
}
