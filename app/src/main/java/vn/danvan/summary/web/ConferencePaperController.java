package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
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
import vn.danvan.kernel.Uuids;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.conference.ConferencePaper;
import vn.danvan.summary.conference.ConferencePapers;
import vn.danvan.summary.conference.ConferenceView;
import vn.danvan.summary.conference.Conferences;
import vn.danvan.web.Allow;
import vn.danvan.web.Turn;

/** The papers that a conference hands out besides its report: added, ordered, opened to the invited, taken away and put back. */
@Controller
@Allow({LEADER, SPECIALIST})
class ConferencePaperController {

    private final Conferences conferences;
    private final ConferencePapers papers;
    private final Attachments attachments;
    private final PaperFiles files;
    private final SummaryPages pages;

    ConferencePaperController(
            Conferences conferences,
            ConferencePapers papers,
            Attachments attachments,
            PaperFiles files,
            SummaryPages pages) {
        this.conferences = conferences;
        this.papers = papers;
        this.attachments = attachments;
        this.files = files;
        this.pages = pages;
    }

    @GetMapping("/summaries/{id}/conference/papers")
    String list(Actor actor, @PathVariable("id") String id, Turn turn) {
        return page(actor, id, PaperForm.empty(), turn);
    }

    private String page(Actor actor, String id, PaperForm form, Turn turn) {
        ConferenceView conference = conferences.requireWritable(actor, SummaryId.of(id));
        turn.with("detail", pages.detail(actor, pages.version(actor, id, null)))
                .with("conference", conference)
                .with("papers", papers.of(actor, conference))
                .with("removed", papers.removed(actor, SummaryId.of(id)))
                .with("form", form);
        return "summary/papers";
    }

    /** Takes files in, each a paper; those that are refused are told by name, and what was entered beside them comes back. */
    @PostMapping("/summaries/{id}/conference/papers")
    String add(
            Actor actor,
            @PathVariable("id") String id,
            @ModelAttribute PaperForm form,
            @RequestParam(name = "file", required = false) MultipartFile @Nullable [] uploads,
            Turn turn)
            throws IOException {
        SummaryId summary = SummaryId.of(id);
        List<MultipartFile> sent = Arrays.stream(uploads == null ? new MultipartFile[0] : uploads)
                .filter(upload -> !upload.isEmpty())
                .toList();
        List<Refusal> faults = faults(actor, summary, form, sent.size());
        if (!faults.isEmpty()) {
            return page(actor, id, form, turn.refused(faults));
        }
        int kept = 0;
        for (MultipartFile upload : sent) {
            Outcome<UUID> added = take(actor, summary, form, upload, kept);
            if (added instanceof Outcome.Refused<UUID>(List<Refusal> why)) {
                why.forEach(one ->
                        faults.add(Refusal.at("file", one.code(), one.args().toArray())));
            } else {
                kept++;
            }
        }
        if (faults.isEmpty()) {
            return turn.to(address(id), "summary.paper.added", kept);
        }
        if (kept > 0) {
            turn.with("flash", turn.texts().text(turn.locale(), "summary.paper.added", kept));
        }
        return page(actor, id, form, turn.refused(faults));
    }

    /** Every fault of what was entered beside so many files, before any of them is taken in. */
    private List<Refusal> faults(Actor actor, SummaryId summary, PaperForm form, int files) {
        List<Refusal> faults = new ArrayList<>(form.faults());
        if (files == 0) {
            faults.add(Refusal.at("file", "summary.paper.none"));
        }
        if (files > 1 && form.isNamed()) {
            faults.add(Refusal.at("title", "summary.paper.titles", files));
        }
        if (faults.isEmpty()) {
            faults.addAll(papers.faults(actor, summary, form.entered("")));
        }
        return faults;
    }

    private Outcome<UUID> take(Actor actor, SummaryId summary, PaperForm form, MultipartFile upload, int before)
            throws IOException {
        String type = upload.getContentType();
        String name = Objects.requireNonNullElse(upload.getOriginalFilename(), "");
        return switch (attachments.take(
                name, type == null ? "application/octet-stream" : type, upload.getBytes(), actor)) {
            case Outcome.Done<FileId>(FileId file) ->
                papers.add(actor, summary, form.entered(files.title(file)).behind(before), file);
            case Outcome.Refused<FileId>(List<Refusal> reasons) -> Outcome.refused(reasons);
        };
    }

    private static String address(String id) {
        return "/summaries/" + id + "/conference/papers";
    }

    @GetMapping("/summaries/{id}/conference/papers/{paper}/edit")
    String edit(Actor actor, @PathVariable("id") String id, @PathVariable("paper") String paper, Turn turn) {
        ConferencePaper one = required(actor, id, paper);
        return edited(actor, id, one, PaperForm.of(one), turn);
    }

    private ConferencePaper required(Actor actor, String id, String paper) {
        ConferenceView conference = conferences.requireWritable(actor, SummaryId.of(id));
        return ConferencePapers.one(papers.of(actor, conference), Uuids.parse(paper));
    }

    private String edited(Actor actor, String id, ConferencePaper paper, PaperForm form, Turn turn) {
        turn.with("detail", pages.detail(actor, pages.version(actor, id, null)))
                .with("paper", paper)
                .with("form", form);
        return "summary/paper";
    }

    @PostMapping("/summaries/{id}/conference/papers/{paper}/edit")
    String change(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("paper") String paper,
            @ModelAttribute PaperForm form,
            Turn turn) {
        ConferencePaper now = required(actor, id, paper);
        List<Refusal> faults = form.faults();
        if (!faults.isEmpty()) {
            return edited(actor, id, now, form, turn.refused(faults));
        }
        return switch (papers.change(actor, SummaryId.of(id), now.id(), form.revised(), form.entered(""))) {
            case Outcome.Done<UUID> _ -> turn.to(address(id), "summary.paper.changed");
            case Outcome.Refused<UUID>(List<Refusal> why) -> {
                boolean meanwhile = why.getFirst().code().equals(ConferencePapers.MEANWHILE);
                yield edited(
                        actor,
                        id,
                        now,
                        meanwhile ? form.on(now.revision()) : form,
                        meanwhile ? turn.answer(HttpStatus.CONFLICT.value(), why) : turn.refused(why));
            }
        };
    }

    @PostMapping("/summaries/{id}/conference/papers/{paper}/remove")
    String remove(Actor actor, @PathVariable("id") String id, @PathVariable("paper") String paper, Turn turn) {
        boolean removed = papers.remove(actor, SummaryId.of(id), Uuids.parse(paper));
        return turn.to(address(id), removed ? "summary.paper.removed" : "summary.paper.removed.before");
    }

    @PostMapping("/summaries/{id}/conference/papers/{paper}/put-back")
    String putBack(Actor actor, @PathVariable("id") String id, @PathVariable("paper") String paper, Turn turn) {
        papers.putBack(actor, SummaryId.of(id), Uuids.parse(paper));
        return turn.to(address(id), "summary.paper.back");
    }

    /** A paper for those who may read it on the page of the conference; for others it does not exist. */
    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/summaries/{id}/conference/papers/{paper}")
    ResponseEntity<InputStreamResource> file(
            Actor actor, @PathVariable("id") String id, @PathVariable("paper") String paper) {
        ConferenceView conference =
                conferences.of(actor, SummaryId.of(id)).orElseThrow(() -> new NotFound("conference of summary", id));
        return files.send(ConferencePapers.one(papers.of(actor, conference), Uuids.parse(paper)));
    }
}
