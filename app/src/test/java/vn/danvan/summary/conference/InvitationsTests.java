package vn.danvan.summary.conference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Role;
import vn.danvan.notice.NoticeView;
import vn.danvan.notice.Notices;
import vn.danvan.reporting.spi.CalendarEntry;
import vn.danvan.summary.SignedFiles;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.VersionView;

/** Who is invited to a conference hears of it and of every change, and reads what concerns the own delegates. */
class InvitationsTests extends SummaryCase {

    @Autowired
    private Conferences conferences;

    @Autowired
    private Invitations invitations;

    @Autowired
    private InvitationDays calendar;

    @Autowired
    private Notices notices;

    private Actor at(String body, Role role) {
        return new Actor(leader.account(), leader.position(), body(body), role);
    }

    private static Conferences.Plan plan(String place, String agenda, Map<BodyId, Integer> delegates, int revision) {
        return new Conferences.Plan(LocalDate.of(2021, 2, 20), "8 giờ 00", place, agenda, delegates, revision);
    }

    /** A day later, so that what is told now stands behind what was told before. */
    private void nextDay() {
        clock.setTo(LocalDate.now(clock).plusDays(1));
    }

    /** The kinds of what a body was told of conferences, the first first. */
    private List<String> told(Actor reader) {
        return notices.of(reader, 1).items().reversed().stream()
                .map(NoticeView::kind)
                .filter(kind -> kind.startsWith("summary.conference"))
                .toList();
    }

    @Test
    void theInvitedHearOfDayAndPlaceOfEveryChangeAndOfTheCallingOff() {
        Actor head = at("BDV-588", Role.LEADER);
        Actor front = at("MTTQ-588", Role.CLERK);
        Actor farmers = at("HND-588", Role.UNIT_OFFICER);
        SummaryId summary = done(summaries.start(head, OUTLINE, 2020)).summary();

        done(conferences.plan(head, summary, plan("Hội trường A", "Khai mạc", Map.of(front.body(), 5), 0)));
        assertThat(told(front)).containsExactly("summary.conference");
        assertThat(notices.of(front, 1).items().getFirst().args())
                .contains("20/02/2021", "8 giờ 00", "Hội trường A", "5");

        nextDay();
        Map<BodyId, Integer> both = Map.of(front.body(), 5, farmers.body(), 3);
        done(conferences.plan(head, summary, plan("Hội trường A", "Khai mạc\nBế mạc", both, 1)));
        assertThat(told(front)).hasSize(1);
        assertThat(told(farmers)).containsExactly("summary.conference");
        nextDay();

        done(conferences.plan(head, summary, plan("Hội trường B", "Khai mạc\nBế mạc", Map.of(front.body(), 5), 2)));
        assertThat(told(front)).containsExactly("summary.conference", "summary.conference.changed");
        assertThat(told(farmers)).containsExactly("summary.conference", "summary.conference.uninvited");

        assertThat(codes(conferences.callOff(head, summary, " ", 3))).containsExactly("summary.conference.off-reason");
        assertThat(codes(conferences.callOff(head, summary, "Trùng lịch", 2))).containsExactly(Conferences.MEANWHILE);
        nextDay();
        done(conferences.callOff(head, summary, "Trùng lịch", 3));
        assertThat(codes(conferences.callOff(head, summary, "Lần nữa", 4)))
                .containsExactly("summary.conference.off-before");
        assertThat(told(front).getLast()).isEqualTo("summary.conference.called-off");
        assertThat(invitations.list(front, 2021))
                .singleElement()
                .satisfies(kept -> assertThat(kept.conference().calledOff())
                        .isNotNull()
                        .extracting(ConferenceView.CalledOff::reason)
                        .isEqualTo("Trùng lịch"));

        nextDay();
        done(conferences.plan(head, summary, plan("Hội trường B", "Khai mạc", Map.of(front.body(), 5), 4)));
        assertThat(told(front).getLast()).isEqualTo("summary.conference");
        assertThat(conferences.of(head, summary).orElseThrow().calledOff()).isNull();
    }

