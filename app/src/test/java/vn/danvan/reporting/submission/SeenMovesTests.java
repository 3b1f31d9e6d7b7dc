package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.notice.NoticeView;
import vn.danvan.notice.Notices;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.rules.period.ReportingPeriod;

/** What several people do to one report, none of them seeing the others. */
class SeenMovesTests extends ReportCase {

    @Autowired
    Completeness completeness;

    private Actor officer;

    @Autowired
    Narratives narratives;

    @Autowired
    Notices notices;

    /** Nobody else's tests report for this commune in these months. */
    @BeforeEach
    void aCommuneOfItsOwn() {
        officer = people.actor("xa.baoan");
    }

    @Test
    void nobodySendsFiguresThatAColleagueHasChangedSince() {
        SubmissionView filled = filled(officer, month(2018, 1));
        Seen seen = Seen.of(filled);
        save(officer, filled, cell(GROUPS, figure(77), figure(10)));
        assertThat(refused(approvals.submit(officer, seen))).containsExactly("report.changed-since");
        assertThat(now(filled).state()).isEqualTo(SubmissionState.DRAFT);
        assertThat(done(approvals.submit(officer, Seen.of(now(filled)))).state())
                .isEqualTo(SubmissionState.SUBMITTED);
    }

    @Test
    void nobodyDeletesADraftInWhichAColleagueHasTypedSince() {
        SubmissionView draft = filled(officer, month(2018, 3));
        Seen seen = Seen.of(draft);
        save(officer, draft, cell(GROUPS, figure(77), figure(10)));
        assertThat(refused(approvals.drop(officer, seen))).containsExactly("report.changed-since");
        assertThat(submissions.of(draft.slot())).isPresent();
        done(approvals.drop(officer, Seen.of(now(draft))));
        assertThat(submissions.of(draft.slot())).isEmpty();
    }

    @Test
    void aReasonForSendingBackIsNotPutOnFiguresThatWereSentSince() {
        SubmissionView sent = sent(officer, month(2018, 2));
        done(approvals.withdraw(officer, sent.id()));
        save(officer, sent, cell(GROUPS, figure(77), figure(10)));
        done(approvals.submit(officer, sent.id()));
        assertThat(refused(approvals.sendBack(districtLeader, Seen.of(sent), "Số cuộc chưa đúng")))
                .containsExactly("report.changed-since");
        assertThat(done(approvals.sendBack(districtLeader, Seen.of(now(sent)), "Số cuộc chưa đúng"))
                        .state())
                .isEqualTo(SubmissionState.RETURNED);
    }

    @Test
    void twoWhoNameMissingReportsKeepWhatTheOtherNamed() {
        SubmissionView own = filled(otherDistrict, month(2018, 6));
        List<BodyId> below = approvals.below(otherDistrict, own.id()).stream()
                .map(one -> one.body().id())
                .limit(3)
                .toList();
        BodyId first = below.get(0);
        BodyId second = below.get(1);
        BodyId third = below.get(2);
        done(approvals.nameMissing(otherDistrict, own.id(), List.of(), List.of(first), "Chưa nhận được báo cáo"));
        done(approvals.nameMissing(
                otherDistrict, own.id(), List.of(first), List.of(first, second), "Chưa nhận được báo cáo"));
        // This page was opened when only the first was named.
        assertThat(done(approvals.nameMissing(
                        otherDistrict, own.id(), List.of(first), List.of(third), "Chưa nhận được báo cáo")))
                .containsExactlyInAnyOrder(second, third);
        assertThat(named(own)).containsExactlyInAnyOrder(second, third);
    }

    private List<BodyId> named(SubmissionView own) {
        return approvals.below(otherDistrict, own.id()).stream()
                .filter(Approvals.Below::named)
                .map(one -> one.body().id())
                .toList();
    }

    @Test
    void aBodyThatReportsHereNoMoreKeepsNobodyFromNamingWhoIsMissing() {
        clock.setTo(LocalDate.of(2024, 10, 1));
        SubmissionView own = filled(otherDistrict, month(2024, 9));
        jdbc.sql(
                        "insert into reporting.named_missing (submission, body, named_by, named_at) values (:id, :body, :by, now())")
                .param("id", own.id().value())
                .param("body", officer.body().value())
                .param("by", otherDistrict.account().value())
                .update();
        BodyId first =
                approvals.below(otherDistrict, own.id()).getFirst().body().id();
        assertThat(done(approvals.nameMissing(
                        otherDistrict, own.id(), List.of(), List.of(first), "Chưa nhận được báo cáo")))
                .containsExactly(first);
        assertThat(done(approvals.nameMissing(
                        otherDistrict, own.id(), List.of(first), List.of(), "Chưa nhận được báo cáo")))
                .isEmpty();
        assertThat(refused(approvals.nameMissing(
                        otherDistrict, own.id(), List.of(), List.of(officer.body()), "Chưa nhận được báo cáo")))
                .containsExactly("report.not-below");
    }

    @Test
    void aCorrectionGoesOnWithoutTheReportsThatWereNamedAsMissing() {
        SubmissionView own = sent(otherDistrict, month(2018, 5));
        List<BodyId> below = approvals.below(otherDistrict, own.id()).stream()
                .map(one -> one.body().id())
                .toList();
        done(approvals.nameMissing(otherDistrict, own.id(), List.of(), below, "Chưa nhận được báo cáo"));
        approved(leader, own);
        SubmissionView next = done(approvals.correct(otherDistrict, own.id(), "Sửa số cuộc"));
        assertThat(named(next)).containsExactlyInAnyOrderElementsOf(below);
    }

