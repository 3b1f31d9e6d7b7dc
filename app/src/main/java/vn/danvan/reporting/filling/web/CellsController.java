package vn.danvan.reporting.filling.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.filling.CellSaving;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.CellConflict;
import vn.danvan.reporting.submission.RowMove;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/** Takes cells from the script of the page, a few at a time and some of them long after they were typed. */
@Controller
class CellsController {

    private static final int MOST = 2_000;

    /** How the reasons begin that a report which was sent or approved gives. */
    private static final String LOCKED = "report.locked.";

    private final Submissions submissions;
    private final CellSaving saving;
    private final CellFaults faults;
    private final Texts texts;

    CellsController(Submissions submissions, CellSaving saving, CellFaults faults, Texts texts) {
        this.submissions = submissions;
        this.saving = saving;
        this.faults = faults;
        this.texts = texts;
    }

    /**
     * A cell as the script sends it; codes are those of {@link CellCode}.
     *
     * @param row the code of what its row in a table was called on the page, "" when nothing stood in that row
     */
    record Wanted(
            @Nullable String key,
            @Nullable String now,
            @Nullable String remark,
            @Nullable String seen,
            @Nullable String seenRemark,
            @Nullable String row) {

        /**
         * The remark to keep: changes that have waited on a device since before it told what was seen carry the remark on
         * their screen, so an empty one of theirs takes nothing away.
         */
        @Nullable
        String newRemark() {
            return seenRemark == null && remark != null && remark.isBlank() ? null : remark;
        }
    }

    /**
     * What the script sends.
     *
     * @param edition the edition of the page on which the changes were written
     */
    record Request(
            @Nullable List<@Nullable Wanted> changes,
            @Nullable String edition) {}

    /**
     * A cell that somebody else has changed since.
     *
     * @param row what its row is called by now when that, and not the cell, was changed; else null
     */
    record Conflicting(
            String key,
            String stored,
            String remark,
            String by,
            String at,
            @Nullable String row) {}

    /** A row that somebody else had taken for another place, and the one in which the changes stand: {@code table/number}. */
    record Moved(String from, String to, String text) {}

    /** A reason, with the cell it concerns when it concerns one. */
    record Fault(@Nullable String key, String text) {}

    /**
     * What is stored now, and what was not kept.
     *
     * @param edition the one whose cells these are; conflicts and faults name the cells of the request
     * @param closed whether nothing was kept because the report is sent or approved
     */
    record Answer(
            long revision,
            String edition,
            Map<String, List<String>> cells,
            List<Conflicting> conflicts,
            List<Moved> moves,
            List<Fault> faults,
            boolean closed) {}

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @GetMapping(path = "/reports/{id}/cells", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> cells(Actor actor, @PathVariable("id") String id) {
        SubmissionDetail detail = submissions.detail(actor, SubmissionId.of(id));
        return ResponseEntity.ok(answer(detail, List.of(), List.of(), List.of()));
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping(path = "/reports/{id}/cells", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Answer> save(
            Actor actor, @PathVariable("id") String id, @RequestBody Request request, Locale locale) {
        SubmissionId submission = SubmissionId.of(id);
        List<@Nullable Wanted> sent = request.changes() == null ? List.of() : request.changes();
        List<Wanted> wanted = sent.stream().filter(CellsController::isReadable).toList();
        if (sent.size() > MOST || wanted.size() < sent.size()) {
            return refused(List.of(Refusal.of("report.fill.unreadable")), locale);
        }
        List<CellChange> changes = wanted.stream().map(CellsController::change).toList();
        return switch (saving.save(actor, submission, request.edition(), changes)) {
            case Outcome.Done<CellSaving.Result>(CellSaving.Result result) -> {
                SubmissionDetail detail = submissions.detail(actor, submission);
                yield ResponseEntity.ok(answer(
                        detail,
                        result.saved().conflicts().stream().map(this::conflict).toList(),
                        result.saved().moves().stream()
                                .map(move -> moved(detail, move, locale))
                                .toList(),
                        result.faults().stream()
                                .map(fault -> fault(fault, locale))
                                .toList()));
            }
            case Outcome.Refused<CellSaving.Result>(List<Refusal> reasons) -> refused(reasons, locale);
        };
    }

    private static Answer answer(
            SubmissionDetail now, List<Conflicting> conflicts, List<Moved> moves, List<Fault> faults) {
        return new Answer(
                now.view().revision(), now.view().edition(), FillScript.cells(now), conflicts, moves, faults, false);
    }

    private Moved moved(SubmissionDetail now, RowMove move, Locale locale) {
        return new Moved(
                move.table() + "/" + move.from(),
                move.table() + "/" + move.to(),
                faults.moved(now.edition(), move, locale));
    }

    private static boolean isReadable(@Nullable Wanted wanted) {
        return wanted != null
                && wanted.key() != null
                && !wanted.key().isBlank()
                && wanted.now() != null
                && CellCode.isCode(wanted.now())
                && wanted.seen() != null
                && CellCode.isCode(wanted.seen())
                && (wanted.row() == null || CellCode.isCode(wanted.row()));
    }

    private static CellChange change(Wanted wanted) {
        return new CellChange(
                CellCode.cell(String.valueOf(wanted.key())),
                CellCode.read(String.valueOf(wanted.now())),
                wanted.newRemark(),
                CellCode.read(String.valueOf(wanted.seen())),
                Objects.requireNonNullElse(wanted.seenRemark(), ""),
                wanted.row() == null ? null : CellFaults.words(wanted.row()));
    }

    private Conflicting conflict(CellConflict conflict) {
        return new Conflicting(
                CellCode.key(conflict.cell()),
                CellCode.write(conflict.stored().content()),
                conflict.stored().remark(),
                faults.by(conflict),
                CellFaults.time(conflict),
                conflict.row());
    }

    private Fault fault(Refusal refusal, Locale locale) {
        return new Fault(refusal.field(), texts.refusal(locale, refusal));
    }

    private ResponseEntity<Answer> refused(List<Refusal> reasons, Locale locale) {
        List<Fault> all = new ArrayList<>();
        reasons.forEach(reason -> all.add(fault(reason, locale)));
        boolean closed = reasons.stream().anyMatch(reason -> reason.code().startsWith(LOCKED));
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(new Answer(0, "", Map.of(), List.of(), List.of(), all, closed));
    }
}
