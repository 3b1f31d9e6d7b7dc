package vn.danvan.directive.task.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.danvan.directive.task.TaskDetail;
import vn.danvan.directive.task.TaskId;
import vn.danvan.directive.task.TaskMove;
import vn.danvan.directive.task.TaskStep;
import vn.danvan.directive.task.TaskView;
import vn.danvan.directive.task.Tasks;
import vn.danvan.files.Attachments;
import vn.danvan.files.Files;
import vn.danvan.files.StoredFile;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Conflict;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** Each move has a page that says what it will do, asks for what it needs, and keeps what was typed when it is refused. */
@Controller
class MoveController {

    /** Moves with a page of their own. */
    private static final Set<TaskMove> ELSEWHERE = Set.of(TaskMove.HAND_DOWN, TaskMove.EDIT, TaskMove.REASSIGN);

    private final Tasks tasks;
    private final BodyTexts bodies;
    private final Files files;
    private final Attachments attachments;

    MoveController(Tasks tasks, BodyTexts bodies, Files files, Attachments attachments) {
        this.tasks = tasks;
        this.bodies = bodies;
        this.files = files;
        this.attachments = attachments;
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @GetMapping("/tasks/{id}/do/{move}")
    String ask(Actor actor, @PathVariable("id") String id, @PathVariable("move") String move, Turn turn) {
        TaskId task = TaskId.of(id);
        TaskMove wanted = move(move);
        return tasks.barred(actor, task, wanted)
                .map(reason -> TaskTurns.back(turn, task, reason))
                .orElseGet(() -> {
                    TaskDetail detail = tasks.detail(actor, task);
                    ActForm form = ActForm.fresh(detail.task(), wanted, bodies.today());
                    return page(actor, detail, wanted, form, turn.model());
                });
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/tasks/{id}/do/{move}")
    String act(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("move") String move,
            @ModelAttribute("form") ActForm form,
            @RequestParam(name = "file", required = false) MultipartFile[] uploads,
            Turn turn)
            throws IOException {
        TaskMove wanted = move(move);
        TaskId task = TaskId.of(id);
        List<Refusal> faults = new ArrayList<>();
        List<FileId> kept = kept(actor, form, uploads, faults);
        TaskStep step = form.step(wanted, kept, faults);
        try {
            Outcome<TaskView> outcome =
                    step == null ? Outcome.refused(faults) : tasks.perform(actor, task, form.version(), step);
            return switch (outcome) {
                case Outcome.Done<TaskView>(TaskView done) -> TaskTurns.to(turn, done, "task.did." + wanted);
                case Outcome.Refused<TaskView>(List<Refusal> refusals) ->
                    page(
                            actor,
                            tasks.detail(actor, task),
                            wanted,
                            form.keeping(kept),
                            turn.refused(refusals).model());
            };
        } catch (Conflict overtaken) {
            TaskDetail detail = tasks.detail(actor, task);
            ActForm again = form.keeping(kept).atVersion(detail.task().version());
            return page(
                    actor,
                    detail,
                    wanted,
                    again,
                    TaskTurns.overtaken(turn, detail, bodies.names(detail)).model());
        }
    }

    private String page(Actor actor, TaskDetail detail, TaskMove move, ActForm form, Model model) {
        model.addAttribute("detail", detail);
        model.addAttribute("names", bodies.names(detail));
        model.addAttribute("move", move);
        model.addAttribute("form", form);
        model.addAttribute("kept", files.describe(form.keptFiles()));
        model.addAttribute(
                "below",
                move == TaskMove.CANCEL ? tasks.openBelow(actor, detail.task().id()) : List.<TaskView>of());
        return "task/act";
    }

    /** Files of an earlier, refused attempt, only the actor's own, and those that came with this one. */
    private List<FileId> kept(Actor actor, ActForm form, MultipartFile[] uploads, List<Refusal> faults)
            throws IOException {
        List<FileId> kept = new ArrayList<>(files.describe(form.keptFiles()).stream()
                .filter(file -> file.storedBy().equals(actor.account()))
                .map(StoredFile::id)
                .toList());
        for (MultipartFile upload : uploads == null ? new MultipartFile[0] : uploads) {
            if (!upload.isEmpty()) {
                String type = upload.getContentType();
                String name = TaskForms.text(upload.getOriginalFilename());
                switch (attachments.take(
                        name, type == null ? "application/octet-stream" : type, upload.getBytes(), actor)) {
                    case Outcome.Done<FileId>(FileId file) -> kept.add(file);
                    case Outcome.Refused<FileId>(List<Refusal> reasons) ->
                        reasons.forEach(reason -> faults.add(new Refusal(reason.code(), "file", reason.args())));
                }
            }
        }
        return kept;
    }

    private static TaskMove move(String text) {
        String wanted = text.replace('-', '_').toUpperCase(Locale.ROOT);
        return Arrays.stream(TaskMove.values())
                .filter(move -> move.name().equals(wanted) && !ELSEWHERE.contains(move))
                .findFirst()
                .orElseThrow(() -> new NotFound("move", text));
    }
}
