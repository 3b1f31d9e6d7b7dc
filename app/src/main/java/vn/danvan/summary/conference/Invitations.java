package vn.danvan.summary.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.summary.InvitedReport;
import vn.danvan.summary.SignedFiles;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.VersionView;

/** The conferences of others that a body sends delegates to. */
@Component
@Transactional(readOnly = true)
public class Invitations {

    private final Conferences conferences;
    private final InvitedReport reports;
    private final Organisation organisation;
    private final Clock clock;

    Invitations(Conferences conferences, InvitedReport reports, Organisation organisation, Clock clock) {
        this.conferences = conferences;
        this.reports = reports;
        this.organisation = organisation;
        this.clock = clock;
    }

    /** Those of a year the actor's body is invited to, or one that left its work to it; the latest first. */
    public List<Invitation> list(Actor actor, int year) {
        LocalDate today = today();
        List<ConferenceView> inviting = conferences
                .inviting(withFormer(actor.body(), today), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                .stream()
                .filter(conference -> people(actor.body(), conference, today) > 0)
                .toList();
        return invitations(actor.body(), inviting, today);
    }

    /** The years in which the actor's body held a conference or was invited to one, the latest first. */
    public List<Integer> years(Actor actor) {
        return conferences.years(withFormer(actor.body(), today()));
    }

    /** The conferences a body goes to between two days, the last included: those it is invited to, and those it holds. */
    List<Attended> attended(BodyId body, LocalDate from, LocalDate to) {
        LocalDate today = today();
        List<ConferenceView> all = Stream.concat(
                        conferences.heldBy(body, from, to).stream(),
                        conferences.inviting(withFormer(body, today), from, to).stream()
                                .filter(conference -> people(body, conference, today) > 0))
                .toList();
        Map<BodyId, BodyView> hosts = hosts(all, today);
        return all.stream()
                .map(conference -> new Attended(conference, name(hosts, conference)))
                .toList();
    }

    /** A conference with who holds it. */
    record Attended(ConferenceView conference, String host) {}

    private List<BodyId> withFormer(BodyId body, LocalDate today) {
        return Stream.concat(Stream.of(body), organisation.ended(body, today).stream())
                .toList();
    }

    /** With the reports of all of them in one question. */
    private List<Invitation> invitations(BodyId body, List<ConferenceView> conferences, LocalDate today) {
        Map<SummaryId, VersionView> signed =
                reports.signed(conferences.stream().map(ConferenceView::summary).toList());
        Map<BodyId, BodyView> hosts = hosts(conferences, today);
        return conferences.stream()
                .map(conference -> new Invitation(
                        conference,
                        name(hosts, conference),
                        people(body, conference, today),
                        Optional.ofNullable(signed.get(conference.summary()))))
                .toList();
    }

    private Map<BodyId, BodyView> hosts(List<ConferenceView> conferences, LocalDate today) {
        return organisation.bodies(
                conferences.stream().map(ConferenceView::host).distinct().toList(), today);
    }

    private static String name(Map<BodyId, BodyView> hosts, ConferenceView conference) {
        return Objects.requireNonNull(hosts.get(conference.host())).name();
    }

    private LocalDate today() {
        return organisation.knownDay(LocalDate.now(clock));
    }

    /** How many people the body sends; none is invited to what it holds itself. */
    private int people(BodyId body, ConferenceView conference, LocalDate today) {
        return conference.holder().equals(body)
                ? 0
                : conference.delegates().entrySet().stream()
                        .filter(sent -> reached(sent.getKey(), today).equals(body))
                        .mapToInt(sent -> sent.getValue())
                        .sum();
    }

    private BodyId reached(BodyId body, LocalDate today) {
        return organisation.standing(body, today).orElse(body);
    }

    /** One the actor's body is invited to; others do not exist for it. */
    public Invitation require(Actor actor, UUID id) {
        return conferences
                .withId(id)
                .filter(conference -> people(actor.body(), conference, today()) > 0)
                .map(conference ->
                        invitations(actor.body(), List.of(conference), today()).getFirst())
                .orElseThrow(() -> new NotFound("conference", id));
    }

    /** Whether the actor's body, or one whose work it took over, sends delegates to the conference. */
    boolean invites(Actor actor, ConferenceView conference) {
        return people(actor.body(), conference, today()) > 0;
    }

    /** The signed report of a conference the actor's body is invited to; there is none while nothing is signed or it is called off. */
    public SignedFiles.Handed file(Actor actor, UUID id, SignedFiles.Form form) {
        Invitation invitation = require(actor, id);
        return invitation
                .report()
                .filter(_ -> invitation.conference().calledOff() == null)
                .map(report -> reports.file(report, form))
                .orElseThrow(() -> new NotFound("report of conference", id));
    }
}
