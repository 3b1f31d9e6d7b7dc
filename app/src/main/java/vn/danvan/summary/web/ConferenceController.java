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
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
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
import vn.danvan.summary.conference.ConferencePack;
import vn.danvan.summary.conference.ConferenceView;
import vn.danvan.summary.conference.Conferences;
import vn.danvan.summary.conference.Invitations;
import vn.danvan.summary.conference.PackFile;
import vn.danvan.web.Allow;
import vn.danvan.web.Days;
import vn.danvan.web.Download;
import vn.danvan.web.NoFile;
import vn.danvan.web.Turn;

/** The conference on a summary: its plan, and what there is to take out of it. */
@Controller
@Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
class ConferenceController {

    private final Conferences conferences;
    private final Invitations invitations;
    private final ConferencePack pack;
    private final SummaryPages pages;
    private final BodyChoices bodies;
    private final ConferencePage page;

    ConferenceController(
            Conferences conferences,
            Invitations invitations,
            ConferencePack pack,
            SummaryPages pages,
            BodyChoices bodies,
            ConferencePage page) {
        this.conferences = conferences;
        this.invitations = invitations;
        this.pack = pack;
        this.pages = pages;
        this.bodies = bodies;
        this.page = page;
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
                        new Listed(one, file.text("summary.file.held"), bodies.name(one.host()), one.people())));
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
                bodies.near(conference.holder(), conference.delegates().keySet());
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
        return page.show(actor, id, turn);
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
                    Map<String, String> said = said(fields);
                    said.forEach(turn::with);
                    return page.done(actor, id, said.getOrDefault("text", ""), "summary.conference.saved", turn);
                }
                case Outcome.Refused<ConferenceView>(List<Refusal> refusals) -> faults.addAll(refusals);
            }
        }
        said(fields).forEach(turn::with);
        return page.planned(actor, id, form, faults, turn);
    }

    /** What was entered of a document beside the plan, for it is not taken in with the plan and stays to be sent. */
    private static Map<String, String> said(MultiValueMap<String, String> fields) {
        Map<String, String> said = new HashMap<>(fields.toSingleValueMap());
        said.keySet().retainAll(Set.of("text", "role", "document"));
        said.values().removeIf(String::isBlank);
        return said;
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
                bodies.near(conference.holder(), conference.delegates().keySet()));
        switch (pack.zip(actor, conference, version, new ConferencePack.Names(pages.areaNames(detail), followed))) {
            case Outcome.Done<PackFile>(PackFile zip) -> {
                response.setContentType("application/zip");
                response.setHeader(
                        "Content-Disposition", "attachment; filename=\"hoi-nghi-" + conference.day() + ".zip\"");
                zip.writeTo(response.getOutputStream());
            }
            case Outcome.Refused<PackFile>(List<Refusal> refusals) -> throw new NoFile(refusals.getFirst());
        }
    }

    private ConferenceView require(Actor actor, String id) {
        return conferences.of(actor, SummaryId.of(id)).orElseThrow(() -> new NotFound("conference of summary", id));
    }
}
