package vn.danvan.summary.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.BodyView;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.conference.ConferenceDocuments;
import vn.danvan.summary.conference.ConferencePapers;
import vn.danvan.summary.conference.ConferenceView;
import vn.danvan.summary.conference.Conferences;
import vn.danvan.web.Texts;
import vn.danvan.web.Turn;

/** Fills the page of a conference, on which its plan stands beside what is added to it: what was entered of either comes back. */
@Component
class ConferencePage {

    private final Conferences conferences;
    private final ConferenceDocuments documents;
    private final ConferencePapers papers;
    private final SummaryPages pages;
    private final BodyChoices bodies;

    ConferencePage(
            Conferences conferences,
            ConferenceDocuments documents,
            ConferencePapers papers,
            SummaryPages pages,
            BodyChoices bodies) {
        this.conferences = conferences;
        this.documents = documents;
        this.papers = papers;
        this.pages = pages;
        this.bodies = bodies;
    }

    /** As it is stored. */
    String show(Actor actor, String id, Turn turn) {
        Optional<ConferenceView> conference = conferences.of(actor, SummaryId.of(id));
        ConferenceForm form = conference
                .map(ConferenceForm::of)
                .orElseGet(() -> ConferenceForm.empty(pages.text(Texts.VIETNAMESE, agenda(actor, id))));
        return page(actor, id, conference.orElse(null), form, turn);
    }

    private String agenda(Actor actor, String id) {
        boolean ofYear =
                pages.detail(actor, pages.version(actor, id, null)).scene().wholeYear();
        return ofYear ? "summary.conference.agenda.default" : "summary.conference.agenda.part";
    }

    /** The plan was refused; when somebody else planned it meanwhile, that is said first. */
    String planned(Actor actor, String id, ConferenceForm form, List<Refusal> faults, Turn turn) {
        List<Refusal> told = new ArrayList<>(faults);
        if (overtaken(actor, id, form)) {
            told.removeIf(fault -> fault.code().equals(Conferences.MEANWHILE));
            told.addFirst(Refusal.of(Conferences.MEANWHILE));
            return beside(actor, id, form, turn.answer(HttpStatus.CONFLICT.value(), told));
        }
        return beside(actor, id, form, turn.refused(told));
    }

    /**
     * It was done. What was pasted and not taken in yet stays in its place: the page is then answered at once, for a text that may
     * bear a mark of secrecy is not laid down anywhere on its way to another page.
     */
    String done(Actor actor, String id, String text, String key, Turn turn) {
        if (text.isBlank()) {
            return turn.to("/summaries/" + id + "/conference", key);
        }
        turn.with("text", text).with("flash", turn.texts().text(turn.locale(), key));
        return show(actor, id, turn);
    }

    private boolean overtaken(Actor actor, String id, ConferenceForm form) {
        return conferences
                .of(actor, SummaryId.of(id))
                .filter(kept -> kept.revision() != form.revision())
                .isPresent();
    }

    /** With the plan as it was entered; where another is stored meanwhile both are shown, and what is sent next is sent on theirs. */
    String beside(Actor actor, String id, ConferenceForm form, Turn turn) {
        Optional<ConferenceView> kept = conferences.of(actor, SummaryId.of(id));
        if (kept.isPresent() && overtaken(actor, id, form)) {
            ConferenceForm theirs = ConferenceForm.of(kept.get());
            turn.with("theirs", theirs);
            return page(actor, id, kept.get(), form.on(theirs.revision()), turn);
        }
        return page(actor, id, kept.orElse(null), form, turn);
    }

    private String page(Actor actor, String id, @Nullable ConferenceView conference, ConferenceForm form, Turn turn) {
        SummaryDetail detail = pages.detail(actor, pages.version(actor, id, null));
        boolean mayPlan = pages.mayWrite(actor, detail);
        // Who may plan the first one is whose people write the summary, also when it was taken over.
        BodyId host = mayPlan ? actor.body() : detail.summary().body();
        List<BodyView> choices = bodies.near(
                conference == null ? host : conference.holder(),
                conference == null ? Set.of() : conference.delegates().keySet());
        turn.with("detail", detail)
                .maybe("conference", Optional.ofNullable(conference))
                .with("form", form)
                .with("bodies", choices)
                .with("followed", bodies.followed(choices))
                .with("mayPlan", mayPlan)
                .with("papers", conference == null ? List.of() : papers.of(actor, conference))
                .with("held", conference == null ? List.of() : documents.of(actor, conference))
                .with("removed", conference == null || !mayPlan ? List.of() : documents.removed(actor, conference))
                .with(
                        "candidates",
                        conference == null || !mayPlan ? List.of() : documents.candidates(actor, conference));
        return "summary/conference";
    }
}
