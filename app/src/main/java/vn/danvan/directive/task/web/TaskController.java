package vn.danvan.directive.task.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.document.StatementView;
import vn.danvan.directive.task.TaskDetail;
import vn.danvan.directive.task.TaskEntry;
import vn.danvan.directive.task.TaskId;
import vn.danvan.directive.task.TaskView;
import vn.danvan.directive.task.Tasks;
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

/** The page of one task and the files that were attached to it. */
@Controller
class TaskController {

    private final Tasks tasks;
    private final BodyTexts bodies;
    private final DirectiveDocuments documents;
    private final Files files;

    TaskController(Tasks tasks, BodyTexts bodies, DirectiveDocuments documents, Files files) {
        this.tasks = tasks;
        this.bodies = bodies;
        this.documents = documents;
        this.files = files;
    }

    @Allow
    @GetMapping("/tasks/{id}")
    String show(Actor actor, @PathVariable("id") String id, Model model) {
        TaskDetail detail = tasks.detail(actor, TaskId.of(id));
        model.addAttribute("detail", detail);
        model.addAttribute("names", bodies.names(detail));
        model.addAttribute("sources", sources(detail.sources()));
        model.addAttribute("files", files(detail));
        return "task/show";
    }

    /** Takes back the reader's own last step; why it stays is said on the task's page. */
    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/tasks/{id}/take-back")
    String takeBack(Actor actor, @PathVariable("id") String id, @RequestParam("version") int version, Turn turn) {
        TaskId task = TaskId.of(id);
        try {
            return switch (tasks.takeBack(actor, task, version)) {
                case Outcome.Done<TaskView>(TaskView done) -> TaskTurns.to(turn, done, "task.taken-back");
                case Outcome.Refused<TaskView>(List<Refusal> refusals) ->
                    TaskTurns.back(turn, task, refusals.getFirst());
            };
        } catch (Conflict overtaken) {
            return TaskTurns.back(turn, task, Refusal.of("task.take-back-overtaken"));
        }
    }

    private List<StatementView> sources(List<StatementId> ids) {
        return ids.stream().flatMap(id -> source(id).stream()).toList();
    }

    private Optional<StatementView> source(StatementId id) {
        try {
            return Optional.of(documents.statement(id));
        } catch (NotFound gone) {
            return Optional.empty();
        }
    }

    private Map<FileId, StoredFile> files(TaskDetail detail) {
        List<FileId> ids = detail.history().stream()
                .map(TaskEntry::files)
                .flatMap(List::stream)
                .toList();
        Map<FileId, StoredFile> described = new HashMap<>();
        files.describe(ids).forEach(file -> described.put(file.id(), file));
        return described;
    }

    @Allow
    @GetMapping("/tasks/{id}/files/{file}")
    ResponseEntity<InputStreamResource> file(
            Actor actor, @PathVariable("id") String id, @PathVariable("file") String file) {
        FileId wanted = FileId.of(file);
        tasks.requireFile(actor, TaskId.of(id), wanted);
        StoredFile stored = files.describe(wanted);
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(stored.name(), java.nio.charset.StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(stored.size())
                .body(new InputStreamResource(files.open(wanted)));
    }
}
