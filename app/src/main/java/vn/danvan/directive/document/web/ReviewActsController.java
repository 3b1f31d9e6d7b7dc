package vn.danvan.directive.document.web;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.access.Accounts;
import vn.danvan.directive.document.ChangeView;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentAuthority;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.DocumentView;
import vn.danvan.directive.document.ReviewOutcome;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.document.StatementReview;
import vn.danvan.directive.document.StatementState;
import vn.danvan.directive.document.StatementView;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Role;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;
import vn.danvan.web.FormErrors;
import vn.danvan.web.Texts;

/** What is done on the review page to the document as a whole: adding, accepting many, taking back, looking back. */
@Controller
@Allow({Role.LEADER, Role.SPECIALIST})
class ReviewActsController {

    private static final int HISTORY = 200;

    private final DirectiveDocuments documents;
    private final StatementReview review;
    private final ReviewAnswers answers;
    private final Accounts accounts;
    private final Texts texts;

    ReviewActsController(
            DirectiveDocuments documents,
            StatementReview review,
            ReviewAnswers answers,
            Accounts accounts,
            Texts texts) {
        this.documents = documents;
        this.review = review;
        this.answers = answers;
        this.accounts = accounts;
        this.texts = texts;
    }

    @PostMapping("/directives/{id}/review/add")
    ModelAndView add(@ModelAttribute("act") ReviewAnswers.Act act, @ModelAttribute StatementForm form) {
        ReviewOutcome outcome = review.add(act.actor(), act.document(), form.command(null));
        return answers.answer(act, outcome, ReviewBoards.adding(form));
    }

    @PostMapping("/directives/{id}/review/undo")
    ModelAndView undo(@ModelAttribute("act") ReviewAnswers.Act act) {
        return answers.answer(act, review.undo(act.actor(), act.document()), null);
    }

    @PostMapping("/directives/{id}/review/redo")
    ModelAndView redo(@ModelAttribute("act") ReviewAnswers.Act act) {
        return answers.answer(act, review.redo(act.actor(), act.document()), null);
    }

    @GetMapping("/directives/{id}/review/accept")
    String preview(@ModelAttribute("act") ReviewAnswers.Act act, Model model) {
        DocumentView document = reviewed(act);
        List<StatementView> waiting = documents.statements(act.actor(), document.id()).stream()
                .filter(statement -> statement.state() == StatementState.PROPOSED
                        && act.filter().shows(statement))
                .toList();
        model.addAttribute("document", document);
        model.addAttribute("statements", waiting);
        model.addAttribute("query", act.filter().query());
        return "document/acceptMany";
    }

    @PostMapping("/directives/{id}/review/accept")
    ModelAndView acceptMany(
            @ModelAttribute("act") ReviewAnswers.Act act,
            @RequestParam(name = "statement", defaultValue = "") List<String> chosen,
            RedirectAttributes redirect) {
        Map<StatementId, Integer> seen = new LinkedHashMap<>();
        chosen.forEach(value -> {
            int colon = value.indexOf(':');
            if (colon > 0 && value.substring(colon + 1).matches("\\d{1,9}")) {
                seen.put(StatementId.of(value.substring(0, colon)), Integer.valueOf(value.substring(colon + 1)));
            }
        });
        if (!(review.acceptAll(act.actor(), act.document(), seen) instanceof ReviewOutcome.Changed changed)) {
            return answers.page(act, null, FormErrors.none(), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String key = changed.overtaken().isEmpty() ? "document.accepted" : "document.accepted.partly";
        redirect.addFlashAttribute(
                "flash",
                texts.text(
                        act.locale(),
                        key,
                        changed.statements().size(),
                        changed.overtaken().size()));
        return new ModelAndView("redirect:/directives/" + act.document() + "/review");
    }

    @Allow({Role.LEADER, Role.SPECIALIST, Role.CLERK, Role.UNIT_OFFICER, Role.OBSERVER})
    @GetMapping("/directives/{id}/history")
    String history(Actor actor, @PathVariable("id") String id, Model model) {
        DocumentView document = documents.document(actor, DocumentId.of(id));
        List<ChangeView> changes = review.history(actor, document.id(), HISTORY);
        model.addAttribute("document", document);
        model.addAttribute("changes", changes);
        model.addAttribute(
                "people", accounts.names(changes.stream().map(ChangeView::by).collect(Collectors.toSet())));
        return "document/history";
    }

    @Allow({Role.LEADER, Role.SPECIALIST, Role.CLERK, Role.UNIT_OFFICER, Role.OBSERVER})
    @GetMapping("/directives/{id}/history.{as:csv|xlsx}")
    void history(Actor actor, @PathVariable("id") String id, Download file) throws IOException {
        DocumentView document = documents.document(actor, DocumentId.of(id));
        List<ChangeView> changes = review.history(actor, document.id(), Download.MOST + 1);
        Map<AccountId, String> people =
                accounts.names(changes.stream().map(ChangeView::by).collect(Collectors.toSet()));
        file.of(changes)
                .column("document.history.at", ChangeView::at)
                .column("document.history.by", one -> people.getOrDefault(one.by(), "–"))
                .column("document.history.action", one -> file.text("document.action." + one.action()))
                .column("document.file.statements", ChangeView::statements)
                .column("document.statement", ChangeView::words)
                .column("document.file.undone", one -> one.undone() ? file.text("document.undone") : null)
                .when(named(document) + " " + file.ui().today())
                .send("document.history", "lich-su-xem-xet");
    }

    private static String named(DocumentView document) {
        String number = document.number();
        return number == null ? document.issued().toString() : number;
    }

    private DocumentView reviewed(ReviewAnswers.Act act) {
        DocumentView document = documents.document(act.actor(), act.document());
        if (!DocumentAuthority.mayReview(act.actor(), document.body())) {
            throw new Forbidden("review document " + act.document());
        }
        return document;
    }
}
