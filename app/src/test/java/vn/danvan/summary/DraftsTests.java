package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Role;
import vn.danvan.summary.conference.Conferences;

/** A summary of the wrong year and a correction nobody wants can be dropped; what was signed stays. */
class DraftsTests extends SummaryCase {

    @Autowired
    private Drafts drafts;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Conferences conferences;

    private Actor at(String body, Role role) {
        return new Actor(leader.account(), leader.position(), body(body), role);
    }

    private Outcome<Drafts.Dropped> drop(Actor actor, Drafts.Loss loss) {
        VersionView draft = loss.draft();
        return drafts.drop(actor, draft.summary(), draft.id(), loss.seen());
    }

    @Test
    void aSummaryOfTheWrongYearIsDroppedAndCanBeBegunAnew() {
        Actor head = at("BDV-586", Role.LEADER);
        VersionView wrong = done(summaries.start(head, OUTLINE, 2020));
        Drafts.Loss before = drafts.loss(head, wrong.summary());
        assertThat(before.whole()).isTrue();
        assertThat(before.written()).isZero();
        SummaryDetail.Standing piece = summaries.detail(head, wrong).pieces().getFirst();
        done(write(head, wrong, piece, "Chữ của người khác, viết sau khi mở trang."));

        assertThat(codes(drop(head, before))).containsExactly("summary.drop.changed");
        Drafts.Loss now = drafts.loss(head, wrong.summary());
        assertThat(now.written()).isEqualTo(1);
        assertThat(done(drop(head, now))).isEqualTo(new Drafts.Dropped(true, false));
        assertThat(done(drop(head, now))).isEqualTo(new Drafts.Dropped(true, true));

        assertThatThrownBy(() -> summaries.require(head, wrong.summary())).isInstanceOf(NotFound.class);
        VersionView again = done(summaries.start(head, OUTLINE, 2020));
        assertThat(again.summary()).isNotEqualTo(wrong.summary());
        assertThat(drafts.loss(head, again.summary()).written()).isZero();
        assertThat(jdbc.sql("select count(*) from audit.entry where action = 'summary.dropped' and subject_id = :id")
                        .param("id", wrong.summary().toString())
                        .query(Long.class)
                        .single())
                .isOne();
        assertThatThrownBy(() -> drafts.loss(at("BDV-586", Role.CLERK), again.summary()))
                .isInstanceOf(Forbidden.class);
    }

    @Test
    void aConferenceThatWasCalledIsCalledOffFirst() {
        Actor head = at("BDV-586", Role.LEADER);
        VersionView draft = done(summaries.start(head, OUTLINE, 2019));
        done(conferences.plan(
                head,
                draft.summary(),
                new Conferences.Plan(LocalDate.of(2021, 2, 20), "8 giờ 00", "Hội trường", "Báo cáo", Map.of(), 0)));
        assertThat(codes(drop(head, drafts.loss(head, draft.summary())))).containsExactly("summary.drop.conference");
        done(conferences.callOff(head, draft.summary(), "Nhầm năm", 1));
        Drafts.Loss loss = drafts.loss(head, draft.summary());
        assertThat(loss.conference()).contains(LocalDate.of(2021, 2, 20));
        assertThat(done(drop(head, loss)).whole()).isTrue();
        assertThat(conferences.list(head, 2021))
                .noneMatch(conference -> conference.summary().equals(draft.summary()));
    }

    @Test
    void aDroppedCorrectionLeavesWhatWasSigned() {
        Actor head = at("BDV-589", Role.LEADER);
        VersionView first = done(summaries.start(head, OUTLINE, 2019));
        done(signing.sign(head, first.id(), everythingAccepted(first, head)));
        VersionView correction = done(corrections.begin(head, first.summary(), "Nhầm số (minh họa)"));

        Summaries.Listed listed = listed(head, first.summary());
        assertThat(listed.corrected()).isTrue();
        assertThat(listed.signed()).isNotNull();

        Drafts.Loss loss = drafts.loss(head, first.summary());
        assertThat(loss.whole()).isFalse();
        assertThat(loss.draft().id()).isEqualTo(correction.id());
        assertThat(done(drop(head, loss))).isEqualTo(new Drafts.Dropped(false, false));
        assertThat(done(drop(head, loss))).isEqualTo(new Drafts.Dropped(false, true));

        assertThat(summaries.versions(head, first.summary()))
                .singleElement()
                .satisfies(kept -> assertThat(kept.isDraft()).isFalse());
        assertThat(listed(head, first.summary()).corrected()).isFalse();
        assertThat(done(corrections.begin(head, first.summary(), "Lần hai")).number())
                .isEqualTo(2);
    }

    private Summaries.Listed listed(Actor actor, SummaryId id) {
        return summaries.list(actor).stream()
                .filter(one -> one.summary().id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
