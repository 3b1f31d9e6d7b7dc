package vn.danvan.organisation.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Boundaries.Ring;
import vn.danvan.organisation.BoundarySet;
import vn.danvan.organisation.LoadedBoundaries;
import vn.danvan.web.Allow;
import vn.danvan.web.Days;
import vn.danvan.web.Turn;

/** The outlines of units that maps are drawn with: the sets there are, loading one, looking at it, putting it into use. */
@Controller
@Allow(Role.ADMINISTRATOR)
class BoundaryController {

    private final LoadedBoundaries boundaries;
    private final Areas areas;

    BoundaryController(LoadedBoundaries boundaries, Areas areas) {
        this.boundaries = boundaries;
        this.areas = areas;
    }

    @GetMapping("/organisation/boundaries")
    String list(Actor actor, Turn turn) {
        return list(actor, null, "", turn);
    }

    private String list(Actor actor, @Nullable String on, String source, Turn turn) {
        turn.with("sets", boundaries.all(actor))
                .maybe("on", Optional.ofNullable(on))
                .with("source", source);
        return "organisation/boundaries";
    }

    @PostMapping("/organisation/boundaries")
    String load(
            Actor actor,
            @RequestParam(name = "on", required = false) @Nullable String on,
            @RequestParam(name = "source", defaultValue = "") String source,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            Turn turn)
            throws IOException {
        LocalDate day = Days.read(on).orElse(null);
        if (day == null && on != null && !on.isBlank()) {
            return list(actor, on, source, turn.refused(List.of(Days.refusal("on", on))));
        }
        LoadedBoundaries.Upload upload = new LoadedBoundaries.Upload(
                day, source, file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        // What is too large is refused without being read into memory.
        byte[] bytes = file == null || file.getSize() > LoadedBoundaries.LARGEST ? new byte[0] : file.getBytes();
        return switch (boundaries.load(actor, upload, bytes)) {
            case Outcome.Done<BoundarySet>(BoundarySet set) ->
                turn.to("/organisation/boundaries/" + set.id(), "organisation.boundaries.loaded");
            case Outcome.Refused<BoundarySet>(List<Refusal> refusals) ->
                list(actor, on, source, turn.refused(refusals));
        };
    }

    @GetMapping("/organisation/boundaries/{id}")
    String show(Actor actor, @PathVariable("id") String id, Turn turn) {
        BoundarySet set = boundaries.require(actor, id(id));
        Map<AreaId, List<Ring>> rings = boundaries.rings(set);
        List<AreaView> units = areas.areas(set.on());
        List<AreaView> drawn =
                units.stream().filter(unit -> rings.containsKey(unit.id())).toList();
        turn.with("set", set)
                .with("drawn", drawn)
                .with("missing", missing(units, drawn))
                .maybe("map", MapView.of(drawn, rings));
        return "organisation/boundarySet";
    }

    /** Units of the same level and province as one that is drawn, without which no map of them is drawn. */
    private static List<AreaView> missing(List<AreaView> units, List<AreaView> drawn) {
        List<AreaLevel> levels =
                drawn.stream().map(unit -> unit.kind().level()).distinct().toList();
        List<AreaId> parents = drawn.stream()
                .map(AreaView::parent)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return units.stream()
                .filter(unit -> levels.contains(unit.kind().level())
                        && parents.contains(unit.parent())
                        && !drawn.contains(unit))
                .toList();
    }

    @PostMapping("/organisation/boundaries/{id}/use")
    String use(Actor actor, @PathVariable("id") String id, Turn turn) {
        return switch (boundaries.use(actor, id(id))) {
            case Outcome.Done<BoundarySet>(BoundarySet set) ->
                turn.to("/organisation/map?on=" + set.on(), "organisation.boundaries.used");
            case Outcome.Refused<BoundarySet>(List<Refusal> refusals) ->
                turn.back("/organisation/boundaries", refusals.getFirst());
        };
    }

    @PostMapping("/organisation/boundaries/{id}/drop")
    String drop(Actor actor, @PathVariable("id") String id, Turn turn) {
        boundaries.drop(actor, id(id));
        return turn.to("/organisation/boundaries", "organisation.boundaries.dropped");
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            throw new NotFound("boundaries", text);
        }
    }
}
