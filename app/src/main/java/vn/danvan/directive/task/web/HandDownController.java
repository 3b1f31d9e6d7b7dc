package vn.danvan.directive.task.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.directive.task.HandDowns;
import vn.danvan.directive.task.HandDowns.HandDown;
import vn.danvan.directive.task.HandDowns.Share;
import vn.danvan.directive.task.TaskDetail;
import vn.danvan.directive.task.TaskId;
import vn.danvan.directive.task.TaskMove;
import vn.danvan.directive.task.TaskView;
import vn.danvan.directive.task.Tasks;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** Hands a task down: choose the bodies, look at what each will get, confirm. */
@Controller
class HandDownController {

    private final Tasks tasks;
    private final HandDowns handDowns;
    private final BodyTexts bodies;

    HandDownController(Tasks tasks, HandDowns handDowns, BodyTexts bodies) {
        this.tasks = tasks;
        this.handDowns = handDowns;
        this.bodies = bodies;
    }

    @Allow({LEADER, SPECIALIST})
    @GetMapping("/tasks/{id}/hand-down")
    String ask(Actor actor, @PathVariable("id") String id, Turn turn) {
        TaskId wanted = TaskId.of(id);
        return tasks.barred(actor, wanted, TaskMove.HAND_DOWN)
                .map(reason -> TaskTurns.back(turn, wanted, reason))
                .orElseGet(() -> fresh(actor, tasks.detail(actor, wanted), turn.model()));
    }

    private String fresh(Actor actor, TaskDetail detail, Model model) {
        Set<BodyId> holders = handDowns.holders(actor, detail.task().id());
        List<HandDownOffer> offers = bodies.below(actor.body()).stream()
                .map(body -> new HandDownOffer(body, holders.contains(body.id()), !holders.contains(body.id()), ""))
                .toList();
        TaskView task = detail.task();
        return page(detail, offers, "", task.content(), TaskForms.text(task.product()), model);
    }

    @Allow({LEADER, SPECIALIST})
    @PostMapping("/tasks/{id}/hand-down")
    String act(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam Map<String, String> typed,
            @RequestParam(name = "body", required = false) @Nullable Set<String> chosen,
            Turn turn) {
        TaskDetail detail = tasks.detail(actor, TaskId.of(id));
        List<Refusal> faults = new ArrayList<>();
        List<Share> shares = shares(typed, chosen, faults);
        String content = typed.getOrDefault("content", "");
        HandDown wanted = new HandDown(content, TaskForms.orNull(typed.get("product")), shares);
        Integer version = TaskForms.number(typed.get("version"), "version", faults);
        int seen = version == null ? 0 : version;
        try {
            if (faults.isEmpty()) {
                faults.addAll(handDowns.check(actor, detail.task().id(), seen, wanted));
            }
            if (faults.isEmpty() && "create".equals(typed.get("step"))) {
                return create(actor, detail.task(), seen, wanted, turn);
            }
        } catch (Conflict overtaken) {
            TaskDetail now = tasks.detail(actor, detail.task().id());
            TaskTurns.overtaken(turn, now, bodies.names(now));
            return again(actor, now, wanted, typed, turn.model());
        }
        if (!faults.isEmpty() || "edit".equals(typed.get("step"))) {
            if (!faults.isEmpty()) {
                turn.refused(atBodies(faults, shares));
            }
            return again(actor, detail, wanted, typed, turn.model());
        }
        turn.model().addAttribute("detail", detail);
        turn.model().addAttribute("wanted", wanted);
        turn.model().addAttribute("others", typed.getOrDefault("others", ""));
        turn.model()
                .addAttribute(
                        "names", bodies.bodies(shares.stream().map(Share::body).toList()));
        return "task/hand-down-preview";
    }

    private String create(Actor actor, TaskView task, int version, HandDown wanted, Turn turn) {
        return switch (handDowns.handDown(actor, task.id(), version, wanted)) {
            case Outcome.Done<List<TaskView>>(List<TaskView> parts) -> {
                turn.flash("task.handed-down", Integer.toString(parts.size()));
                yield "redirect:/tasks/" + task.id();
            }
            case Outcome.Refused<List<TaskView>>(List<Refusal> refusals) -> {
                turn.refused(atBodies(refusals, wanted.shares()));
                yield again(actor, tasks.detail(actor, task.id()), wanted, Map.of(), turn.model());
            }
        };
    }

    private List<Share> shares(Map<String, String> typed, @Nullable Set<String> chosen, List<Refusal> faults) {
        Set<BodyId> wanted = new LinkedHashSet<>();
        if (chosen != null) {
            chosen.forEach(id -> wanted.add(BodyId.of(id)));
        }
        wanted.addAll(bodies.allNamed(typed.getOrDefault("others", ""), "others", faults));
        List<Share> shares = new ArrayList<>();
        for (BodyId body : wanted) {
            LocalDate due = TaskForms.date(typed.get("due-" + body), "due-" + body, faults);
            shares.add(new Share(body, due));
        }
        return shares;
    }

    /** The rules number the shares; the form names its fields after the bodies. */
    private static List<Refusal> atBodies(List<Refusal> faults, List<Share> shares) {
        return faults.stream()
                .map(fault -> {
                    String field = fault.field() == null ? "" : fault.field();
                    return field.matches("\\w+-\\d{1,4}")
                            ? new Refusal(fault.code(), atBody(field, shares), fault.args())
                            : fault;
                })
                .toList();
    }

    private static String atBody(String field, List<Share> shares) {
        int dash = field.lastIndexOf('-');
        return field.substring(0, dash + 1)
                + shares.get(Integer.parseInt(field.substring(dash + 1))).body();
    }

    private String again(Actor actor, TaskDetail detail, HandDown wanted, Map<String, String> typed, Model model) {
        Set<BodyId> holders = handDowns.holders(actor, detail.task().id());
        Set<BodyId> chosen = new LinkedHashSet<>();
        wanted.shares().forEach(share -> chosen.add(share.body()));
        List<HandDownOffer> offers = bodies.below(actor.body()).stream()
                .map(body -> new HandDownOffer(
                        body,
                        holders.contains(body.id()),
                        chosen.contains(body.id()),
                        typed.getOrDefault("due-" + body.id(), "")))
                .toList();
        String product = wanted.product();
        return page(detail, offers, typed.getOrDefault("others", ""), wanted.content(), TaskForms.text(product), model);
    }

    private String page(
            TaskDetail detail, List<HandDownOffer> offers, String others, String content, String product, Model model) {
        model.addAttribute("detail", detail);
        model.addAttribute("offers", offers);
        model.addAttribute("others", others);
        model.addAttribute("content", content);
        model.addAttribute("product", product);
        model.addAttribute("known", bodies.known());
        return "task/hand-down";
    }
}
