package vn.danvan.reporting.filling.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.danvan.files.Attachments;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.FileId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.submission.Attaching;
import vn.danvan.reporting.submission.LatePages;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;
import vn.danvan.web.Turn;

/** Puts files beside cells and takes them off again. */
@Controller
class AttachingController {

    private final Submissions submissions;
    private final Attaching attaching;
    private final Attachments files;
    private final CellNames names;
    private final Texts texts;
    private final LatePages pages;

    AttachingController(
            Submissions submissions,
            Attaching attaching,
            Attachments files,
            CellNames names,
            Texts texts,
            LatePages pages) {
        this.submissions = submissions;
        this.attaching = attaching;
        this.files = files;
        this.names = names;
        this.texts = texts;
        this.pages = pages;
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/{id}/files")
    String attach(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam("cell") String key,
            @RequestParam(name = "edition", required = false) @Nullable String edition,
            @RequestParam("file") MultipartFile[] uploads,
            Turn turn)
            throws IOException {
        SubmissionId submission = SubmissionId.of(id);
        Optional<Refusal> refused = pages.former(submissions.require(actor, submission), edition)
                .map(_ -> Refusal.of("report.renewal.page"))
                .or(() -> attaching.refusal(actor, submission, CellCode.cell(key)));
        if (refused.isPresent()) {
            return turn.back(page(submission, key, turn), refused.get());
        }
        requireCell(actor, submission, key, turn.locale());
        List<Outcome<FileId>> outcomes = new ArrayList<>();
        for (MultipartFile upload : uploads) {
            if (!upload.isEmpty()) {
                outcomes.add(
                        switch (take(actor, upload)) {
                            case Outcome.Done<FileId>(FileId file) ->
                                attaching.attach(actor, submission, CellCode.cell(key), file);
                            case Outcome.Refused<FileId>(List<Refusal> reasons) -> Outcome.refused(reasons);
                        });
            }
        }
        turn.redirect().addFlashAttribute("flash", said(outcomes, turn.locale()));
        return "redirect:" + page(submission, key, turn);
    }

    private void requireCell(Actor actor, SubmissionId submission, String key, Locale locale) {
        if (names.of(submissions.detail(actor, submission), CellCode.cell(key), locale)
                .isEmpty()) {
            throw new NotFound("cell", key);
        }
    }

    private Outcome<FileId> take(Actor actor, MultipartFile upload) throws IOException {
        String type = upload.getContentType();
        String name = Objects.requireNonNullElse(upload.getOriginalFilename(), "");
        return files.take(
                name, type == null ? MediaType.APPLICATION_OCTET_STREAM_VALUE : type, upload.getBytes(), actor);
    }

    /** What became of them: of each that was refused why, else that all were kept. */
    private String said(List<Outcome<FileId>> outcomes, Locale locale) {
        if (outcomes.isEmpty()) {
            return texts.text(locale, "report.fill.no-file");
        }
        String refused = outcomes.stream()
                .flatMap(outcome -> switch (outcome) {
                    case Outcome.Done<FileId> _ -> Stream.<Refusal>empty();
                    case Outcome.Refused<FileId>(List<Refusal> reasons) -> reasons.stream();
                })
                .map(reason -> texts.refusal(locale, reason))
                .distinct()
                .collect(Collectors.joining(" "));
        return refused.isEmpty() ? texts.text(locale, "report.fill.attached") : refused;
    }

    private static String page(SubmissionId submission, String key, Turn turn) {
        turn.redirect().addAttribute("cell", key);
        return "/reports/" + submission + "/files";
    }

    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/{id}/files/{file}/detach")
    String detach(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("file") String file,
            @RequestParam("cell") String key,
            Turn turn) {
        SubmissionId submission = SubmissionId.of(id);
        String page = page(submission, key, turn);
        return switch (attaching.detach(actor, submission, CellCode.cell(key), FileId.of(file))) {
            case Outcome.Done<FileId> _ -> turn.to(page, "report.fill.detached");
            case Outcome.Refused<FileId>(List<Refusal> reasons) -> turn.back(page, reasons.getFirst());
        };
    }
}
