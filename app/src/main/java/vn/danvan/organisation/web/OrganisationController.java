package vn.danvan.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Boundaries;
import vn.danvan.organisation.ChangeRegister;
import vn.danvan.organisation.EventState;
import vn.danvan.organisation.EventView;
import vn.danvan.organisation.LoadedBoundaries;
import vn.danvan.web.Allow;

/** The organisation as it stands on a day: tree of areas, tree of bodies, map, search. */
@Controller
class OrganisationController {

    private static final int MOST_FOUND = 50;

    private final Areas areas;
    private final ChangeRegister register;
    private final Boundaries boundaries;
    private final LoadedBoundaries loaded;
    private final Trees trees;
    private final Clock clock;

    OrganisationController(
            Areas areas,
            ChangeRegister register,
            Boundaries boundaries,
            LoadedBoundaries loaded,
            Trees trees,
            Clock clock) {
        this.areas = areas;
        this.register = register;
        this.boundaries = boundaries;
        this.loaded = loaded;
        this.trees = trees;
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

    private Tree.Area tree(AreaView shown, @Nullable String ground, LocalDate day, Model model) {
        List<AreaView> former = trees.former(shown, day);
        model.addAttribute("former", former);
        AreaView chosen = Trees.ground(former, ground);
        model.addAttribute("ground", chosen);
        return trees.of(shown, chosen, day);
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
        Trees.Bodies bodies = trees.bodies(day);
        model.addAttribute("roots", bodies.roots());
        model.addAttribute("undirected", bodies.undirected());
        return "organisation/bodies";
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
        model.addAttribute("bodies", trees.found(words, day, MOST_FOUND));
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

    private @Nullable AreaView province(LocalDate day, @Nullable String wanted, Model model) {
        List<AreaView> provinces = trees.provinces(day);
        model.addAttribute("provinces", provinces);
        AreaView shown = trees.shown(provinces, wanted, day);
        model.addAttribute("shown", shown);
        return shown;
    }
}