    @Test
    void theInvitedReadTheirOwnDelegatesAndWhatIsSignedAndNobodyElseDoes() {
        Actor head = at("BDV-584", Role.LEADER);
        Actor women = at("HPN-584", Role.SPECIALIST);
        VersionView draft = done(summaries.start(head, OUTLINE, 2020));
        ConferenceView conference = done(conferences.plan(
                head,
                draft.summary(),
                plan("Hội trường", "Khai mạc", Map.of(women.body(), 4, body("MTTQ-584"), 9), 0)));

        Invitation unsigned = invitations.require(women, conference.id());
        assertThat(unsigned.people()).isEqualTo(4);
        assertThat(unsigned.report()).isEmpty();
        assertThatThrownBy(() -> invitations.file(women, conference.id(), SignedFiles.Form.PDF))
                .isInstanceOf(NotFound.class);

        done(signing.sign(head, draft.id(), everythingAccepted(draft, head)));
        assertThat(invitations
                        .require(women, conference.id())
                        .report()
                        .flatMap(report -> Optional.ofNullable(report.signed()))
                        .map(one -> one.number().printed())
                        .orElse(""))
                .endsWith("-BC/BDV");
        assertThat(invitations
                        .file(women, conference.id(), SignedFiles.Form.PDF)
                        .content())
                .startsWith('%', 'P', 'D', 'F');
        assertThatThrownBy(() -> summaries.require(women, draft.summary())).isInstanceOf(NotFound.class);
        Actor stranger = at("HCCB-584", Role.LEADER);
        assertThat(invitations.list(stranger, 2021)).isEmpty();
        assertThatThrownBy(() -> invitations.require(stranger, conference.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void theCalendarOfTheInvitedFollowsADayThatMovesAndSaysThatItIsCalledOff() {
        Actor head = at("BDV-585", Role.LEADER);
        BodyId front = body("MTTQ-585");
        BodyId farmers = body("HND-585");
        SummaryId summary = done(summaries.start(head, OUTLINE, 2020)).summary();
        done(conferences.plan(head, summary, plan("Hội trường A", "Khai mạc", Map.of(front, 5, farmers, 2), 0)));
        CalendarEntry first = day(front);
        assertThat(first.day()).isEqualTo(LocalDate.of(2021, 2, 20));
        assertThat(first.at()).contains(LocalTime.of(8, 0));
        assertThat(first.title()).startsWith("Hội nghị tổng kết (").doesNotContain("bắt đầu");
        assertThat(first.place()).isEqualTo("Hội trường A");
        assertThat(days(head.body())).as("who holds it goes there too").contains(first);
        assertThat(invitations.list(head, 2021)).as("but is not invited").isEmpty();
        assertThat(calendar.entries(front, LocalDate.of(2021, 2, 21), LocalDate.of(2021, 12, 31)))
                .as("of later days")
                .isEmpty();
        assertThat(calendar.entries(front, LocalDate.of(2021, 2, 20), LocalDate.of(2021, 2, 20)))
                .as("of that day")
                .hasSize(1);

        done(conferences.plan(
                head,
                summary,
                new Conferences.Plan(
                        LocalDate.of(2021, 2, 25),
                        "Buổi chiều, sau 14 giờ",
                        "Hội trường B",
                        "Khai mạc",
                        Map.of(front, 5),
                        1)));
        CalendarEntry moved = day(front);
        assertThat(moved.name()).isEqualTo(first.name());
        assertThat(moved.sequence()).as("so that calendars take it over").isGreaterThan(first.sequence());
        assertThat(moved.day()).isEqualTo(LocalDate.of(2021, 2, 25));
        assertThat(moved.at()).isEmpty();
        assertThat(moved.title()).endsWith("bắt đầu Buổi chiều, sau 14 giờ");
        assertThat(days(farmers)).as("who is no longer invited").isEmpty();

        done(conferences.callOff(head, summary, "Trùng lịch", 2));
        CalendarEntry off = day(front);
        assertThat(off.name()).isEqualTo(first.name());
        assertThat(off.cancelled()).isTrue();
        assertThat(off.title()).startsWith("Đã hủy: Hội nghị tổng kết (");
        assertThat(off.sequence()).isGreaterThan(moved.sequence());
    }

    @Test
    void aConferenceOnAPartOfTheYearIsCalledSo() {
        clock.setTo(LocalDate.of(2021, 7, 20));
        Actor head = at("BDV-585", Role.LEADER);
        BodyId front = body("MTTQ-585");
        SummaryId summary = done(summaries.start(head, "so-ket-6-thang", 2021)).summary();
        done(conferences.plan(
                head,
                summary,
                new Conferences.Plan(
                        LocalDate.of(2022, 3, 20), "2 giờ chiều", "Hội trường", "Khai mạc", Map.of(front, 2), 0)));
        assertThat(calendar.entries(front, LocalDate.of(2022, 3, 20), LocalDate.of(2022, 3, 20)))
                .singleElement()
                .satisfies(day -> {
                    assertThat(day.title()).startsWith("Hội nghị sơ kết (");
                    assertThat(day.at()).contains(LocalTime.of(14, 0));
                });
    }

    @Test
    void whoFollowsABodyIsAskedForWithAllThatLeftTheirWorkToIt() {
        LocalDate then = LocalDate.of(2021, 2, 1);
        LocalDate today = LocalDate.of(2025, 8, 1);
        List<BodyId> left = organisation.bodiesOn(then).stream()
                .map(one -> one.id())
                .filter(one -> !organisation.exists(one, today))
                .filter(one -> organisation.standing(one, today).isPresent())
                .toList();
        assertThat(left)
                .isNotEmpty()
                .allSatisfy(one -> assertThat(organisation.ended(
                                organisation.standing(one, today).orElseThrow(), today))
                        .contains(one));
    }

    private List<CalendarEntry> days(BodyId body) {
        return calendar.entries(body, LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
    }

    private CalendarEntry day(BodyId body) {
        assertThat(days(body)).hasSize(1);
        return days(body).getFirst();
    }
}
