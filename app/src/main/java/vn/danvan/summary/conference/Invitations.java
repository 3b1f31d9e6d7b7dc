package vn.danvan.summary.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.organisation.Organisation;
import vn.danvan.summary.InvitedReport;
import vn.danvan.summary.SignedFiles;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.register.EntryView;

/** The conferences of others that a body sends delegates to. */
@Component
@Transactional(readOnly = true)
public class Invitations {

    /** From the first to the last day that a field for days takes. */
    private static final LocalDate EARLIEST = LocalDate.of(1, 1, 1);

    private static final LocalDate LATEST = LocalDate.of(9999, 12, 31);

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

    /** Those the actor's body is invited to, or one that left its work to it; the latest first. */
    public List<Invitation> list(Actor actor) {
        return of(actor.body(), EARLIEST, LATEST);
    }

    /** The same of a body between two days, the last included. */
    List<Invitation> of(BodyId body, LocalDate from, LocalDate to) {
        LocalDate today = today();
        List<BodyId> bodies = Stream.concat(Stream.of(body), organisation.ended(body, today).stream())
                .toList();
        return conferences.inviting(bodies, from, to).stream()
                .flatMap(conference -> invitation(body, conference, today).stream())
                .toList();
    }

    private LocalDate today() {
        return organisation.knownDay(LocalDate.now(clock));
    }

    /** Who holds it is not invited to it. */
    private Optional<Invitation> invitation(BodyId body, ConferenceView conference, LocalDate today) {
        if (conference.body().equals(body)) {
            return Optional.empty();
        }
        int people = conference.delegates().entrySet().stream()
                .filter(sent -> reached(sent.getKey(), today).equals(body))
                .mapToInt(sent -> sent.getValue())
                .sum();
        if (people == 0) {
            return Optional.empty();
        }
        Optional<VersionView> report = reports.signed(conference.summary());
        return Optional.of(new Invitation(
                conference,
                organisation.requireBody(conference.body(), today).name(),
                people,
                report,
                report.flatMap(reports::entry).map(EntryView::printed).orElse("")));
    }

    private BodyId reached(BodyId body, LocalDate today) {
        return organisation.standing(body, today).orElse(body);
    }

    /** One the actor's body is invited to; others do not exist for it. */
    public Invitation require(Actor actor, UUID id) {
        return conferences
                .withId(id)
                .flatMap(conference -> invitation(actor.body(), conference, today()))
                .orElseThrow(() -> new NotFound("conference", id));
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
