package vn.danvan.summary.conference;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.notice.NoticeView;
import vn.danvan.notice.Notices;
import vn.danvan.organisation.OpenWork;
import vn.danvan.summary.ReportChanged;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.VersionView;
import vn.danvan.support.SettableClock;

/** Who is invited to a conference is told of it in the name of the body that holds it then, whoever wrote its report before. */
@Transactional
class ConferencesTakenOverTests extends SummaryCase {

    private static final LocalDate BEFORE = LocalDate.of(2025, 1, 12);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 3);
    private static final LocalDate DAY = LocalDate.of(2025, 7, 20);
    private static final String OWN = "KDV-22831";

    @Autowired
    private TestPeople newcomers;

    @Autowired
    private Conferences conferences;

    @Autowired
    private Invitations invitations;

    @Autowired
    private ReportNews reports;

    @Autowired
    private List<OpenWork> work;

    @Autowired
    private Notices notices;

    private Actor writer;
    private VersionView draft;

    @BeforeEach
    void aDraftOfABodyThatWillEnd() {
        clock.setTo(BEFORE);
        writer = newcomers.actor(OWN, Role.SPECIALIST);
        draft = done(summaries.start(writer, OUTLINE, 2019));
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private Conferences.Plan plan(String place, LocalDate day, BodyId invited, int revision) {
        return new Conferences.Plan(day, "8 giờ 00", place, "Khai mạc", Map.of(invited, 3), revision);
    }

    private Actor follower() {
        clock.setTo(AFTER);
        BodyId next = organisation.standing(writer.body(), AFTER).orElseThrow();
        return newcomers.actor(organisation.requireBody(next, AFTER).code(), Role.LEADER);
    }

    private String name(BodyId body) {
        return organisation.requireBody(body, AFTER).name();
    }

    private NoticeView told(Actor reader, UUID conference, String kind) {
        return notices.of(reader, 1).items().stream()
                .filter(one -> one.kind().equals(kind) && one.link().endsWith(conference.toString()))
                .findFirst()
                .orElseThrow();
    }

    private void handOver(BodyId from, BodyId to, Actor by) {
        work.stream()
                .filter(one -> one.messageKey().equals("summary.open-work"))
                .forEach(one -> one.handOver(from, to, by, AFTER));
    }

    @Test
    void whoTookTheWorkOverInvitesChangesAndCallsOffInItsOwnName() {
        Actor next = follower();
        Actor board = newcomers.actor("BTGDV-56-2025", Role.LEADER);
        Actor guest = newcomers.actor("BTC-56-2025", Role.CLERK);
        ConferenceView called =
                done(conferences.plan(next, draft.summary(), plan("Hội trường xã", DAY, guest.body(), 0)));
        assertThat(told(guest, called.id(), "summary.conference").args())
                .contains(name(next.body()))
                .doesNotContain(name(writer.body()));

        handOver(writer.body(), board.body(), board);
        done(conferences.plan(board, draft.summary(), plan("Hội trường tỉnh", DAY, guest.body(), 1)));
        assertThat(told(guest, called.id(), "summary.conference.changed").args())
                .contains(name(board.body()))
                .doesNotContain(name(next.body()));
        done(conferences.callOff(board, draft.summary(), "Trùng lịch", 2));
        assertThat(told(guest, called.id(), "summary.conference.called-off").args())
                .contains(name(board.body()));

        assertThat(invitations.require(guest, called.id()).host())
                .as("the page that the notice leads to says the same")
                .isEqualTo(name(board.body()));
    }

    @Test
    void aConferenceThatTheEndedBodyHeldItselfKeepsItsName() {
        LocalDate day = BEFORE.plusDays(8);
        BodyId front = body("BDV-58");
        ConferenceView held = done(conferences.plan(writer, draft.summary(), plan("Hội trường xã", day, front, 0)));
        clock.setTo(AFTER);
        Actor guest = newcomers.actor(
                organisation
                        .requireBody(organisation.standing(front, AFTER).orElseThrow(), AFTER)
                        .code(),
                Role.CLERK);

        reports.changed(new ReportChanged(draft.summary(), ReportChanged.Change.CORRECTED, "12-BC/KDV"));

        assertThat(told(guest, held.id(), "summary.conference.corrected").args())
                .contains(name(writer.body()));
        assertThat(invitations.require(guest, held.id()).host()).isEqualTo(name(writer.body()));
    }
}
