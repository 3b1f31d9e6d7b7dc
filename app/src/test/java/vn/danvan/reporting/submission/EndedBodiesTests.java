package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Role;
import vn.danvan.notice.NoticeView;
import vn.danvan.notice.Notices;
import vn.danvan.organisation.Organisation;

/** Reports of bodies that ended on 1 July 2025 stay with those that follow them; each test takes back what it did. */
@Transactional
class EndedBodiesTests extends ReportCase {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 10);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 2);

    @Autowired
    Organisation organisation;

    @Autowired
    Completeness completeness;

    @Autowired
    ReportLists lists;

    @Autowired
    Notices notices;

    @Autowired
    TestPeople newcomers;

    Actor follower;
    Actor province;

    @BeforeEach
    void communeThatEnds() {
        commune = newcomers.actor("KDV-22762", Role.UNIT_OFFICER);
        follower = at(organisation.standing(commune.body(), AFTER).orElseThrow(), commune, Role.LEADER);
        province = at(organisation.bodyByCode("BTGDV-56-2025").orElseThrow(), leader, Role.LEADER);
        clock.setTo(BEFORE);
    }

    private static Actor at(BodyId body, Actor person, Role role) {
        return new Actor(person.account(), person.position(), body, role);
    }

    private SubmissionView approvedByAll(SubmissionView sent) {
        return approved(leader, approved(districtLeader, sent));
    }

    @Test
    void whoFollowsTheCommuneOrTheProvinceReadsWhatWasApprovedAndNobodyElse() {
        SubmissionView report = approvedByAll(sent(commune, month(2025, 4)));
        assertThat(report.state()).isEqualTo(SubmissionState.APPROVED);
        assertThatThrownBy(() -> submissions.require(province, report.id()))
                .as("while the commune exists")
                .isInstanceOf(NotFound.class);

        clock.setTo(AFTER);
        assertThat(organisation.exists(commune.body(), AFTER)).isFalse();
        assertThat(submissions.require(follower, report.id()).id()).isEqualTo(report.id());
        assertThat(submissions.require(province, report.id()).id()).isEqualTo(report.id());
        Actor elsewhere = newcomers.actor("KDV-22771", Role.UNIT_OFFICER);
        Actor neighbour = at(organisation.standing(elsewhere.body(), AFTER).orElseThrow(), elsewhere, Role.LEADER);
        assertThat(neighbour.body()).isNotEqualTo(follower.body());
        assertThatThrownBy(() -> submissions.require(neighbour, report.id())).isInstanceOf(NotFound.class);
    }

    @Test
    void whatTheFollowingProvinceOpensAgainIsCorrectedBySomebodyWhoFollowsTheCommune() {
        SubmissionView report = approvedByAll(sent(commune, month(2025, 3)));
        clock.setTo(AFTER);
        done(approvals.reopen(province, report.id(), "Đối chiếu lại số tổ dân vận."));
        done(approvals.sendBack(province, report.id(), "Sửa số tổ dân vận."));

        Actor officer = newcomers.actor("KDV-22762", Role.UNIT_OFFICER);
        Actor writer = at(follower.body(), officer, Role.UNIT_OFFICER);
        assertThat(lists.mine(writer).returned())
                .extracting(line -> line.slot().body())
                .contains(commune.body());
        assertThat(lists.waiting(writer)).isPositive();
        assertThat(notices.of(writer, 1).items()).extracting(NoticeView::kind).contains("report.returned");
        save(writer, report, cell(GROUPS, figure(11), figure(10)));
        done(approvals.submit(writer, report.id()));
        assertThat(done(approvals.approve(
                                province,
                                report.id(),
                                submissions.require(province, report.id()).revision()))
                        .state())
                .isEqualTo(SubmissionState.APPROVED);
        assertThat(fact("TTR.CUOC", commune.body(), month(2025, 3))).isEqualTo("11 approved");
    }

    @Test
    void completenessOfAPeriodBeforeTheMergerShowsTheFollowingProvinceTheBodiesOfThen() {
        clock.setTo(AFTER);
        Completeness.Column column = new Completeness.Column(
                forms.current().form(FORM).orElseThrow().edition(BEFORE).orElseThrow(), month(2025, 5));
        List<Completeness.Row> rows = completeness.matrix(province, List.of(column));
        assertThat(rows)
                .extracting(row -> row.body().id())
                .contains(commune.body(), district.body())
                .doesNotHaveDuplicates();
        assertThat(completeness.matrix(follower, List.of(column)))
                .extracting(row -> row.body().id())
                .contains(commune.body())
                .doesNotContain(district.body());
    }
}
