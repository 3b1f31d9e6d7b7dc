package vn.danvan.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaKind;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.BodyKind;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Boundaries;
import vn.danvan.organisation.ChangeRegister;
import vn.danvan.organisation.EventState;
import vn.danvan.organisation.EventView;
import vn.danvan.organisation.LoadedBoundaries;
import vn.danvan.organisation.Organisation;
import vn.danvan.web.Allow;

/** The organisation as it stands on a day: tree of areas, tree of bodies, map, search. */
@Controller
class OrganisationController {

    private static final int MOST_FOUND = 50;

    private final Areas areas;
    private final Organisation organisation;
    private final ChangeRegister register;
    private final Boundaries boundaries;
    private final LoadedBoundaries loaded;
    private final Clock clock;

    OrganisationController(
            Areas areas,
            Organisation organisation,
            ChangeRegister register,
            Boundaries boundaries,
            LoadedBoundaries loaded,
            Clock clock) {
        this.areas = areas;
        this.organisation = organisation;
        this.register = register;
        this.boundaries = boundaries;
        this.loaded = loaded;
        this.clock = clock;
    }

    @Allow
    @GetMapping("/organisation")
    String tree(
            @RequestParam(name = "on", required = false) @Nullable LocalDate on,
            @RequestParam(name = "province", required = false) @Nullable String province,
            @RequestParam(name = "ground", required = false) @Nullable String ground,
            Model model) {
        LocalDate day = shared(model, on, "tree");
        AreaView shown = province(day, province, model);
        model.addAttribute("tree", shown == null ? null : tree(shown, ground, day, model));
        return "organisation/tree";
    }

    /** The whole province, or only the units on the ground of a province that went into it. */
    private Tree.Area tree(AreaView shown, @Nullable String ground, LocalDate day, Model model) {
        List<AreaView> former = areas.lineage(shown.id()).predecessors().stream()
                .map(step -> areas.requireArea(new AreaId(step.predecessor()), day))
                .toList();
        model.addAttribute("former", former);
        AreaView chosen = former.stream()
                .filter(area -> area.id().toString().equals(ground))
                .findFirst()
                .orElse(null);
        model.addAttribute("ground", chosen);
        return chosen == null
                ? tree(shown, day)
                : new Tree.Area(
                        shown,
                        areas.areasSince(chosen.id(), AreaLevel.COMMUNE, day).stream()
                                .map(unit -> new Tree.Area(unit, List.of()))
                                .toList());
    }

    private Tree.Area tree(AreaView area, LocalDate day) {
        return new Tree.Area(
                area,
                areas.children(area.id(), day).stream()
                        .map(child -> tree(child, day))
                        .toList());
    }

    @Allow
    @GetMapping("/organisation/map")
    String map(
            @RequestParam(name = "on", required = false) @Nullable LocalDate on,
            @RequestParam(name = "province", required = false) @Nullable String province,
            @RequestParam(name = "ground", required = false) @Nullable String ground,
            Actor actor,
            Model model) {
        LocalDate day = shared(model, on, "map");
        AreaView shown = province(day, province, model);
        Tree.Area tree = shown == null ? null : tree(shown, ground, day, model);
        model.addAttribute("tree", tree);
        if (tree != null) {
            Boundaries.Outlines outlines =
                    boundaries.of(tree.communes().stream().map(AreaView::id).toList(), day);
            model.addAttribute(
                    "map", MapView.of(tree.communes(), outlines.rings()).orElse(null));
            model.addAttribute("outlines", outlines);
        }
        model.addAttribute("mayLoad", loaded.may(actor));
        return "organisation/map";
    }

    @Allow
    @GetMapping("/organisation/bodies")
    String bodies(@RequestParam(name = "on", required = false) @Nullable LocalDate on, Model model) {
        LocalDate day = shared(model, on, "bodies");
        Map<Boolean, List<BodyView>> top = organisation.bodiesOn(day).stream()
                .filter(body -> body.superior() == null)
                .sorted(Comparator.comparing(BodyView::kind))
                .collect(Collectors.partitioningBy(body -> leads(body, day)));
        model.addAttribute(
                "roots",
                Objects.requireNonNull(top.get(true)).stream()
                        .map(body -> below(body, day))
                        .toList());
        Map<BodyKind, List<BodyView>> others = Objects.requireNonNull(top.get(false)).stream()
                .collect(Collectors.groupingBy(BodyView::kind, TreeMap::new, Collectors.toList()));
        model.addAttribute(
                "undirected",
                others.entrySet().stream()
                        .map(kind -> new Tree.Undirected(kind.getKey(), kind.getValue()))
                        .toList());
        return "organisation/bodies";
    }

    /** True for a body that stands at the head of a line: it directs others, or works for the whole province. */
    private boolean leads(BodyView body, LocalDate day) {
        AreaId area = body.area();
        return area == null
                || !organisation.subordinates(body.id(), day).isEmpty()
                || areas.area(area, day)
                        .filter(found -> found.kind() == AreaKind.PROVINCE)
                        .isPresent();
    }

    private Tree.Body below(BodyView body, LocalDate day) {
        return new Tree.Body(
                body,
                organisation.subordinates(body.id(), day).stream()
                        .map(child -> below(child, day))
                        .toList());
    }

    @Allow
    @GetMapping("/organisation/search")
    String search(
            @RequestParam(name = "on", required = false) @Nullable LocalDate on,
            @RequestParam(name = "q", defaultValue = "") String words,
            Model model) {
        LocalDate day = shared(model, on, "search");
        List<AreaView> now = areas.search(words, day, MOST_FOUND);
        List<AreaId> found = now.stream().map(AreaView::id).toList();
        model.addAttribute("q", words);
        model.addAttribute("areas", now);
        model.addAttribute("bodies", organisation.searchBodies(words, day, MOST_FOUND));
        model.addAttribute(
                "others",
                areas.searchAllTimes(words, MOST_FOUND).stream()
                        .filter(area -> !found.contains(area.id()))
                        .toList());
        return "organisation/search";
    }

    /** The day asked for, else today; with the days on which something changed, to jump to. */
    private LocalDate shared(Model model, @Nullable LocalDate on, String tab) {
        LocalDate day = Objects.requireNonNullElse(on, LocalDate.now(clock));
        model.addAttribute("on", day);
        model.addAttribute("tab", tab);
        model.addAttribute(
                "turns",
                register.events().stream()
                        .filter(event -> event.state() == EventState.IN_FORCE)
                        .map(EventView::effective)
                        .filter(Objects::nonNull)
                        .distinct()
                        .sorted()
                        .toList());
        return day;
    }

    /** The province asked for, else the first that has bodies of ours that day, else the first. */
    private @Nullable AreaView province(LocalDate day, @Nullable String wanted, Model model) {
        List<AreaView> provinces = areas.areas(day, AreaKind.PROVINCE);
        model.addAttribute("provinces", provinces);
        AreaView shown = provinces.stream()
                .filter(area -> wanted != null && area.id().toString().equals(wanted))
                .findFirst()
                .orElseGet(() -> provinces.stream()
                        .filter(area -> !organisation.bodiesOf(area.id(), day).isEmpty())
                        .findFirst()
                        .orElse(provinces.isEmpty() ? null : provinces.getFirst()));
        model.addAttribute("shown", shown);
        return shown;
    }
}
