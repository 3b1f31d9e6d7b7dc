package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Areas;
import vn.danvan.summary.register.EntryView;
import vn.danvan.summary.register.NumberSearch;

/** Whose a summary may be, how its area is called, and who still finds it when its body has ended. */
class SummaryBodiesTests extends SummaryCase {

    @Autowired
    private Areas areas;

    @Autowired
    private NumberSearch numbers;

    @Autowired
    private Scenes scenes;

    private Actor at(BodyId body, Role role) {
        return new Actor(leader.account(), leader.position(), body, role);
    }

    private String all(String body) {
        VersionView draft = done(summaries.start(at(body(body), Role.SPECIALIST), OUTLINE, 2019));
        return scenes.scene(summaries.require(at(body(body), Role.SPECIALIST), draft.summary()))
                .words()
                .getOrDefault("area", "");
    }

    @Test
    void theWholeOfAPlaceIsCalledAfterItsKind() {
        assertThat(all("BDV-582")).isEqualTo("Toàn thành phố");
        assertThat(all("BDV-585")).isEqualTo("Toàn huyện");
        assertThat(all("KDV-22738")).isEqualTo("Toàn phường");
    }

    @Test
    void aBodyWhoseDocumentsHaveNoHeadComposesNone() {
        Actor front = at(body("MTTQ-58"), Role.SPECIALIST);
        assertThat(summaries.mayStart(front)).isFalse();
        assertThat(summaries.barred(front))
                .hasValueSatisfying(why -> assertThat(why.code()).isEqualTo("summary.no-head"));
        assertThat(codes(summaries.start(front, OUTLINE, 2020))).containsExactly("summary.no-head");
        assertThat(summaries.mayStart(at(body("UBND-58"), Role.SPECIALIST))).isTrue();
        assertThat(summaries.barred(at(body("MTTQ-58"), Role.OBSERVER))).isEmpty();
    }

    @Test
    void whatWasSignedStaysWithThoseWhoFollowedTheBody() {
        clock.setTo(LocalDate.of(2025, 1, 10));
        BodyId block = body("KDV-22852");
        Actor head = at(block, Role.LEADER);
        VersionView signedOne = done(summaries.start(head, OUTLINE, 2024));
        done(signing.sign(head, signedOne.id(), everythingAccepted(signedOne, head)));
        VersionView draft = done(summaries.start(head, OUTLINE, 2023));

        clock.setTo(LocalDate.of(2025, 7, 2));
        assertThat(organisation.exists(block, LocalDate.of(2025, 7, 2))).isFalse();
        BodyId follower =
                new BodyId(areas.lineage(block).successors().getFirst().successor());
        for (BodyId body : List.of(follower, body("BTGDV-56-2025"))) {
            Actor reader = at(body, Role.SPECIALIST);
            assertThat(summaries
                            .version(reader, signedOne.summary(), java.util.Optional.empty())
                            .number())
                    .isOne();
            assertThat(summaries.list(reader))
                    .extracting(listed -> listed.summary().id())
                    .contains(signedOne.summary(), draft.summary());
        }
        Actor beside = at(body("BTC-56-2025"), Role.SPECIALIST);
        assertThatThrownBy(() -> summaries.require(beside, draft.summary())).isInstanceOf(NotFound.class);
        assertThat(numbers.all(at(follower, Role.CLERK), new NumberSearch.Sought("", "", "")))
                .extracting(EntryView::body)
                .contains(block);
        assertThat(summaries.list(at(body("MTTQ-56-2025"), Role.SPECIALIST)))
                .extracting(listed -> listed.summary().id())
                .doesNotContain(signedOne.summary());
    }

    @Test
    void thoseAboveAnEndedDistrictBoardFindItsReportAndItsRegister() {
        clock.setTo(LocalDate.of(2025, 1, 10));
        BodyId board = body("BDV-588");
        Actor head = at(board, Role.LEADER);
        VersionView one = done(summaries.start(head, OUTLINE, 2024));
        done(signing.sign(head, one.id(), everythingAccepted(one, head)));

        clock.setTo(LocalDate.of(2025, 7, 2));
        Actor province = at(body("BTGDV-56-2025"), Role.CLERK);
        assertThat(summaries.require(province, one.summary()).body()).isEqualTo(board);
        assertThat(numbers.all(province, new NumberSearch.Sought("", "", "")))
                .extracting(EntryView::body)
                .contains(board);
    }
}
