package vn.danvan.reporting.filling.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.danvan.access.Accounts;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.form.EditionJson;
import vn.danvan.reporting.submission.StepView;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.web.Texts;

/** Draws the page of a submission: to fill in for those who may, else to read. */
@Component
class FillPage {

    /** Marks a page that a device may keep for the time without a network. */
    static final String OFFLINE = "Danvan-Offline";

    private final SheetMaker sheets;
    private final FillScript script;
    private final Organisation organisation;
    private final Accounts accounts;
    private final WordSources sources;
    private final Texts texts;

    FillPage(
            SheetMaker sheets,
            FillScript script,
            Organisation organisation,
            Accounts accounts,
            WordSources sources,
            Texts texts) {
        this.sheets = sheets;
        this.script = script;
        this.organisation = organisation;
        this.accounts = accounts;
        this.sources = sources;
        this.texts = texts;
    }

    String draw(SheetInput input, List<Refusal> faults, Locale locale, Model model, HttpServletResponse response) {
        SubmissionDetail detail = input.detail();
        Sheet sheet = sheets.of(input, locale);
        model.addAttribute("sheet", sheet);
        model.addAttribute("detail", detail);
        model.addAttribute("last", last(detail));
        model.addAttribute("waiting", waiting(detail));
        model.addAttribute("below", sources.receives(detail));
        model.addAttribute("told", sources.told(detail));
        if (!detail.may(SubmissionMove.FILL)) {
            return "report/fillRead";
        }
        model.addAttribute("form", script.form(input, sheet.head()));
        model.addAttribute("edition", EditionJson.of(detail.edition(), locale.getLanguage()));
        model.addAttribute("texts", script.texts(locale));
        if (faults.isEmpty()) {
            response.setHeader(OFFLINE, "1");
        } else {
            response.setStatus(422);
            model.addAttribute("errors", texts.errors(locale, faults));
        }
        return "report/fill";
    }

    private SheetStep last(SubmissionDetail detail) {
        return detail.steps().stream()
                .filter(StepView::moved)
                .findFirst()
                .map(step -> new SheetStep(step, name(step.account())))
                .orElse(SheetStep.NONE);
    }

    /** The person's name; the id of one who has no account, as those who report in the demo. */
    private String name(AccountId account) {
        return accounts.names(List.of(account)).getOrDefault(account, account.toString());
    }

    private String waiting(SubmissionDetail detail) {
        var body = detail.view().waitingFor();
        return body == null
                ? ""
                : organisation.requireBody(body, detail.view().period().end()).name();
    }
}