    @Test
    void whoeverApprovedItHearsThatItIsOpenedAgain() {
        SubmissionView sent = sent(officer, month(2018, 5));
        approved(districtLeader, sent);
        approved(leader, sent);
        done(approvals.reopen(districtLeader, sent.id(), "Đơn vị báo sai số cuộc"));
        assertThat(reopened(leader, sent)).isTrue();
        assertThat(reopened(officer, sent)).isTrue();
        assertThat(reopened(districtLeader, sent)).as("who opened it knows").isFalse();
    }

    private boolean reopened(Actor actor, SubmissionView report) {
        return Told.to(actor, notices)
                .filter(notice -> notice.kind().equals("report.reopened"))
                .map(NoticeView::link)
                .anyMatch(link -> link.endsWith(report.id().toString()));
    }

    @Test
    void whatWasSentBackAndNotSentAgainIsMissingAndCountedSo() {
        ReportingPeriod period = month(2021, 10);
        clock.setTo(LocalDate.of(2021, 11, 1));
        SubmissionView sent = sent(officer, period);
        done(approvals.sendBack(districtLeader, sent.id(), "Thiếu nội dung"));
        clock.setTo(sent.due().plusDays(9));
        Completeness.Entry entry = row(period).entries().getFirst();
        assertThat(entry.status()).isEqualTo(Completeness.Status.RETURNED);
        assertThat(entry.lateness().amount()).isEqualTo(9);
        assertThat(row(period).missing()).isEqualTo(1);
        assertThat(completeness.overdue(districtLeader))
                .filteredOn(one -> one.body().id().equals(officer.body()))
                .filteredOn(one -> one.entry().column().period().isNamedAs(period)
                        && one.entry().column().edition().form().equals(FORM))
                .singleElement()
                .matches(Completeness.Overdue::missing);
        assertThat(now(sent).lateness(LocalDateTime.now(clock)).amount()).isEqualTo(9);

        done(approvals.submit(officer, sent.id()));
        assertThat(row(period).entries().getFirst().late())
                .as("it was in time when it was first sent")
                .isFalse();
    }

    private Completeness.Row row(ReportingPeriod period) {
        return completeness
                .matrix(
                        officer,
                        List.of(new Completeness.Column(
                                forms.current()
                                        .form(FORM)
                                        .orElseThrow()
                                        .edition(period.end())
                                        .orElseThrow(),
                                period)))
                .getFirst();
    }

    @Test
    void theSameSentenceOfTwoBodiesIsTakenOverFromEach() {
        clock.setTo(LocalDate.of(2024, 10, 1));
        ReportingPeriod period = month(2024, 9);
        CellId mood = new CellId("th.tt", "");
        Actor neighbour = people.actor("xa.phuocmy");
        for (Actor body : List.of(officer, neighbour)) {
            SubmissionView report = filled(body, period);
            save(body, report, cell(mood, new Words("Không có vụ việc phức tạp."), new Words("Ổn định")));
            done(approvals.submit(body, report.id()));
        }
        SubmissionView own = started(district, period);
        take(own, mood, officer);
        assertThat(taken(own, mood, neighbour)).isFalse();
        assertThat(taken(own, mood, officer)).isTrue();
        take(own, mood, officer, neighbour);
        assertThat(taken(own, mood, neighbour)).isTrue();
    }

    @Test
    void paragraphsForWhichThereIsNoRoomAreLeftAndTheOthersTaken() {
        ReportingPeriod period = month(2019, 7);
        CellId mood = new CellId("th.tt", "");
        Actor neighbour = people.actor("xa.phuocmy");
        for (Actor body : List.of(officer, neighbour)) {
            SubmissionView report = filled(body, period);
            save(body, report, cell(mood, new Words("Dài. ".repeat(2_400)), new Words("Ổn định")));
            done(approvals.submit(body, report.id()));
        }
        SubmissionView own = started(district, period);
        List<BodyId> both = List.of(officer.body(), neighbour.body());
        var wanted = new Narratives.Wanted(mood.question(), both, List.of());

        assertThat(done(narratives.take(district, own.id(), wanted)).left()).isEqualTo(1);
        assertThat(both).filteredOn(body -> taken(own, mood, body)).hasSize(1);
        assertThat(refused(narratives.take(district, own.id(), wanted))).containsExactly("report.take-full");
    }

    private void take(SubmissionView own, CellId question, Actor... from) {
        List<BodyId> bodies = Arrays.stream(from).map(Actor::body).toList();
        done(narratives.take(district, own.id(), new Narratives.Wanted(question.question(), bodies, List.of())));
    }

    private boolean taken(SubmissionView own, CellId question, Actor body) {
        return taken(own, question, body.body());
    }

    private boolean taken(SubmissionView own, CellId question, BodyId body) {
        return narratives.topics(district, own.id()).stream()
                .filter(topic -> topic.question().id().equals(question.question()))
                .flatMap(topic -> topic.below().stream())
                .filter(paragraph -> paragraph.body().id().equals(body))
                .findFirst()
                .orElseThrow()
                .taken();
    }
}
