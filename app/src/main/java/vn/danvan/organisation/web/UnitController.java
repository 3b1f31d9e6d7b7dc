package vn.danvan.organisation.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.ChangeRegister;
import vn.danvan.organisation.Organisation;
import vn.danvan.organisation.Positions;
import vn.danvan.web.Allow;

/** One area or one body: what it is on a day, its history, predecessors and successors, bodies and office holders. */
@Controller
class UnitController {

    private final Areas areas;
    private final Organisation organisation;
    private final Positions positions;
    private final ChangeRegister register;
    private final HandOverRows rows;
    private final Clock clock;

    UnitController(
            Areas areas,
            Organisation organisation,
            Positions positions,
            ChangeRegister register,
            HandOverRows rows,
            Clock clock) {
        this.areas = areas;
        this.organisation = organisation;
        this.positions = positions;
        this.register = register;
        this.rows = rows;
        this.clock = clock;
    }

    @Allow
    @GetMapping("/organisation/areas/{id}")
    String area(
            @PathVariable("id") String id,
            @RequestParam(name = "on", required = false) @Nullable LocalDate on,
            Actor actor,
            Model model) {
        LocalDate day = Objects.requireNonNullElse(on, LocalDate.now(clock));
        AreaView area = areas.requireArea(AreaId.of(id), day);
        boolean exists = areas.area(area.id(), day).isPresent();
        LocalDate shownOn = exists ? day : lastDay(area);
        model.addAttribute("on", day);
        model.addAttribute("shownOn", shownOn);
        model.addAttribute("area", area);
        model.addAttribute("exists", exists);
        model.addAttribute("above", areas.ancestorsAt(area.id(), shownOn).reversed());
        model.addAttribute("children", areas.children(area.id(), shownOn));
        model.addAttribute("versions", areas.versions(area.id()));
        model.addAttribute("lineage", areas.lineage(area.id()));
        model.addAttribute("divisibility", areas.divisibility(area.id(), shownOn, latest(shownOn)));
        model.addAttribute("bodies", withHolders(organisation.bodiesOf(area.id(), shownOn), shownOn));
        model.addAttribute("events", register.concerning(List.of(area.id().value())));
        model.addAttribute("mayPropose", actor.is(Role.LEADER, Role.SPECIALIST, Role.ADMINISTRATOR));
        return "organisation/area";
    }

    /** The later of the day shown and the latest change known, so that a unit of the past shows what became of it. */
    private LocalDate latest(LocalDate shownOn) {
        return register.events().stream()
                .map(event -> event.effective())
                .filter(Objects::nonNull)
                .filter(effective -> effective.isAfter(shownOn))
                .max(LocalDate::compareTo)
                .orElse(shownOn);
    }

    private static LocalDate lastDay(AreaView area) {
        LocalDate end = area.valid().to();
        return end == null ? area.valid().from() : end.minusDays(1);
    }

    private List<BodyPage.Held> withHolders(List<BodyView> bodies, LocalDate day) {
        return bodies.stream()
                .map(body -> new BodyPage.Held(body, positions.holdersOf(body.id(), day)))
                .toList();
    }

    @Allow
    @GetMapping("/organisation/bodies/{id}")
    String body(
            @PathVariable("id") String id,
            @RequestParam(name = "on", required = false) @Nullable LocalDate on,
            Actor actor,
            Model model) {
        LocalDate day = Objects.requireNonNullElse(on, LocalDate.now(clock));
        BodyId bodyId = BodyId.of(id);
        model.addAttribute("page", page(bodyId, day, actor));
        return "organisation/body";
    }

    private BodyPage page(BodyId id, LocalDate day, Actor actor) {
        BodyView body = organisation.requireBody(id, day);
        List<BodyView> above = new ArrayList<>();
        for (BodyId at = body.superior(); at != null && above.size() < 20; ) {
            BodyView superior = organisation.requireBody(at, day);
            above.addFirst(superior);
            at = superior.superior();
        }
        boolean exists = organisation.exists(id, day);
        return new BodyPage(
                day,
                body,
                exists,
                !organisation.everExists(id),
                above,
                organisation.subordinates(id, day),
                organisation.partners(id, day),
                positions.holdersOf(id, day),
                positions.historyOf(id, day),
                areas.lineage(id),
                register.concerning(List.of(id.value())),
                rows.of(id, day, actor),
                actor.is(Role.LEADER, Role.SPECIALIST, Role.ADMINISTRATOR));
    }
}
