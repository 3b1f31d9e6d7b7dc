package vn.danvan.reporting.filling.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.util.UriUtils;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.web.Allow;
import vn.danvan.web.Texts;

/** The page of a submission; without its script the whole form is saved by one button. */
@Controller
class FillController {

    private static final String SEND = "/send";

    private final Submissions submissions;
    private final FormSaving saving;
    private final FillPage page;
    private final KnownNumbers known;
    private final CellFaults faults;
    private final Texts texts;

    FillController(
            Submissions submissions,
            FormSaving saving,
            FillPage page,
            KnownNumbers known,
            CellFaults faults,
            Texts texts) {
        this.submissions = submissions;
        this.saving = saving;
        this.page = page;
        this.known = known;
        this.faults = faults;
        this.texts = texts;
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports/{id}")
    String show(Actor actor, @PathVariable("id") String id, Locale locale, Model model, HttpServletResponse response) {
        SubmissionDetail detail = submissions.detail(actor, SubmissionId.of(id));
        return page.draw(SheetInput.of(detail), List.of(), locale, model, response);
    }

    /** Keeps what can be kept; what cannot comes again as it was typed, with the reason. */
    @Allow({LEADER, SPECIALIST, UNIT_OFFICER})
    @PostMapping("/reports/{id}")
    String save(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam MultiValueMap<String, String> fields,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        SubmissionDetail now = submissions.detail(actor, SubmissionId.of(id));
        SubmissionDetail before = saving.asWritten(now, fields.getFirst("edition"));
        if (!before.may(SubmissionMove.FILL)) {
            redirect.addFlashAttribute(
                    "flash",
                    texts.text(locale, "report.fill.closed", FormSaving.changed(before, Typed.all(fields), locale)));
            return "redirect:/reports/" + before.view().id();
        }
        if (!before.edition().equals(now.edition())) {
            return late(actor, before, Typed.all(fields), locale, redirect);
        }
        String take = fields.getFirst("take");
        FormSaving.Rest rest = saving.save(actor, before, known.taken(before, Typed.all(fields), take), locale);
        if (rest.reasons().isEmpty()) {
            String flash = texts.text(locale, "report.fill.saved-all");
            String next = next(fields.getFirst("step"), take);
            if (next.equals(SEND)) {
                next = sending(actor, now.view(), fields.getFirst("revision"));
                flash += next.isEmpty() ? " " + texts.text(locale, "refusal.report.changed-since") : "";
            }
            redirect.addFlashAttribute("flash", flash);
            return "redirect:/reports/" + before.view().id() + next;
        }
        SubmissionDetail after = submissions.detail(actor, before.view().id());
        SheetInput input = new SheetInput(after, rest.again(), faults.says(rest.reasons(), locale));
        return page.draw(input, CellFaults.onPage(rest.reasons()), locale, model, response);
    }

    /** The page is of an edition that the draft was moved on from: what cannot be kept is told, for the page of now asks otherwise. */
    private String late(
            Actor actor,
            SubmissionDetail before,
            Map<String, Typed> typed,
            Locale locale,
            RedirectAttributes redirect) {
        FormSaving.Rest rest = saving.save(actor, before, typed, locale);
        redirect.addFlashAttribute(
                "flash",
                rest.reasons().isEmpty()
                        ? texts.text(locale, "report.renewal.late")
                        : texts.text(
                                locale, "report.renewal.late-rest", FormSaving.changed(before, rest.again(), locale)));
        return "redirect:/reports/" + before.view().id();
    }

    /** Where a form goes on once all of it is kept: to sending, to the cell that took a number, else to its beginning. */
    private static String next(@Nullable String step, @Nullable String take) {
        if (take != null) {
            return "#" + UriUtils.encodeFragment(CellFaults.field(take), StandardCharsets.UTF_8);
        }
        return "send".equals(step) ? SEND : "";
    }

    /**
     * On to sending what the writer has seen; nowhere when somebody else has written in the report since.
     *
     * @param before as it stood before what was typed was kept
     * @param seen the revision of the page; null for pages that named none
     */
    private String sending(Actor actor, SubmissionView before, @Nullable String seen) {
        if (seen == null) {
            return SEND;
        }
        long after = submissions.require(actor, before.id()).revision();
        boolean alone = seen.equals(Long.toString(before.revision())) && after <= before.revision() + 1;
        return alone ? SEND + "?revision=" + after : "";
    }
}
