package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.IntakeId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.BodyView;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.conference.ConferenceConclusions;
import vn.danvan.summary.conference.ConferencePack;
import vn.danvan.summary.conference.ConferenceView;
import vn.danvan.summary.conference.Conferences;
import vn.danvan.summary.conference.Invitations;
import vn.danvan.web.Allow;
import vn.danvan.web.Days;

/** The conference on a summary: plan, papers, and the leader's conclusions received back as a directive. */
@Controller
@Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
class ConferenceController {

    private final Conferences conferences;
    private final ConferenceConclusions conclusions;
    private final Invitations invitations;
    private final ConferencePack pack;
    private final SummaryPages pages;
    private final BodyChoices bodies;

    ConferenceController(
            Conferences conferences,
            ConferenceConclusions conclusions,
            Invitations invitations,
            ConferencePack pack,
            SummaryPages pages,
            BodyChoices bodies) {
        this.conferences = conferences;
        this.conclusions = conclusions;
        this.invitations = invitations;
        this.pack = pack;
        this.pages = pages;
        this.bodies = bodies;
    }

    @GetMapping("/conferences")
    String list(Actor actor, Model model) {
        model.addAttribute("conferences", conferences.list(actor));
        model.addAttribute("invitations", invitations.list(actor));
        return "summary/conferences";
    }

    @GetMapping("/summaries/{id}/conference")
    String show(Actor actor, @PathVariable("id") String id, Locale locale, Model model) {
        Optional<ConferenceView> conference = conferences.of(actor, SummaryId.of(id));
        ConferenceForm form = conference
                .map(ConferenceForm::of)
                .orElseGet(() -> ConferenceForm.empty(pages.text(locale, "summary.conference.agenda.default")));
        return page(actor, id, conference.orElse(null), form, model);
    }

    private String page(Actor actor, String id, @Nullable ConferenceView conference, ConferenceForm form, Model model) {
        VersionView latest = pages.version(actor, id, null);
        SummaryDetail detail = pages.detail(actor, latest);
        List<BodyView> near = bodies.near(detail.summary().body());
        model.addAttribute("detail", detail);
        model.addAttribute("conference", conference);
        model.addAttribute("form", form);
        model.addAttribute("bodies", near);
        model.addAttribute("mayPlan", pages.mayWrite(actor, detail));
        model.addAttribute(
                "candidates",
                conference == null || !pages.mayWrite(actor, detail) ? List.of() : conclusions.candidates(actor));
        return "summary/conference";
    }

    @Allow({LEADER, SPECIALIST})
    @PostMapping("/summaries/{id}/conference")
    String plan(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam MultiValueMap<String, String> fields,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        ConferenceForm form = ConferenceForm.read(fields);
        List<Refusal> faults = new ArrayList<>();
        Optional<LocalDate> day = Days.read(form.day());
        if (day.isEmpty()) {
            faults.add(Refusal.at("day", "summary.conference.day", form.day()));
        }
        Map<BodyId, Integer> delegates = delegates(form, faults);
        SummaryId summary = SummaryId.of(id);
        if (faults.isEmpty() && day.isPresent()) {
            Conferences.Plan plan = new Conferences.Plan(
                    day.get(), form.begins(), form.place(), form.agenda(), delegates, form.revision());
            switch (conferences.plan(actor, summary, plan)) {
                case Outcome.Done<ConferenceView> _ -> {
                    pages.say(redirect, locale, "summary.conference.saved");
                    return "redirect:/summaries/" + id + "/conference";
                }
                case Outcome.Refused<ConferenceView>(List<Refusal> refusals) -> faults.addAll(refusals);
            }
        }
        pages.refused(response, model, locale, faults);
        return page(actor, id, conferences.of(actor, summary).orElse(null), form, model);
    }

    private static Map<BodyId, Integer> delegates(ConferenceForm form, List<Refusal> faults) {
        Map<BodyId, Integer> delegates = new HashMap<>();
        form.people().forEach((body, text) -> {
            if (text.matches("\\d{1,4}")) {
                delegates.put(BodyId.of(body), Integer.parseInt(text));
            } else if (!text.isBlank()) {
                faults.add(Refusal.at("people-" + body, "summary.conference.people", text, 9999));
            }
        });
        return delegates;
    }

    @GetMapping("/summaries/{id}/conference/pack.zip")
    void papers(Actor actor, @PathVariable("id") String id, Locale locale, HttpServletResponse response)
            throws IOException {
        ConferenceView conference = require(actor, id);
        VersionView version = pack.version(actor, conference);
        SummaryDetail detail = pages.detail(actor, version);
        switch (pack.zip(actor, conference, version, pages.areaNames(detail))) {
            case Outcome.Done<byte[]>(byte[] zip) -> {
                response.setContentType("application/zip");
                response.setHeader(
                        "Content-Disposition", "attachment; filename=\"hoi-nghi-" + conference.day() + ".zip\"");
                response.setContentLength(zip.length);
                response.getOutputStream().write(zip);
            }
            case Outcome.Refused<byte[]>(List<Refusal> refusals) ->
                response.sendError(
                        HttpStatus.UNPROCESSABLE_CONTENT.value(), pages.refusal(locale, refusals.getFirst()));
        }
    }

    private ConferenceView require(Actor actor, String id) {
        return conferences.of(actor, SummaryId.of(id)).orElseThrow(() -> new NotFound("conference of summary", id));
    }

    /** Takes the leader's words in as a directive; what is known of them goes along to the page of facts. */
    @Allow({LEADER, SPECIALIST})
    @PostMapping("/summaries/{id}/conference/conclusions")
    String conclusions(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "text", defaultValue = "") String text,
            Locale locale,
            Model model,
            RedirectAttributes redirect,
            HttpServletResponse response) {
        ConferenceView conference = require(actor, id);
        return switch (conclusions.takeIn(actor, SummaryId.of(id), text)) {
            case Outcome.Done<IntakeId>(IntakeId intake) -> {
                redirect.addAttribute("kind", "conclusion-notice");
                redirect.addAttribute("date", Days.field(conference.day()));
                redirect.addAttribute(
                        "subject",
                        pages.text(
                                locale,
                                "summary.conference.subject",
                                pages.detail(actor, pages.version(actor, id, null))
                                        .title()));
                yield "redirect:/directives/intake/" + intake;
            }
            case Outcome.Refused<IntakeId>(List<Refusal> refusals) -> {
                pages.refused(response, model, locale, refusals);
                yield page(actor, id, conference, ConferenceForm.of(conference), model);
            }
        };
    }

    @Allow({LEADER, SPECIALIST})
    @PostMapping("/summaries/{id}/conference/link")
    String link(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "document", defaultValue = "") String document,
            Locale locale,
            RedirectAttributes redirect) {
        conclusions.link(actor, SummaryId.of(id), DocumentId.of(document));
        pages.say(redirect, locale, "summary.conference.linked");
        return "redirect:/summaries/" + id + "/conference";
    }
}
