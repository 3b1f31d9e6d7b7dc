package vn.danvan.reporting.filling.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.files.Files;
import vn.danvan.files.StoredFile;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.NotFound;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Choice;
import vn.danvan.web.Turn;

/** The files beside cells: the list of a meeting's participants, the photograph of a paper form. */
@Controller
class CellFilesController {

    private final Submissions submissions;
    private final Files files;
    private final SheetHeads heads;
    private final CellNames names;

    CellFilesController(Submissions submissions, Files files, SheetHeads heads, CellNames names) {
        this.submissions = submissions;
        this.files = files;
        this.heads = heads;
        this.names = names;
    }

    /** The files beside a cell or, where a table is named, beside all its cells; a cell of it may be chosen by row and column. */
    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports/{id}/files")
    String list(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam("cell") String key,
            @RequestParam(name = "row", defaultValue = "") String row,
            @RequestParam(name = "column", defaultValue = "") String column,
            Turn turn) {
        SubmissionDetail detail = submissions.detail(actor, SubmissionId.of(id));
        CellId cell = CellCode.cell(key);
        turn.with("detail", detail)
                .with("head", heads.head(detail, turn.locale()))
                .with("key", key);
        if (cell.part().isEmpty()
                && detail.edition().question(cell.question()).orElse(null) instanceof Question.Table table) {
            if (row.isEmpty() || column.isEmpty()) {
                return ofTable(detail, table, turn);
            }
            turn.redirect().addAttribute("cell", table.id() + "/" + Question.Table.part(row, column));
            return "redirect:/reports/" + detail.view().id() + "/files";
        }
        turn.with("label", names.of(detail, cell, turn.locale()).orElseThrow(() -> new NotFound("cell", key)))
                .with("files", detail.files().getOrDefault(cell, List.<StoredFile>of()));
        return "report/fillFiles";
    }

    private String ofTable(SubmissionDetail detail, Question.Table table, Turn turn) {
        List<Choice> rows = names.rows(detail, table, Optional.empty(), turn.locale());
        List<Choice> columns = names.columns(detail, table, turn.locale());
        List<TableFiles> filed = rows.stream()
                .flatMap(row -> columns.stream().map(column -> filed(detail, table, row, column)))
                .filter(cell -> !cell.files().isEmpty())
                .toList();
        turn.with("table", table.label().in(turn.locale()))
                .with("filed", filed)
                .with("rows", rows)
                .with("columns", columns);
        return "report/fillTableFiles";
    }

    private static TableFiles filed(SubmissionDetail detail, Question.Table table, Choice row, Choice column) {
        CellId cell = new CellId(table.id(), Question.Table.part(row.value(), column.value()));
        return new TableFiles(
                CellCode.key(cell),
                row.text() + " – " + column.text(),
                detail.files().getOrDefault(cell, List.of()));
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports/{id}/files/{file}")
    ResponseEntity<InputStreamResource> file(
            Actor actor, @PathVariable("id") String id, @PathVariable("file") String file) {
        FileId wanted = FileId.of(file);
        submissions.requireFile(actor, SubmissionId.of(id), wanted);
        StoredFile stored = files.describe(wanted);
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(stored.name(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .contentLength(stored.size())
                .body(new InputStreamResource(files.open(wanted)));
    }
}
