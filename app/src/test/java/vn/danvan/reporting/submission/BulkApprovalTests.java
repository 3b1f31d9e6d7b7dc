package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Texts;

/** Many reports approved at once, and people who stand in for a leader. */
class BulkApprovalTests extends ReportCase {

    @Autowired
    BulkApprovals bulk;

    @Autowired
    Deputies deputies;

    @Autowired
    ReportLists lists;

    @Autowired
    Texts texts;

    @Test
    void thePreviewSaysOfEachWhatWouldHappenAndWhyNot() {
        ReportingPeriod period = month(2018, 11);
        SubmissionView below = approved(districtLeader, sent(commune, period));
        SubmissionView own = sent(district, period);
        SubmissionView blocked = sent(otherDistrict, period);
        nameMissing(district, own);

        List<BulkApprovals.Planned> planned =
                bulk.preview(leader, List.of(Seen.of(now(own)), Seen.of(now(blocked)), Seen.of(now(below))));
        assertThat(planned)
                .extracting(BulkApprovals.Planned::submission)
                .extracting(SubmissionView::id)
                .startsWith(below.id());
        assertThat(planned)
                .filteredOn(one -> one.submission().id().equals(own.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.barred()).isEmpty();
                    assertThat(one.next()).isNull();
                    assertThat(one.carried()).extracting(SubmissionView::id).containsExactly(below.id());
                });
        assertThat(planned)
                .filteredOn(one -> one.submission().id().equals(blocked.id()))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.barred().orElseThrow().code()).isEqualTo("report.children-open");
                    assertThat(texts.refusal(Texts.VIETNAMESE, one.barred().orElseThrow()))
                            .as("five by name, and how many more")
                            .matches(".*còn \\d+ đơn vị .* \\(([^,]+, ){4}[^,]+ và \\d+ đơn vị khác\\)\\.");
                });
        assertThat(now(own).state()).isEqualTo(SubmissionState.SUBMITTED);

        BulkApprovals.Result result = bulk.approve(
                leader,
                List.of(
                        Seen.of(now(own)),
                        Seen.of(now(blocked)),
                        new Seen(below.id(), now(below).revision() - 1)),
                List.of(Seen.of(now(below))));
        assertThat(result.approved()).extracting(SubmissionView::id).containsExactly(own.id());
        assertThat(result.left())
                .extracting(left -> left.reason().code())
                .containsExactlyInAnyOrder("report.children-open", "report.changed-since");
        assertThat(now(below).state()).isEqualTo(SubmissionState.APPROVED);
    }

    @Test
    void thePreviewSaysWhatInAReportShouldBeLookedAt() {
        ReportingPeriod period = month(2018, 4);
        SubmissionView plain = sent(otherDistrict, period);
        SubmissionView begun = filled(district, period);
        save(
                district,
                begun,
                cell(
                        GROUPS,
                        new vn.danvan.reporting.form.Answers.Value(java.math.BigDecimal.valueOf(10), true),
                        figure(10)));
        SubmissionView estimated = done(approvals.submit(district, begun.id()));

        List<BulkApprovals.Planned> planned =
                bulk.preview(leader, List.of(Seen.of(now(plain)), Seen.of(now(estimated))));
        assertThat(planned)
                .filteredOn(one -> one.submission().id().equals(estimated.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.points().estimates()).isOne());
        assertThat(planned)
                .filteredOn(one -> one.submission().id().equals(plain.id()))
                .singleElement()
                .satisfies(one -> assertThat(one.points().estimates()).isZero());
    }

    @Test
    void whatChangedSinceTheListWasSeenIsMarkedInThePreviewAndLeftOut() {
        ReportingPeriod period = month(2018, 10);
        SubmissionView seen = sent(commune, period);
        done(approvals.withdraw(commune, seen.id()));
        save(commune, seen, cell(GROUPS, figure(99), figure(10)));
        done(approvals.submit(commune, seen.id()));
        assertThat(bulk.preview(districtLeader, List.of(Seen.of(seen))))
                .singleElement()
                .satisfies(one -> assertThat(one.barred().orElseThrow().code()).isEqualTo("report.changed-since"));
        assertThat(bulk.preview(districtLeader, List.of(Seen.of(now(seen)))))
                .singleElement()
                .satisfies(one -> assertThat(one.barred()).isEmpty());
    }

    @Test
    void aReportBelowThatChangedAfterThePreviewIsNotApprovedUnseen() {
        clock.setTo(LocalDate.of(2024, 8, 1));
        ReportingPeriod period = month(2024, 7);
        SubmissionView below = approved(districtLeader, sent(commune, period));
        SubmissionView own = sent(district, period);
        nameMissing(district, own);
        List<Seen> carried = bulk.preview(leader, List.of(Seen.of(now(own)))).getFirst().carried().stream()
                .map(Seen::of)
                .toList();
        assertThat(carried).containsExactly(Seen.of(below));
        done(approvals.sendBack(leader, below.id(), "Sai số cuộc"));
        save(commune, below, cell(GROUPS, figure(99), figure(10)));
        done(approvals.submit(commune, below.id()));
        approved(districtLeader, below);

        BulkApprovals.Result result = bulk.approve(leader, List.of(Seen.of(now(own))), carried);
        assertThat(result.approved()).extracting(SubmissionView::id).containsExactly(own.id());
        assertThat(result.left()).singleElement().satisfies(left -> {
            assertThat(left.submission().id()).isEqualTo(below.id());
            assertThat(left.reason().code()).isEqualTo("report.came-since");
        });
        assertThat(now(below).state()).isEqualTo(SubmissionState.SUBMITTED);
        assertThat(fact("TTR.CUOC", commune.body(), period)).isEqualTo("99");
    }

    private void nameMissing(Actor actor, SubmissionView view) {
        done(approvals.nameMissing(
                actor,
                view.id(),
                List.of(),
                approvals.below(actor, view.id()).stream()
                        .filter(Approvals.Below::open)
                        .map(one -> one.body().id())
                        .toList(),
                "Chưa nhận được báo cáo"));
    }

    @Test
    void aDeputyApprovesOnTheDaysGivenAndNotAfterTheEnd() {
        ReportingPeriod period = month(2018, 12);
        SubmissionView sent = sent(commune, period);
        assertThatThrownBy(() -> approvals.approve(district, sent.id(), sent.revision()))
                .isInstanceOf(Forbidden.class);
        DeputyView deputy = done(
                deputies.give(districtLeader, district.position(), LocalDate.of(2021, 2, 3), LocalDate.of(2021, 2, 5)));

        assertThat(lists.approves(district)).isFalse();
        clock.setTo(LocalDate.of(2021, 2, 5));
        assertThat(lists.approves(district)).isTrue();
        assertThat(lists.waiting(district)).isPositive();
        assertThat(submissions.detail(district, sent.id()).may(SubmissionMove.APPROVE))
                .isTrue();
        clock.setTo(LocalDate.of(2021, 2, 6));
        assertThat(lists.approves(district)).isFalse();

        clock.setTo(LocalDate.of(2021, 2, 4));
        assertThat(done(approvals.approve(district, sent.id(), sent.revision())).waitingFor())
                .isEqualTo(leader.body());
        deputies.end(districtLeader, deputy.id());
        assertThat(lists.approves(district)).isFalse();
    }

    @Test
    void aDeputyDoesNotApproveWhatItSentItself() {
        SubmissionView own = filled(specialist, month(2018, 12));
        nameMissing(specialist, own);
        SubmissionView sent = done(approvals.submit(specialist, own.id()));
        DeputyView deputy =
                done(deputies.give(leader, specialist.position(), LocalDate.of(2021, 2, 1), LocalDate.of(2021, 2, 2)));
        assertThat(refused(approvals.approve(specialist, sent.id(), now(sent).revision())))
                .containsExactly("report.not-you.APPROVE");
        deputies.end(leader, deputy.id());
    }

    @Test
    void deputiesWithoutSenseAreRefused() {
        assertThat(refused(deputies.give(districtLeader, null, null, null)))
                .containsExactly("report.deputy-who", "report.deputy-from", "report.deputy-last");
        assertThat(refused(deputies.give(
                        districtLeader, commune.position(), LocalDate.of(2021, 1, 1), LocalDate.of(2020, 1, 1))))
                .containsExactly("report.deputy-who", "report.deputy-past", "report.deputy-order");
        for (LocalDate far : List.of(LocalDate.MAX, LocalDate.of(6_000_000, 1, 1), LocalDate.of(2026, 2, 2))) {
            assertThat(refused(deputies.give(districtLeader, district.position(), far, far)))
                    .as("more than five years from now: " + far)
                    .containsExactly("report.deputy-far");
        }
        assertThat(refused(deputies.give(districtLeader, district.position(), LocalDate.of(2026, 2, 1), LocalDate.MAX)))
                .containsExactly("report.deputy-long");
        assertThatThrownBy(() -> deputies.give(
                        district, district.position(), LocalDate.of(2021, 2, 1), LocalDate.of(2021, 2, 2)))
                .isInstanceOf(Forbidden.class);
    }
}
