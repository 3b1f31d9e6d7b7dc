package vn.danvan.directive.document.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.access.Accounts;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentAuthority;
import vn.danvan.directive.document.DocumentFollowUp;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.DocumentView;
import vn.danvan.directive.document.FollowUp;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.document.StatementView;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;
import vn.danvan.web.Texts;

/** The register as a list, a document, its facts corrected. */
@Controller
@Allow({Role.LEADER, Role.SPECIALIST, Role.CLERK, Role.UNIT_OFFICER, Role.OBSERVER})
class DocumentController {

    private static final int FOLLOW_UP = 200;

    private final DirectiveDocuments documents;
    private final Accounts accounts;
    private final KindNames kinds;
    private final Texts texts;
    private final DocumentFollowUp followUp;

    DocumentController(
            DirectiveDocuments documents, Accounts accounts, KindNames kinds, Texts texts, DocumentFollowUp followUp) {
        this.documents = documents;
        this.followUp = followUp;
        this.accounts = accounts;
        this.kinds = kinds;
        this.texts = texts;
    }

    @GetMapping("/directives")
    String list(Actor actor, @ModelAttribute RegisterQuery query, Locale locale, Model model) {
        model.addAttribute("query", query);
        model.addAttribute("page", documents.list(actor, query.filter(), query.page() == null ? 1 : query.page()));
        model.addAttribute("names", kinds);
        model.addAttribute("kinds", kinds.choices(locale.getLanguage()));
        model.addAttribute("mayRegister", DocumentAuthority.mayRegister(actor));
        return "document/list";
    }

    @GetMapping("/directives/{id}")
    String show(Actor actor, @PathVariable("id") String id, Model model) {
        DocumentView document = documents.document(actor, DocumentId.of(id));
        model.addAttribute("document", document);
        model.addAttribute("text", documents.text(actor, document.id()).text());
        model.addAttribute("notes", documents.notes(actor, document.id()));
        List<StatementView> statements = documents.statements(actor, document.id());
        model.addAttribute("statements", statements);
        model.addAttribute(
                "followUp",
                followUp.of(actor, statements.stream().map(StatementView::id).toList(), FOLLOW_UP));
        model.addAttribute("names", kinds);
        model.addAttribute(
                "registeredBy",
                accounts.names(List.of(document.registeredBy())).getOrDefault(document.registeredBy(), ""));
        model.addAttribute("mayCorrect", DocumentAuthority.mayCorrect(actor, document.body()));
        model.addAttribute("mayReview", DocumentAuthority.mayReview(actor, document.body()));
        return "document/document";
    }

    /** All work that came of the document, for the page has but the first of it. */
    @GetMapping("/directives/{id}/tasks.{as:csv|xlsx}")
    void followUp(Actor actor, @PathVariable("id") String id, Download file) throws IOException {
        DocumentView document = documents.document(actor, DocumentId.of(id));
        List<StatementId> statements = documents.statements(actor, document.id()).stream()
                .map(StatementView::id)
                .toList();
        String number = document.number();
        file.of(followUp.of(actor, statements, Download.MOST + 1))
                .column("document.number", FollowUp::reference)
                .column("document.follow-up.task", FollowUp::content)
                .column("document.file.parts", FollowUp::parts)
                .column("document.follow-up.lead", FollowUp::lead)
                .column("document.st.due", FollowUp::due)
                .column("document.st.state", one -> file.text(one.stateKey()))
                .column(
                        "document.follow-up.overdue",
                        one -> one.overdue() ? file.text("document.follow-up.overdue") : null)
                .when((number == null ? document.issued().toString() : number) + " "
                        + file.ui().today())
                .send("document.follow-up.caption", "nhiem-vu-tu-van-ban");
    }

    @GetMapping("/directives/{id}/edit")
    String edit(Actor actor, @PathVariable("id") String id, Locale locale, Model model) {
        DocumentView document = documents.document(actor, DocumentId.of(id));
        if (!DocumentAuthority.mayCorrect(actor, document.body())) {
            throw new Forbidden("correct document " + id);
        }
        return edit(document, document.version(), FactsForm.of(document), locale, model);
    }

    private String edit(DocumentView document, int version, FactsForm form, Locale locale, Model model) {
        model.addAttribute("document", document);
        model.addAttribute("version", version);
        model.addAttribute("form", form);
        model.addAttribute("kinds", kinds.choices(locale.getLanguage()));
        return "document/edit";
    }

    @PostMapping("/directives/{id}/edit")
    String correct(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam("version") int version,
            @ModelAttribute FactsForm form,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        return switch (documents.correct(actor, DocumentId.of(id), version, form.command())) {
            case Outcome.Done<DocumentId>(DocumentId done) -> {
                redirect.addFlashAttribute("flash", texts.text(locale, "document.corrected"));
                yield "redirect:/directives/" + done;
            }
            case Outcome.Refused<DocumentId>(List<Refusal> refusals) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                model.addAttribute("errors", texts.errors(locale, refusals));
                yield edit(documents.document(actor, DocumentId.of(id)), version, form, locale, model);
            }
        };
    }
}
