package vn.danvan.organisation.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.ChangeRegister;
import vn.danvan.organisation.EventState;
import vn.danvan.organisation.EventView;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;

/** The organisation as files: the units of a province, all bodies, the changes. */
@Controller
class OrganisationFilesController {

    private final Trees trees;
    private final ChangeRegister register;

    OrganisationFilesController(Trees trees, ChangeRegister register) {
        this.trees = trees;
        this.register = register;
    }

    /** A unit and the one it lies in. */
    private record Unit(AreaView area, AreaView above) {}

    /** The units of the tree in its order, each group before what lies in it. */
    @Allow
    @GetMapping("/organisation.{as:csv|xlsx}")
    void areas(
            @RequestParam(name = "on", required = false) @Nullable LocalDate on,
            @RequestParam(name = "province", required = false) @Nullable String province,
            @RequestParam(name = "ground", required = false) @Nullable String ground,
            Download file)
            throws IOException {
        LocalDate day = Objects.requireNonNullElse(on, file.ui().today());
        AreaView shown = trees.shown(trees.provinces(day), province, day);
        file.of(shown == null ? List.of() : units(shown, ground, day))
                .column("organisation.name", one -> one.area().name())
                .column(
                        "organisation.kind",
                        one -> file.text("organisation.area-kind." + one.area().kind()))
                .column("organisation.code", one -> one.area().code())
                .column("organisation.parent", one -> one.above().name())
                .whose(shown == null ? "" : shown.name())
                .when(day)
                .send("organisation.title", "don-vi-hanh-chinh");
    }

    private List<Unit> units(AreaView shown, @Nullable String ground, LocalDate day) {
        AreaView chosen = Trees.ground(trees.former(shown, day), ground);
        List<Unit> units = new ArrayList<>();
        for (Tree.Area group : trees.of(shown, chosen, day).groups()) {
            if (!group.area().equals(shown)) {
                units.add(new Unit(group.area(), shown));
            }
            group.below().forEach(unit -> units.add(new Unit(unit.area(), group.area())));
        }
        return units;
    }

    /** A body and the one that directs it, if one does. */
    private record Directed(BodyView body, @Nullable BodyView above) {}

    /** All bodies of the day in the order of the page, each before those it directs. */
    @Allow
    @GetMapping("/organisation/bodies.{as:csv|xlsx}")
    void bodies(@RequestParam(name = "on", required = false) @Nullable LocalDate on, Download file) throws IOException {
        LocalDate day = Objects.requireNonNullElse(on, file.ui().today());
        Trees.Bodies bodies = trees.bodies(day);
        List<Directed> rows = new ArrayList<>();
        bodies.roots().forEach(root -> add(rows, root, null));
        bodies.undirected().forEach(group -> group.bodies().forEach(body -> rows.add(new Directed(body, null))));
        file.of(rows)
                .column("organisation.name", one -> one.body().name())
                .column(
                        "organisation.kind",
                        one -> file.text("organisation.body-kind." + one.body().kind()))
                .column(
                        "organisation.file.directed-by",
                        one -> one.above() == null ? null : one.above().name())
                .whose("")
                .when(day)
                .send("organisation.bodies.title", "co-quan-to-chuc");
    }

    private static void add(List<Directed> rows, Tree.Body node, @Nullable BodyView above) {
        rows.add(new Directed(node.body(), above));
        node.below().forEach(child -> add(rows, child, node.body()));
    }

    @Allow
    @GetMapping("/organisation/changes.{as:csv|xlsx}")
    void changes(@RequestParam(name = "state", required = false) @Nullable EventState state, Download file)
            throws IOException {
        List<EventView> events = register.events().stream()
                .filter(event -> state == null || event.state() == state)
                .toList();
        file.of(events)
                .column("organisation.effective", EventView::effective)
                .column("organisation.change", one -> file.text("organisation.event-kind." + one.kind()))
                .column("organisation.from-units", one -> names(one.from()))
                .column("organisation.to-units", one -> names(one.to()))
                .column("organisation.legal-basis", EventView::legalBasis)
                .column("organisation.state", one -> state(one, file))
                .whose("")
                .send("organisation.changes.title", "thay-doi-to-chuc");
    }

    private static String names(List<EventView.Unit> units) {
        return units.stream().map(EventView.Unit::name).collect(Collectors.joining("; "));
    }

    private static String state(EventView event, Download file) {
        String state = file.text("organisation.event-state."
                + (event.undone() == null ? event.state().name() : "undone"));
        return event.verified() ? state : state + " · " + file.text("organisation.unverified");
    }
}
