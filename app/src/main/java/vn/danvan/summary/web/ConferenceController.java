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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.IntakeId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Forbidden;
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
import vn.danvan.web.Download;
import vn.danvan.web.NoFile;
import vn.danvan.web.Texts;
import vn.danvan.web.Turn;

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
    String list(Actor actor, @RequestParam(name = "year", defaultValue = "") String wanted, Turn turn) {
        List<Integer> years = invitations.years(actor);
        int year = year(years, wanted);
        turn.with("years", years)
                .with("year", year)
                .with("conferences", conferences.list(actor, year))
                .with("invitations", invitations.list(actor, year));
        return "summary/conferences";
    }

    /** The year that is wanted when there is something of it, else the latest. */
    private int year(List<Integer> years, String wanted) {
        return years.stream()
                .filter(one -> wanted.equals(Integer.toString(one)))
                .findFirst()
                .or(() -> years.stream().findFirst())
                .orElseGet(() -> pages.today().getYear());
    }

    /**
     * A conference as a row of the file.
     *
     * @param people of the own conferences all delegates, of others the delegates of the reader's body
     */
    private record Listed(ConferenceView conference, String group, String host, int people) {}

    /** The own conferences of a year and those the reader's body is invited to. */
    @GetMapping("/conferences.{as:csv|xlsx}")
    void download(Actor actor, @RequestParam(name = "year", defaultValue = "") String wanted, Download file)
            throws IOException {
        int year = year(invitations.years(actor), wanted);
        List<Listed> rows = new ArrayList<>();
        conferences
                .list(actor, year)
                .forEach(one -> rows.add(
                        new Listed(one, file.text("summary.file.held"), bodies.name(one.body()), one.people())));
        invitations
                .list(actor, year)
                .forEach(one -> rows.add(
                        new Listed(one.conference(), file.text("summary.invitations"), one.host(), one.people())));
        file.of(rows)
                .column("summary.file.group", Listed::group)
                .column("summary.conference.day.label", one -> one.conference().day())
                .column(
                        "summary.conference.begins.label",
                        one -> one.conference().begins())
                .column(
                        "summary.conference.place.label",
                        one -> one.conference().place())
                .column("summary.file.host", Listed::host)
                .column("summary.file.people", Listed::people)
                .column(
                        "summary.state",
                        one -> one.conference().calledOff() == null ? null : file.text("summary.conference.off.tag"))
                .when(year)
                .send("summary.conferences", "hoi-nghi");
    }

    /** Delegates of a body, as a row of the file. */
    private record Sent(BodyId body, String name, int people) {}

    /** How many delegates each body sends, for those who plan the conference; others read their sum only. */
    @GetMapping("/summaries/{id}/conference/delegates.{as:csv|xlsx}")
    void delegates(Actor actor, @PathVariable("id") String id, Download file) throws IOException {
        ConferenceView conference = require(actor, id);
        SummaryDetail detail = pages.detail(actor, pages.version(actor, id, null));
        if (!pages.mayWrite(actor, detail)) {
            throw new Forbidden("delegates of the conference on " + id);
        }
        List<BodyView> near =
                bodies.near(detail.summary().body(), conference.delegates().keySet());
        Map<BodyId, String> followed = bodies.followed(near);
        List<Sent> rows = near.stream()
                .filter(body -> conference.delegates().getOrDefault(body.id(), 0) > 0)
                .map(body ->
                        new Sent(body.id(), body.name(), conference.delegates().getOrDefault(body.id(), 0)))
                .toList();
        file.of(rows)
                .column("summary.body", Sent::name)
                .column("summary.file.people", Sent::people)
                .column("summary.state", one -> followed(followed.get(one.body()), file))
                .when(conference.day())
                .send("summary.conference.delegates", "dai-bieu-hoi-nghi");
    }

    private static @Nullable String followed(@Nullable String by, Download file) {
        if (by == null) {
            return null;
        }
        return by.isEmpty() ? file.text("summary.conference.ended") : file.text("summary.conference.followed", by);
    }

    @GetMapping("/summaries/{id}/conference")
    String show(Actor actor, @PathVariable("id") String id, Turn turn) {
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

    private String page(Actor actor, String id, @Nullable ConferenceView conference, ConferenceForm form, Turn turn) {
        VersionView latest = pages.version(actor, id, null);
        SummaryDetail detail = pages.detail(actor, latest);
        boolean mayPlan = pages.mayWrite(actor, detail);
        List<BodyView> choices = bodies.near(
                detail.summary().body(),
                conference == null ? Set.of() : conference.delegates().keySet());
        turn.with("detail", detail)
                .maybe("conference", Optional.ofNullable(conference))
                .with("form", form)
                .with("bodies", choices)
                .with("followed", bodies.followed(choices))
                .with("mayPlan", mayPlan)
                .with("candidates", conference == null || !mayPlan ? List.of() : conclusions.candidates(actor));
        return "summary/conference";
    }

    @Allow({LEADER, SPECIALIST})
    @PostMapping("/summaries/{id}/conference")
    String plan(
            Actor actor, @PathVariable("id") String id, @RequestParam MultiValueMap<String, String> fields, Turn turn) {
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
                    return turn.to("/summaries/" + id + "/conference", "summary.conference.saved");
                }
                case Outcome.Refused<ConferenceView>(List<Refusal> refusals) -> faults.addAll(refusals);
            }
        }
        Optional<ConferenceView> kept = conferences.of(actor, summary);
        if (kept.isPresent() && kept.get().revision() != form.revision()) {
            // Somebody else planned it meanwhile: both plans are shown, and what is sent next is sent on theirs.
            ConferenceForm theirs = ConferenceForm.of(kept.get());
            turn.with("theirs", theirs);
            faults.removeIf(fault -> fault.code().equals(Conferences.MEANWHILE));
            faults.addFirst(Refusal.of(Conferences.MEANWHILE));
            return page(
                    actor,
                    id,
                    kept.get(),
                    form.on(theirs.revision()),
                    turn.answer(HttpStatus.CONFLICT.value(), faults));
        }
        return page(actor, id, kept.orElse(null), form, turn.refused(faults));
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
    void papers(Actor actor, @PathVariable("id") String id, HttpServletResponse response) throws IOException {
        ConferenceView conference = require(actor, id);
        VersionView version = pack.version(actor, conference);
        SummaryDetail detail = pages.detail(actor, version);
        Map<BodyId, String> followed = bodies.followed(
                bodies.near(detail.summary().body(), conference.delegates().keySet()));
        switch (pack.zip(actor, conference, version, new ConferencePack.Names(pages.areaNames(detail), followed))) {
            case Outcome.Done<byte[]>(byte[] zip) -> {
                response.setContentType("application/zip");
                response.setHeader(
                        "Content-Disposition", "attachment; filename=\"hoi-nghi-" + conference.day() + ".zip\"");
                response.setContentLength(zip.length);
                response.getOutputStream().write(zip);
            }
            case Outcome.Refused<byte[]>(List<Refusal> refusals) -> throw new NoFile(refusals.getFirst());
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
            Turn turn) {
        ConferenceView conference = require(actor, id);
        return switch (conclusions.takeIn(actor, SummaryId.of(id), text)) {
            case Outcome.Done<IntakeId>(IntakeId intake) -> {
                turn.redirect().addAttribute("kind", "conclusion-notice");
                turn.redirect().addAttribute("date", Days.field(conference.day()));
                turn.redirect()
                        .addAttribute(
                                "subject",
                                pages.text(
                                        Texts.VIETNAMESE,
                                        conference.ofYear()
                                                ? "summary.conference.subject"
                                                : "summary.conference.subject.part",
                                        pages.detail(actor, pages.version(actor, id, null))
                                                .title()));
                yield "redirect:/directives/intake/" + intake;
            }
            case Outcome.Refused<IntakeId>(List<Refusal> refusals) ->
                page(
                        actor,
                        id,
                        conference,
                        ConferenceForm.of(conference),
                        turn.with("text", secret(refusals) ? "" : text).refused(refusals));
        };
    }

    /** Of words marked as secret nothing is kept, on the page neither. */
    private static boolean secret(List<Refusal> refusals) {
        return refusals.stream().anyMatch(one -> one.code().startsWith("document.secret"));
    }

    @Allow({LEADER, SPECIALIST})
    @PostMapping("/summaries/{id}/conference/link")
    String link(
            Actor actor,
            @PathVariable("id") String id,
            @RequestParam(name = "document", defaultValue = "") String document,
            Turn turn) {
        conclusions.link(actor, SummaryId.of(id), DocumentId.of(document));
        return turn.to("/summaries/" + id + "/conference", "summary.conference.linked");
    }
}
