package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.summary.PieceEdits;
import vn.danvan.summary.Recomposition;
import vn.danvan.summary.RecordedText;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.outline.OutlineSection;
import vn.danvan.summary.piece.PieceId;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** Writing a draft, section by section, and composing anew what nobody touched. */
@Controller
@Allow({LEADER, SPECIALIST})
class PieceController {

    private static final String TEXT = "text-";

    private final PieceEdits edits;
    private final Recomposition recomposition;
    private final RecordedText recorded;
    private final SummaryPages pages;

    PieceController(PieceEdits edits, Recomposition recomposition, RecordedText recorded, SummaryPages pages) {
        this.edits = edits;
        this.recomposition = recomposition;
        this.recorded = recorded;
        this.pages = pages;
    }

    @GetMapping("/summaries/{id}/edit/{section}")
    String section(Actor actor, @PathVariable("id") String id, @PathVariable("section") String section, Turn turn) {
        return page(actor, id, section, List.of(), Set.of(), turn);
    }

    /**
     * The form of a section.
     *
     * @param typed what was typed and is not saved, each still on the revision its writer saw
     * @param conflicts those of which somebody else has saved another text, which is shown beside
     */
    private String page(
            Actor actor, String id, String section, List<PieceEdits.Wanted> typed, Set<String> conflicts, Turn turn) {
        VersionView draft = pages.draft(actor, id);
        SummaryDetail detail = pages.detail(actor, draft);
        if (!detail.mayEdit()) {
            throw new Forbidden("edit summary " + id);
        }
        ShownSummary shown = pages.shown(detail);
        Map<String, PieceEdits.Wanted> mine = new HashMap<>();
        typed.forEach(one -> mine.put(one.piece().toString(), one));
        ShownSummary.ShownSection written = section(shown, section);
        turn.with("shown", shown)
                .with("paragraph", UUID.randomUUID())
                .with("section", written)
                .with("told", recorded.tellsOf(detail, written.section()))
                .with("records", recorded.of(actor, detail, written.section()))
                .with("typed", mine)
                .with("conflicts", conflicts);
        return "summary/edit";
    }

    private static ShownSummary.ShownSection section(ShownSummary shown, String section) {
        return shown.sections().stream()
                .filter(one -> one.section().id().equals(section))
                .findFirst()
                .orElseThrow(() -> new NotFound("section", section));
    }

    /** Takes over what is told of records, as it was seen; what is told otherwise by now is not. */
    @PostMapping("/summaries/{id}/edit/{section}/records")
    String takeOver(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("section") String section,
            @RequestParam MultiValueMap<String, String> fields,
            Turn turn) {
        Form form = new Form(id, section, fields);
        List<String> marks = fields.getOrDefault("record", List.of());
        return saving(actor, form, turn, (draft, _) -> {
            SummaryDetail detail = pages.detail(actor, draft);
            OutlineSection written = section(pages.shown(detail), section).section();
            List<String> texts = recorded.of(actor, detail, written).stream()
                    .filter(offer -> !offer.taken()
                            && marks.contains(offer.told().paragraph().mark()))
                    .map(offer -> offer.told().attributed())
                    .toList();
            int added = texts.isEmpty() ? 0 : edits.takeOver(actor, draft.id(), PieceId.of(form.text("last")), texts);
            return added == 0
                    ? page(
                            actor,
                            id,
                            section,
                            List.of(),
                            Set.of(),
                            turn.refused(List.of(Refusal.of("summary.nothing-to-take"))))
                    : turn.to("/summaries/" + id + "/edit/" + section, "summary.taken-over", added);
        });
    }

    @PostMapping("/summaries/{id}/edit/{section}")
    String write(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("section") String section,
            @RequestParam MultiValueMap<String, String> fields,
            Turn turn) {
        return saving(
                actor,
                new Form(id, section, fields),
                turn,
                (_, written) -> turn.to("/summaries/" + id + "#" + section, "summary.saved", written.size()));
    }

    /** What is sent from the form of a section, whichever of its buttons was pressed. */
    private record Form(String id, String section, MultiValueMap<String, String> fields) {

        String text(String name) {
            return Objects.requireNonNullElse(fields.getFirst(name), "");
        }

        List<PieceEdits.Wanted> touched() {
            return wanted().stream().filter(PieceEdits.Wanted::touched).toList();
        }

