package vn.danvan.reporting.form.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.kernel.Uuids;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.FormPreview;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.StepTexts;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;
import vn.danvan.web.Turn;

/** Takes the file of a form, shows what it would do or what is wrong in it, puts it into force and takes it back. */
@Controller
@Allow({Role.ADMINISTRATOR, Role.SPECIALIST})
class FormChangeController {

    private final Forms forms;
    private final FormWording wording;
    private final Texts texts;

    FormChangeController(Forms forms, FormWording wording, Texts texts) {
        this.forms = forms;
        this.wording = wording;
        this.texts = texts;
    }

    @GetMapping("/forms/new")
    String start(Actor actor, Turn turn) {
        authorise(actor);
        return page("", "", List.of(), turn);
    }

    private void authorise(Actor actor) {
        if (!forms.mayChange(actor)) {
            throw new Forbidden("change forms as " + actor.role());
        }
    }

    /** The page that takes a form; with the name of a spreadsheet that is to be put right and brought again. */
    private static String page(String yaml, String sheet, List<FaultLine> faults, Turn turn) {
        turn.with("yaml", yaml).with("sheet", sheet).with("faults", faults);
        return "form/new";
    }

    @PostMapping("/forms/new")
    String receive(
            Actor actor,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            @RequestParam(name = "yaml", defaultValue = "") String yaml,
            Turn turn)
            throws IOException {
        authorise(actor);
        return switch (upload(file, yaml)) {
            case Outcome.Refused<Upload>(List<Refusal> refusals) -> page(yaml, "", List.of(), turn.refused(refusals));
            case Outcome.Done<Upload>(Upload upload) -> preview(actor, upload, turn);
        };
    }

    private static Outcome<Upload> upload(@Nullable MultipartFile file, String yaml) throws IOException {
        if (file != null && !file.isEmpty()) {
            return yaml.isBlank()
                    ? Upload.of(Objects.requireNonNullElse(file.getOriginalFilename(), "?"), file.getBytes())
                    : Outcome.refused(Refusal.at("file", "form.both"));
        }
        return yaml.isBlank()
                ? Outcome.refused(Refusal.at("file", "form.nothing"))
                : Outcome.done(Upload.pasted("form.yaml", yaml));
    }

    private String preview(Actor actor, Upload upload, Turn turn) {
        turn.with("seen", forms.known());
        FormPreview preview = forms.preview(actor, upload.yaml(), upload.file());
        List<ContentFault> faults = Stream.concat(upload.faults().stream(), preview.faults().stream())
                .toList();
        if (preview.form().isEmpty() || !faults.isEmpty()) {
            boolean sheet = upload.isSpreadsheet();
            Refusal refusal = Refusal.at(sheet ? "file" : "yaml", "form.faults", faults.size());
            return page(
                    sheet ? "" : upload.yaml(),
                    sheet ? upload.file() : "",
                    lines(faults, upload, turn.locale()),
                    turn.refused(List.of(refusal)));
        }
        turn.with("form", preview.form().get())
                .with("changes", preview.changes())
                .with("facets", new IndicatorFacets(texts, turn.locale()))
                .with("warnings", lines(preview.warnings(), upload, turn.locale()))
                .with("words", wording.in(turn.locale()))
                .with(
                        "drafts",
                        preview.changed().stream().collect(Collectors.toMap(FormEdition::id, forms::draftsElsewhere)))
                .with("yaml", upload.yaml())
                .with("file", upload.file())
                .with("places", upload.placed());
        return "form/preview";
    }

    private List<FaultLine> lines(List<ContentFault> faults, Upload upload, Locale locale) {
        StepTexts words = new StepTexts(locale);
        return faults.stream()
                .map(fault -> new FaultLine(
                        upload.cell(fault.line())
                                .orElseGet(() -> texts.text(locale, "form.line", Integer.toString(fault.line()))),
                        words.text(fault.reason())))
                .distinct()
                .toList();
    }

    @PostMapping("/forms/new/put")
    String put(
            Actor actor,
            @RequestParam(name = "yaml", defaultValue = "") String yaml,
            @RequestParam(name = "name", defaultValue = "form.yaml") String name,
            @RequestParam(name = "places", defaultValue = "") String places,
            @RequestParam(name = "seen", defaultValue = "") String seen,
            Turn turn) {
        Upload upload = Upload.again(name, yaml, places);
        return switch (forms.put(actor, upload.yaml(), upload.file(), seen)) {
            case Outcome.Done<String>(String form) -> turn.to("/forms/" + form, "form.put.done");
            case Outcome.Refused<String>(List<Refusal> refusals) -> preview(actor, upload, turn.refused(refusals));
        };
    }

    @GetMapping("/forms/changes/{id}")
    String withdrawal(Actor actor, @PathVariable("id") String id, Turn turn) {
        authorise(actor);
        UUID change = Uuids.parse(id);
        turn.with(
                "change",
                forms.changes().stream()
                        .filter(one ->
                                one.id().equals(change) && one.withdrawnAt().isEmpty())
                        .findFirst()
                        .orElseThrow(() -> new NotFound("form change", id)));
        return "form/withdraw";
    }

    @PostMapping("/forms/changes/{id}")
    String withdraw(Actor actor, @PathVariable("id") String id, Turn turn) {
        return switch (forms.withdraw(actor, Uuids.parse(id))) {
            case Outcome.Done<String> _ -> turn.to("/forms", "form.withdraw.done");
            case Outcome.Refused<String>(List<Refusal> refusals) -> withdrawal(actor, id, turn.refused(refusals));
        };
    }
}
