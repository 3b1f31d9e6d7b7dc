package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.SPECIALIST;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.IntakeId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.conference.ConferenceDocuments;
import vn.danvan.summary.conference.ConferenceView;
import vn.danvan.summary.conference.Conferences;
import vn.danvan.summary.conference.DocumentRole;
import vn.danvan.web.Allow;
import vn.danvan.web.Days;
import vn.danvan.web.Texts;
import vn.danvan.web.Turn;

/**
 * The documents of the register that belong to a conference. They are added in the form of the plan: whatever is refused, the plan
 * as it was entered comes back, and a plan that is not saved yet is saved first.
 */
@Controller
@Allow({LEADER, SPECIALIST})
class ConferenceDocumentController {

    private final Conferences conferences;
    private final ConferenceDocuments documents;
    private final SummaryPages pages;
    private final ConferencePage page;

    ConferenceDocumentController(
            Conferences conferences, ConferenceDocuments documents, SummaryPages pages, ConferencePage page) {
        this.conferences = conferences;
        this.documents = documents;
        this.pages = pages;
        this.page = page;
    }

    /** Takes a text in as a directive; what is known of it goes along to the page of facts. */
    @PostMapping("/summaries/{id}/conference/conclusions")
    String takeIn(
            Actor actor, @PathVariable("id") String id, @RequestParam MultiValueMap<String, String> fields, Turn turn) {
        ConferenceView conference = conferences.requireWritable(actor, SummaryId.of(id));
        Optional<DocumentRole> role = DocumentRole.named(field(fields, "role", DocumentRole.CONCLUSIONS.name()));
        List<Refusal> faults = faults(conference, role, fields);
        if (!faults.isEmpty()) {
            return refused(actor, id, fields, faults, turn);
        }
        String text = field(fields, "text", "");
        return switch (documents.takeIn(actor, SummaryId.of(id), role.orElseThrow(), text)) {
            case Outcome.Done<IntakeId>(IntakeId intake) -> {
                if (role.orElseThrow() == DocumentRole.CONCLUSIONS) {
                    known(actor, id, conference, turn);
                }
                yield "redirect:/directives/intake/" + intake;
            }
            case Outcome.Refused<IntakeId>(List<Refusal> refusals) -> refused(actor, id, fields, refusals, turn);
        };
    }

    private void known(Actor actor, String id, ConferenceView conference, Turn turn) {
        String title = pages.detail(actor, pages.version(actor, id, null)).title();
        String key = conference.ofYear() ? "summary.conference.subject" : "summary.conference.subject.part";
        turn.redirect().addAttribute("kind", "conclusion-notice");
        turn.redirect().addAttribute("date", Days.field(conference.day()));
        turn.redirect().addAttribute("subject", pages.text(Texts.VIETNAMESE, key, title));
    }

    @PostMapping("/summaries/{id}/conference/link")
    String link(
            Actor actor, @PathVariable("id") String id, @RequestParam MultiValueMap<String, String> fields, Turn turn) {
        ConferenceView conference = conferences.requireWritable(actor, SummaryId.of(id));
        Optional<DocumentRole> role = DocumentRole.named(field(fields, "role", DocumentRole.CONCLUSIONS.name()));
        List<Refusal> faults = faults(conference, role, fields);
        if (!faults.isEmpty()) {
            return refused(actor, id, fields, faults, turn);
        }
        DocumentId document = DocumentId.of(field(fields, "document", ""));
        return switch (documents.link(actor, SummaryId.of(id), role.orElseThrow(), document)) {
            case Outcome.Done<DocumentId> _ -> done(actor, id, fields, "summary.conference.linked", turn);
            case Outcome.Refused<DocumentId>(List<Refusal> refusals) -> refused(actor, id, fields, refusals, turn);
        };
    }

    @PostMapping("/summaries/{id}/conference/documents/{document}/remove")
    String remove(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("document") String document,
            @RequestParam MultiValueMap<String, String> fields,
            Turn turn) {
        return besideThePlan(actor, id, fields, turn, () -> {
            boolean removed = documents.remove(actor, SummaryId.of(id), DocumentId.of(document));
            return removed ? "summary.conference.removed" : "summary.conference.removed.before";
        });
    }

    @PostMapping("/summaries/{id}/conference/documents/{document}/put-back")
    String putBack(
            Actor actor,
            @PathVariable("id") String id,
            @PathVariable("document") String document,
            @RequestParam MultiValueMap<String, String> fields,
            Turn turn) {
        return besideThePlan(actor, id, fields, turn, () -> {
            documents.putBack(actor, SummaryId.of(id), DocumentId.of(document));
            return "summary.conference.linked";
        });
    }

    /** Does what gives the key of a sentence that says so, unless the plan that was sent along is not saved. */
    private String besideThePlan(
            Actor actor, String id, MultiValueMap<String, String> fields, Turn turn, Supplier<String> act) {
        List<Refusal> unsaved = unsaved(conferences.requireWritable(actor, SummaryId.of(id)), fields);
        return unsaved.isEmpty() ? done(actor, id, fields, act.get(), turn) : refused(actor, id, fields, unsaved, turn);
    }

    private static List<Refusal> faults(
            ConferenceView conference, Optional<DocumentRole> role, MultiValueMap<String, String> fields) {
        List<Refusal> unsaved = unsaved(conference, fields);
        return role.isPresent() || !unsaved.isEmpty()
                ? unsaved
                : List.of(Refusal.at("role", "summary.conference.role", field(fields, "role", "")));
    }

    /** That the plan that was sent along is another than the stored one: going on would lose it. */
    private static List<Refusal> unsaved(ConferenceView conference, MultiValueMap<String, String> fields) {
        return planned(fields) && !ConferenceForm.read(fields).sameAs(ConferenceForm.of(conference))
                ? List.of(Refusal.of("summary.conference.unsaved"))
                : List.of();
    }

    private static boolean planned(MultiValueMap<String, String> fields) {
        return fields.containsKey("revision");
    }

    private String done(Actor actor, String id, MultiValueMap<String, String> fields, String key, Turn turn) {
        turn.with("role", field(fields, "role", DocumentRole.CONCLUSIONS.name()));
        return page.done(actor, id, field(fields, "text", ""), key, turn);
    }

    private String refused(
            Actor actor, String id, MultiValueMap<String, String> fields, List<Refusal> refusals, Turn turn) {
        ConferenceForm form = planned(fields)
                ? ConferenceForm.read(fields)
                : ConferenceForm.of(conferences.requireWritable(actor, SummaryId.of(id)));
        turn.with("text", secret(refusals) ? "" : field(fields, "text", ""))
                .with("role", field(fields, "role", DocumentRole.CONCLUSIONS.name()))
                .with("document", field(fields, "document", ""));
        return page.beside(actor, id, form, turn.refused(refusals));
    }

    /** Of words marked as secret nothing is kept, on the page neither. */
    private static boolean secret(List<Refusal> refusals) {
        return refusals.stream().anyMatch(one -> one.code().startsWith("document.secret"));
    }

    private static String field(MultiValueMap<String, String> fields, String name, String otherwise) {
        String value = fields.getFirst(name);
        return value == null ? otherwise : value;
    }
}