        List<PieceEdits.Wanted> wanted() {
            return fields.keySet().stream()
                    .filter(name -> name.startsWith(TEXT))
                    .map(name -> name.substring(TEXT.length()))
                    .map(piece -> new PieceEdits.Wanted(
                            PieceId.of(piece),
                            revision(text("revision-" + piece)),
                            text("seen-" + piece),
                            text(TEXT + piece)))
                    .toList();
        }
    }

    /** What the button does, once the texts beside it are saved. */
    private interface Then {
        String page(VersionView draft, Set<PieceId> written);
    }

    /** Saves the texts and goes on; whatever cannot be saved is shown again, so that nothing typed is lost. */
    private String saving(Actor actor, Form form, Turn turn, Then then) {
        List<PieceEdits.Wanted> typed = form.touched();
        Optional<VersionView> latest = pages.latest(actor, form.id());
        if (latest.filter(VersionView::isDraft).isEmpty()) {
            return lost(form, latest.isEmpty() ? "dropped" : "signed", typed, turn);
        }
        VersionView draft = latest.get();
        return switch (edits.write(actor, draft.id(), typed)) {
            case Outcome.Refused<PieceEdits.Saved>(List<Refusal> refusals) ->
                page(actor, form.id(), form.section(), typed, Set.of(), own(form, turn.refused(refusals)));
            case Outcome.Done<PieceEdits.Saved>(PieceEdits.Saved saved) -> {
                if (!saved.gone().isEmpty() || hasNoPlace(draft, form, saved)) {
                    yield lost(form, "gone", both(saved), turn);
                }
                if (!saved.conflicts().isEmpty()) {
                    yield overtaken(actor, form, saved, turn);
                }
                yield added(actor, draft, form) instanceof Outcome.Refused<PieceId>(List<Refusal> refusals)
                        ? page(actor, form.id(), form.section(), List.of(), Set.of(), own(form, turn.refused(refusals)))
                        : then.page(draft, saved.written());
            }
        };
    }

    /** The paragraph that stands in the form's last field is put behind the last piece of the section. */
    private @Nullable Outcome<PieceId> added(Actor actor, VersionView draft, Form form) {
        return form.text("text").isBlank()
                ? null
                : edits.add(
                        actor,
                        draft.id(),
                        PieceId.of(form.text("last")),
                        form.text("paragraph").isEmpty() ? UUID.randomUUID() : Uuids.parse(form.text("paragraph")),
                        form.text("text"));
    }

    /** Whether the page of the section could not show again what was not saved, since the draft follows another outline. */
    private boolean hasNoPlace(VersionView draft, Form form, PieceEdits.Saved saved) {
        boolean added = !form.text("text").isBlank()
                && edits.find(draft.id(), PieceId.of(form.text("last"))).isEmpty();
        return added
                || saved.conflicts().stream()
                        .flatMap(one -> edits.find(draft.id(), one.piece()).stream())
                        .anyMatch(piece -> !piece.draft().section().equals(form.section()));
    }

    private static List<PieceEdits.Wanted> both(PieceEdits.Saved saved) {
        return Stream.concat(saved.gone().stream(), saved.conflicts().stream()).toList();
    }

    private static Turn own(Form form, Turn turn) {
        return turn.with("added", form.text("text"));
    }

    /** There is nothing left to write into: the texts are given back to be kept elsewhere. */
    private static String lost(Form form, String why, List<PieceEdits.Wanted> typed, Turn turn) {
        List<String> texts = Stream.concat(typed.stream().map(PieceEdits.Wanted::text), Stream.of(form.text("text")))
                .filter(text -> !text.isBlank())
                .toList();
        if (texts.isEmpty()) {
            return turn.to(why.equals("dropped") ? "/summaries" : "/summaries/" + form.id(), "summary.lost." + why);
        }
        turn.response().setStatus(HttpStatus.CONFLICT.value());
        turn.with("id", form.id()).with("why", why).with("texts", texts);
        return "summary/lost";
    }

    /** What two wrote at once: nothing is lost, the second sees both and decides. */
    private String overtaken(Actor actor, Form form, PieceEdits.Saved saved, Turn turn) {
        turn.response().setStatus(HttpStatus.CONFLICT.value());
        Set<String> pieces =
                saved.conflicts().stream().map(one -> one.piece().toString()).collect(Collectors.toSet());
        return page(actor, form.id(), form.section(), saved.conflicts(), pieces, own(form, turn));
    }

