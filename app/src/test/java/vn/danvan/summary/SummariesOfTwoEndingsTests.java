package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.BodyEnded;
import vn.danvan.summary.conference.ConferenceView;
import vn.danvan.summary.conference.Conferences;
import vn.danvan.support.SettableClock;

/**
 * The ward Thanh Sơn went into Phủ Hà in November 2024, and that into another in July 2025: what its body left open and nobody
 * touched reaches the last of them.
 */
@Transactional
class SummariesOfTwoEndingsTests extends SummaryCase {

    private static final LocalDate BEFORE = LocalDate.of(2024, 3, 4);
    private static final LocalDate BETWEEN = LocalDate.of(2024, 12, 2);
    private static final LocalDate SECOND = LocalDate.of(2025, 7, 1);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 4);

    @Autowired
    private TestPeople newcomers;

    @Autowired
    private OpenSummaries open;

    @Autowired
    private Conferences conferences;

    private BodyId first;
    private BodyId second;
    private BodyId last;
    private VersionView draft;
    private ConferenceView conference;

    @BeforeEach
    void aDraftAndAConferenceOfTheFirst() {
        clock.setTo(BEFORE);
        Actor writer = newcomers.actor("KDV-22747", Role.SPECIALIST);
        first = writer.body();
        draft = done(summaries.start(writer, OUTLINE, 2022));
        conference = done(conferences.plan(
                writer,
                draft.summary(),
                new Conferences.Plan(AFTER.plusDays(9), "8 giờ 00", "Hội trường", "Khai mạc", Map.of(), 0)));
        second = organisation.standing(first, BETWEEN).orElseThrow();
        last = organisation.standing(second, AFTER).orElseThrow();
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private Actor at(LocalDate day, BodyId body) {
        clock.setTo(day);
        return newcomers.actor(organisation.requireBody(body, day).code(), Role.LEADER);
    }

    private List<String> told(BodyId body) {
        return jdbc.sql("select kind from notice.notice where body_id = :body")
                .param("body", body.value())
                .query(String.class)
                .list();
    }

    private void isWrittenBy(Actor holder) {
        assertThat(summaries.list(holder))
                .extracting(listed -> listed.summary().id())
                .contains(draft.summary());
        assertThat(detail(draft, holder).mayEdit()).isTrue();
        assertThat(conferences.list(holder, 2025))
                .filteredOn(one -> one.id().equals(conference.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.holder()).isEqualTo(holder.body()));
    }

    @Test
    void whoHasThePlaceOfTheSecondWritesAndHoldsWhatTheFirstLeft() {
        assertThat(List.of(first, second, last)).doesNotHaveDuplicates();
        isWrittenBy(at(BETWEEN, second));
        isWrittenBy(at(AFTER, last));
    }

    @Test
    void theLastIsToldAndWhoIsHandedTheWorkOfTheSecondGetsThatOfTheFirstWithIt() {
        clock.setTo(BETWEEN);
        assertThat(open.count(second)).as("what it took over is its own").isEqualTo(2);
        assertThat(open.count(last)).isZero();
        clock.setTo(AFTER);
        assertThat(open.count(second)).as("so it was to its last day").isEqualTo(2);
        open.tell(new BodyEnded(second, SECOND, List.of(last)));
        assertThat(told(last)).contains("summary.body-ended");

        Actor board = at(AFTER, body("BTGDV-56-2025"));
        assertThat(open.handOver(second, board.body(), board, AFTER)).isEqualTo(2);
        isWrittenBy(board);
        assertThat(open.count(first)).isZero();
        assertThat(summaries.mayEdit(at(AFTER, last), summaries.require(board, draft.summary())))
                .isFalse();
    }
}
