package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.BodyEnded;
import vn.danvan.organisation.HandOvers;
import vn.danvan.reporting.spi.CalendarSource;
import vn.danvan.summary.conference.ConferenceView;
import vn.danvan.summary.conference.Conferences;
import vn.danvan.summary.conference.Invitations;
import vn.danvan.summary.register.Terms;
import vn.danvan.support.SettableClock;

/** What a body that ended left unsigned is gone on with by who has its place, or by whom it is handed to; nothing is lost. */
@Transactional
class SummariesOfEndedBodiesTests extends SummaryCase {

    private static final LocalDate BEFORE = LocalDate.of(2025, 1, 10);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 2);
    private static final String WRITTEN = "Khối đã tổ chức 12 buổi đối thoại ở thôn.";

    @Autowired
    private TestPeople newcomers;

    @Autowired
    private HandOvers handOvers;

    @Autowired
    private OpenSummaries open;

    @Autowired
    private Terms terms;

    @Autowired
    private Conferences conferences;

    @Autowired
    private Invitations invitations;

    @Autowired
    private List<CalendarSource> calendars;

    @Autowired
    private Corrections corrections;

    private BodyId block;
    private Actor head;
    private Actor writer;

    @BeforeEach
    void theBlockHasPeople() {
        clock.setTo(BEFORE);
        head = newcomers.actor("KDV-22813", Role.LEADER);
        writer = newcomers.actor("KDV-22813", Role.SPECIALIST);
        block = head.body();
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private VersionView written(int year) {
        VersionView draft = done(summaries.start(writer, OUTLINE, year));
        SummaryDetail.Standing one = detail(draft, writer).pieces().getFirst();
        done(write(writer, draft, one, WRITTEN));
        return draft;
    }

    private Actor follower(Role role) {
        clock.setTo(AFTER);
        BodyId next = organisation.standing(block, AFTER).orElseThrow();
        return newcomers.actor(organisation.requireBody(next, AFTER).code(), role);
    }

    private Actor signer() {
        Actor next = follower(Role.LEADER);
        done(terms.enter(next, new Terms.Wanted("2025-2030", "01/07/2025", "Đại hội Đảng bộ xã lần thứ I")));
        return next;
    }

    private List<String> texts(VersionView draft, Actor reader) {
        return detail(draft, reader).pieces().stream()
                .map(standing -> standing.piece().text())
                .toList();
    }

    @Test
    void whoHasItsPlaceGoesOnWithADraftAndSignsItInItsOwnName() {
        VersionView draft = written(2024);
        Actor next = signer();

        assertThat(summaries.list(next))
                .extracting(listed -> listed.summary().id())
                .contains(draft.summary());
        assertThat(detail(draft, next).mayEdit()).isTrue();
        assertThat(texts(draft, next)).contains(WRITTEN);
        SummaryDetail.Standing first = detail(draft, next).pieces().getFirst();
        done(write(follower(Role.SPECIALIST), draft, first, WRITTEN + " Đã bổ sung."));

        VersionView signed = done(signing.sign(next, draft.id(), everythingAccepted(draft, next)));
        assertThat(signed.signed()).isNotNull();
        assertThat(numberedBy(signed)).isEqualTo(next.body());
        assertThat(texts(signed, next)).contains(WRITTEN + " Đã bổ sung.");
    }

    private BodyId numberedBy(VersionView signed) {
        return jdbc.sql("""
                select s.body from summary.entry e join summary.series s on s.id = e.series where e.version = :id
                """)
                .param("id", signed.id().value())
                .query((row, number) -> new BodyId(row.getObject("body", java.util.UUID.class)))
                .single();
    }

    @Test
    void whatWasSignedIsCorrectedByWhoHasItsPlaceAndTheOldPaperStays() {
        VersionView draft = written(2023);
        VersionView old = done(signing.sign(head, draft.id(), everythingAccepted(draft, head)));
        Actor next = signer();

        VersionView correction = done(corrections.begin(next, old.summary(), "Ghi sai số buổi"));
        assertThat(signing.replaced(next, correction))
                .as("place and recipients of a body that is no more are not those of the next")
                .isEmpty();
        VersionView signed = done(signing.sign(next, correction.id(), everythingAccepted(correction, next)));
        VersionView again = done(corrections.begin(next, old.summary(), "Ghi sai lần nữa"));
        assertThat(signing.replaced(next, again)).isPresent();

        assertThat(numberedBy(old)).isEqualTo(block);
        assertThat(numberedBy(signed)).isEqualTo(next.body());
        VersionView stays = summaries.version(next, old.summary(), Optional.of(old.number()));
        assertThat(stays.signed()).isEqualTo(old.signed());
    }

    @Test
    void theHandOverPageNamesWhatIsOpenAndWhoItIsHandedToWrites() {
        VersionView draft = written(2022);
        done(conferences.plan(
                writer,
                draft.summary(),
                new Conferences.Plan(AFTER.plusDays(10), "8 giờ 00", "Hội trường xã", "Khai mạc", Map.of(), 0)));
        clock.setTo(AFTER);
        assertThat(handOvers.open(block)).contains(new HandOvers.Work("summary.open-work", 2));
        open.tell(new BodyEnded(block, LocalDate.of(2025, 7, 1), List.of()));
        Actor next = follower(Role.LEADER);
        assertThat(notices(next.body())).contains("summary.body-ended");

        Actor board = newcomers.actor("BTGDV-56-2025", Role.LEADER);
        Actor stranger = newcomers.actor("BTC-56-2025", Role.LEADER);
        assertThatThrownBy(() -> summaries.require(stranger, draft.summary())).isInstanceOf(NotFound.class);
        long ownOpen = open.count(board.body());
        assertThat(open.handOver(block, board.body(), board, AFTER)).isEqualTo(2);

        assertThat(open.count(block)).isZero();
        assertThat(open.count(board.body())).isEqualTo(ownOpen + 2);
        assertThat(notices(board.body())).contains("summary.handed-over");
        assertThat(detail(draft, board).mayEdit()).isTrue();
        assertThat(texts(draft, board)).contains(WRITTEN);
        assertThat(summaries.mayEdit(next, summaries.require(board, draft.summary())))
                .isFalse();
    }

    @Test
    void aConferenceOnWhatWasTakenOverIsHeldByWhoTookItOver() {
        VersionView draft = written(2021);
        Conferences.Plan plan =
                new Conferences.Plan(AFTER.plusDays(10), "8 giờ 00", "Hội trường xã", "Khai mạc", Map.of(block, 3), 0);
        ConferenceView conference = done(conferences.plan(writer, draft.summary(), plan));
        Actor next = follower(Role.LEADER);
        assertThat(conference.holder()).isEqualTo(block);
        isHeldBy(next, conference);

        Actor board = newcomers.actor("BTGDV-56-2025", Role.LEADER);
        open.handOver(block, board.body(), board, AFTER);
        isHeldBy(board, conference);
        assertThat(conferences.list(next, 2025)).extracting(ConferenceView::id).doesNotContain(conference.id());
        assertThat(invitations.list(next, 2025))
                .as("whose delegates are invited there")
                .extracting(one -> one.conference().id())
                .contains(conference.id());
    }

    private void isHeldBy(Actor holder, ConferenceView conference) {
        assertThat(conferences.list(holder, 2025))
                .filteredOn(one -> one.id().equals(conference.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.holder()).isEqualTo(holder.body()));
        assertThat(invitations.years(holder)).contains(2025);
        assertThat(invitations.list(holder, 2025))
                .as("nobody is invited to the own conference")
                .extracting(one -> one.conference().id())
                .doesNotContain(conference.id());
        assertThat(calendars.stream()
                        .flatMap(calendar -> calendar.entries(holder.body(), AFTER, AFTER.plusDays(30)).stream()))
                .filteredOn(entry -> entry.name().equals("conference-" + conference.id()))
                .hasSize(1);
    }

    private List<String> notices(BodyId body) {
        return jdbc.sql("select kind from notice.notice where body_id = :body")
                .param("body", body.value())
                .query(String.class)
                .list();
    }
}