    private static int revision(@Nullable String text) {
        return text != null && text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    @PostMapping("/summaries/{id}/pieces/{piece}/{act:accept|keep|remove|restore}")
    String act(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("piece") String piece,
            @PathVariable("act") String act,
            @RequestParam MultiValueMap<String, String> fields,
            Turn turn) {
        PieceId subject = PieceId.of(piece);
        Form form = form(id, fields);
        int seen = revision(form.text("revision").isEmpty() ? form.text("revision-" + piece) : form.text("revision"));
        if (isOvertaken(actor, form, subject, seen)) {
            Turn refused = own(form, turn.refused(List.of(Refusal.of("summary.piece-changed"))));
            turn.response().setStatus(HttpStatus.CONFLICT.value());
            return page(actor, id, form.section(), form.touched(), Set.of(), refused);
        }
        return saving(actor, form, turn, (draft, written) -> {
            int revision = seen + (written.contains(subject) ? 1 : 0);
            switch (act) {
                case "accept" -> edits.accept(actor, draft, subject, revision);
                case "keep" -> edits.keep(actor, draft, subject, revision);
                default -> edits.remove(actor, draft.id(), subject, revision, act.equals("remove"));
            }
            return turn.to("/summaries/" + id + "#" + form.section(), "summary.done." + act);
        });
    }

    /** Whether the piece of the button is not as the page showed it, with texts beside it that must not be saved by half. */
    private boolean isOvertaken(Actor actor, Form form, PieceId subject, int seen) {
        return !form.wanted().isEmpty()
                && pages.latest(actor, form.id())
                        .filter(VersionView::isDraft)
                        .flatMap(draft -> edits.find(draft.id(), subject))
                        .filter(piece -> piece.revision() != seen
                                && piece.draft().section().equals(form.section()))
                        .isPresent();
    }

    @PostMapping("/summaries/{id}/pieces/{piece}/add")
    String add(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("piece") String piece,
            @RequestParam MultiValueMap<String, String> fields,
            Turn turn) {
        fields.set("last", piece);
        Form form = form(id, fields);
        return saving(
                actor,
                form,
                turn,
                (_, _) -> form.text("text").isBlank()
                        ? page(
                                actor,
                                id,
                                form.section(),
                                List.of(),
                                Set.of(),
                                turn.refused(List.of(Refusal.at("text", "summary.empty"))))
                        : turn.to("/summaries/" + id + "#" + form.section(), "summary.added"));
    }

    /** Chooses among the paragraphs of units that the page showed, all at once: those that are ticked, or none. */
    @PostMapping("/summaries/{id}/edit/{section}/units/{which:chosen|none}")
    String choose(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("section") String section,
            @PathVariable("which") String which,
            @RequestParam MultiValueMap<String, String> fields,
            Turn turn) {
        Form form = new Form(id, section, fields);
        Set<PieceId> ticked = which.equals("none") ? Set.of() : pieces(fields, "unit");
        return saving(actor, form, turn, (draft, written) -> {
            Map<PieceId, Integer> shown = new HashMap<>();
            pieces(fields, "unit-shown")
                    .forEach(piece -> shown.put(
                            piece, revision(form.text("revision-" + piece)) + (written.contains(piece) ? 1 : 0)));
            PieceEdits.Chosen chosen = edits.choose(actor, draft.id(), shown, ticked);
            String page = "/summaries/" + id + "/edit/" + section;
            return chosen.overtaken() > 0
                    ? turn.to(page, "summary.units.overtaken", chosen.in(), chosen.out(), chosen.overtaken())
                    : turn.to(page, "summary.units.done", chosen.in(), chosen.out());
        });
    }

    private static Set<PieceId> pieces(MultiValueMap<String, String> fields, String name) {
        return fields.getOrDefault(name, List.of()).stream().map(PieceId::of).collect(Collectors.toSet());
    }

    private static Form form(String id, MultiValueMap<String, String> fields) {
        return new Form(id, Objects.requireNonNullElse(fields.getFirst("section"), ""), fields);
    }

    @GetMapping("/summaries/{id}/recompose")
    String preview(Actor actor, @PathVariable("id") String id, Turn turn) {
        VersionView draft = pages.draft(actor, id);
        turn.with("detail", pages.detail(actor, draft)).with("preview", recomposition.preview(actor, draft));
        return "summary/recompose";
    }

    @PostMapping("/summaries/{id}/recompose")
    String recompose(Actor actor, @PathVariable("id") String id, Turn turn) {
        VersionView draft = pages.draft(actor, id);
        Recomposition.Preview done = recomposition.apply(actor, draft.id());
        return turn.to(
                "/summaries/" + id,
                "summary.recomposed",
                done.changed().size() + done.added().size());
    }
}
