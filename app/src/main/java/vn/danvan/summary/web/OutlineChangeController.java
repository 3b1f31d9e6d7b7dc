package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.ADMINISTRATOR;
import static vn.danvan.kernel.Role.SPECIALIST;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.StepTexts;
import vn.danvan.summary.OutlineSamples;
import vn.danvan.summary.outline.OutlineChanges;
import vn.danvan.summary.outline.OutlineOffers;
import vn.danvan.summary.outline.OutlinePreview;
import vn.danvan.summary.outline.Outlines;
import vn.danvan.web.Allow;
import vn.danvan.web.Days;
import vn.danvan.web.Turn;

/** Takes the file of an outline, shows what it would do or what is wrong in it, puts it into force and takes it back. */
@Controller
@Allow({ADMINISTRATOR, SPECIALIST})
class OutlineChangeController {

    private static final String PAGE = "/summaries/outlines";

    private final OutlineChanges outlines;
    private final OutlineOffers offers;
    private final OutlineSamples samples;
    private final SummaryPages pages;

    OutlineChangeController(OutlineChanges outlines, OutlineOffers offers, OutlineSamples samples, SummaryPages pages) {
        this.outlines = outlines;
        this.offers = offers;
        this.samples = samples;
        this.pages = pages;
    }

    @GetMapping("/summaries/outlines/new")
    String start(Actor actor, Turn turn) {
        if (!outlines.mayChange(actor)) {
            throw new Forbidden("change outlines as " + actor.role());
        }
        return form("", List.of(), turn);
    }

    private String form(String yaml, List<OutlineFault> faults, Turn turn) {
        turn.with("yaml", yaml)
                .with("faults", faults)
                .with("outlines", outlines.current().all());
        return "summary/outlineNew";
    }

    @PostMapping("/summaries/outlines/new")
    String receive(
            Actor actor,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "yaml", defaultValue = "") String yaml,
            Turn turn)
            throws IOException {
        return switch (OutlineUpload.of(file, yaml)) {
            case Outcome.Refused<OutlineUpload>(List<Refusal> refusals) ->
                form(yaml, List.of(), turn.refused(refusals));
            case Outcome.Done<OutlineUpload>(OutlineUpload upload) -> preview(actor, upload, turn);
        };
    }

    private String preview(Actor actor, OutlineUpload upload, Turn turn) {
        // Before the preview: what changes while it is made is then refused.
        String seen = outlines.known();
        OutlinePreview preview = outlines.preview(actor, upload.yaml(), upload.file());
        Optional<Outlines.Outline> outline = preview.outline();
        if (outline.isEmpty() || !preview.faults().isEmpty()) {
            Refusal faulty = Refusal.at(
                    "yaml", "summary.outline.faults", preview.faults().size());
            return form(upload.yaml(), lines(preview.faults(), turn), turn.refused(List.of(faulty)));
        }
        turn.with("preview", preview)
                .with("outline", outline.get())
                .with("drafts", outlines.drafts(outline.get().id()))
                .with(
                        "samples",
                        preview.changed().stream()
                                .flatMap(one -> samples.of(actor, one.edition(), pages.yearToSumUp()).stream())
                                .toList())
                .with("yaml", upload.yaml())
                .with("file", upload.file())
                .with("seen", seen);
        return "summary/outlinePreview";
    }

    private List<OutlineFault> lines(List<ContentFault> faults, Turn turn) {
        StepTexts words = new StepTexts(turn.locale());
        return faults.stream()
                .map(fault -> new OutlineFault(
                        pages.text(turn.locale(), "form.line", Integer.toString(fault.line())),
                        words.text(fault.reason())))
                .distinct()
                .toList();
    }

    /** Shows what taking a shipped edition that waits would do, as a file of the office that somebody then puts into force. */
    @PostMapping("/summaries/outlines/{id}/take")
    String take(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "from", defaultValue = "") String typed,
            Turn turn) {
        OutlineOffers.Offer offer = offers.require(id);
        Optional<LocalDate> from =
                Days.read(typed).filter(day -> !day.isBefore(offer.shipped().from()));
        if (from.isEmpty()) {
            String first = Days.field(offer.shipped().from());
            return turn.back(PAGE, Refusal.of("summary.outline.offer-from", typed, first));
        }
        String file = "ban-phat-hanh-" + offer.shipped().from() + ".yaml";
        return preview(actor, OutlineUpload.of(file, offers.file(offer, from.get())), turn);
    }

    @PostMapping("/summaries/outlines/{id}/keep")
    String keep(Actor actor, @PathVariable("id") String id, Turn turn) {
        offers.keep(actor, id);
        return turn.to(PAGE, "summary.outline.kept.done");
    }

    @PostMapping("/summaries/outlines/new/put")
    String put(
            Actor actor,
            @RequestParam(name = "yaml", defaultValue = "") String yaml,
            @RequestParam(name = "name", defaultValue = "outline.yaml") String name,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            Turn turn) {
        OutlineUpload upload = OutlineUpload.of(name, yaml);
        return switch (outlines.put(actor, upload.yaml(), upload.file(), seen)) {
            case Outcome.Done<String> _ -> turn.to(PAGE, "summary.outline.put.done");
            case Outcome.Refused<String>(List<Refusal> refusals) ->
                preview(actor, upload, turn.answer(HttpStatus.CONFLICT.value(), refusals));
        };
    }

    @GetMapping("/summaries/outlines/changes/{id}")
    String withdrawal(Actor actor, @PathVariable("id") String id, Turn turn) {
        if (!outlines.mayChange(actor)) {
            throw new Forbidden("change outlines as " + actor.role());
        }
        turn.with("change", outlines.standing(Uuids.parse(id)));
        return "summary/outlineWithdraw";
    }

    @PostMapping("/summaries/outlines/changes/{id}")
    String withdraw(Actor actor, @PathVariable("id") String id, Turn turn) {
        return switch (outlines.withdraw(actor, Uuids.parse(id))) {
            case Outcome.Done<String> _ -> turn.to(PAGE, "summary.outline.withdraw.done");
            case Outcome.Refused<String>(List<Refusal> refusals) -> withdrawal(actor, id, turn.refused(refusals));
        };
    }
}
