package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
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
    Urging urging;

    @Autowired
    YearReports years;

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
        assertThat(submissions.detail(writer, report.id()).steps())
                .as("the follower fills in what is its own now")
                .extracting(StepView::kind)
                .doesNotContain(StepView.Kind.ENTERED);
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
    void whatNobodyHadBegunIsListedBegunAndUrgedWithWhoFollows() {
        clock.setTo(AFTER);
        assertThat(Stream.of(lists.mine(follower).late(), lists.mine(follower).open())
                        .flatMap(List::stream)
                        .filter(line -> line.view() == null)
                        .map(line -> line.slot().body()))
                .contains(commune.body());
        Slot slot = new Slot(FORM, commune.body(), month(2025, 6));
        SubmissionView begun = done(submissions.start(follower, slot));
        assertThat(begun.body()).isEqualTo(commune.body());
        save(follower, begun, cell(GROUPS, figure(3), null));

        Completeness.Column column = new Completeness.Column(
                forms.current().form(FORM).orElseThrow().edition(BEFORE).orElseThrow(), month(2025, 6));
        List<Completeness.Row> rows = completeness.matrix(province, List.of(column)).stream()
                .filter(row -> row.body().id().equals(commune.body()))
                .toList();
        assertThat(urging.urge(province, rows).urged()).hasSize(1);
        Actor officer = newcomers.actor("KDV-22762", Role.UNIT_OFFICER);
        assertThat(notices.of(at(follower.body(), officer, Role.UNIT_OFFICER), 1)
                        .items())
                .extracting(NoticeView::kind)
                .contains("report.urged");
        assertThat(completeness.overdue(follower))
                .as("what is the own task is not below")
                .extracting(one -> one.body().id())
                .doesNotContain(commune.body());
    }

    @Test
    void theYearShowsWhatWasReportedBeforeTheMergerAndWhatWasForgotten() {
        SubmissionView report = approvedByAll(sent(commune, month(2025, 2)));
        clock.setTo(AFTER);
        assertThat(years.years(follower)).contains(2025);
        List<ReportLists.Line> lines = years.of(follower, 2025);
        assertThat(lines)
                .filteredOn(line -> line.slot().form().equals(FORM)
                        && line.slot().period().kind().equals("calendar-month")
                        && line.slot().body().equals(commune.body()))
                .extracting(line -> line.slot().period().index())
                .containsExactly(1, 2, 3, 4, 5, 6);
        assertThat(lines)
                .filteredOn(line -> line.view() != null && line.view().id().equals(report.id()))
                .hasSize(1);
        assertThat(years.of(new Actor(leader.account(), leader.position(), leader.body(), Role.ADMINISTRATOR), 2025))
                .isEmpty();
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

    @Test
    void whatNobodyHasApprovedIsTakenBackThoughItsFirstLevelHasNoBody() {
        SubmissionView report = filled(commune, month(2025, 5));
        clock.setTo(AFTER);
        SubmissionView sent = done(approvals.submit(follower, report.id()));
        assertThat(sent.level()).as("nobody follows the district").isEqualTo(1);
        assertThat(done(approvals.withdraw(follower, report.id())).state()).isEqualTo(SubmissionState.DRAFT);
        done(approvals.submit(follower, report.id()));
        approvedByProvince(report);
        assertThat(refused(approvals.withdraw(follower, report.id()))).isNotEmpty();
    }

    private SubmissionView approvedByProvince(SubmissionView report) {
        return done(approvals.approve(
                province,
                report.id(),
                submissions.require(province, report.id()).revision()));
    }

    @Test
    void theListOfWhatWaitsIsNarrowedByBodiesThatEndedAndByThoseThatFollowThem() {
        SubmissionView report = filled(commune, month(2025, 5));
        clock.setTo(AFTER);
        done(approvals.submit(follower, report.id()));
        for (BodyId wanted : List.of(commune.body(), follower.body(), district.body(), province.body())) {
            assertThat(lists.toApprove(province, new WaitingFilter(null, null, wanted)))
                    .as("within " + wanted)
                    .extracting(SubmissionView::id)
                    .contains(report.id());
        }
        assertThat(lists.toApprove(province, new WaitingFilter(null, null, otherDistrict.body())))
                .extracting(SubmissionView::id)
                .doesNotContain(report.id());
    }
}
