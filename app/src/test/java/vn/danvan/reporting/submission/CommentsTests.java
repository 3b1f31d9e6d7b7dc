package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Role;
import vn.danvan.notice.NoticeView;
import vn.danvan.notice.Notices;
import vn.danvan.reporting.form.Answers.CellId;

/** Remarks of those who approve at single cells, and what the body that reports does about them; each test takes back what it did. */
@Transactional
class CommentsTests extends ReportCase {

    private static final CellId TURNS = new CellId("ttr.luot", "");
    private static final CellId RECOGNISED = new CellId("dvk.cn", "");

    @Autowired
    Comments comments;

    @Autowired
    BulkApprovals bulk;

    @Autowired
    Notices notices;

    @Autowired
    PassingOn passing;

    @Autowired
    TestPeople newcomers;

    /** A commune that reports nothing in other tests. */
    @BeforeEach
    void anotherCommune() {
        commune =
                newcomers.actor(newcomers.person("KDV-22762", Role.UNIT_OFFICER).username());
    }

    private void writes(Actor actor, SubmissionView report, CellId cell, String text) {
        done(comments.write(actor, report.id(), Map.of(cell, new Comments.Wanted("", text))));
    }

    private List<CellComment> seen(Actor actor, SubmissionView report) {
        return submissions.detail(actor, report.id()).comments();
    }

    private static List<String> texts(List<CellComment> comments) {
        return comments.stream().map(comment -> comment.written().text()).toList();
    }

    @Test
    void aRemarkIsTheOwnBodysAloneUntilTheReportIsSentBackWithIt() {
        SubmissionView sent = sent(commune, month(2018, 1));
        writes(districtLeader, sent, GROUPS, "  Số cuộc cao hơn\r\nbiên bản  ");
        assertThat(texts(seen(district, sent))).containsExactly("Số cuộc cao hơn\nbiên bản");
        assertThat(seen(commune, sent)).isEmpty();
        assertThat(seen(leader, sent)).isEmpty();

        done(approvals.sendBack(districtLeader, sent.id(), ""));
        CellComment comment = seen(commune, sent).getFirst();
        assertThat(comment.cell()).isEqualTo(GROUPS);
        assertThat(comment.body()).isEqualTo(district.body());
        assertThat(comment.written().by()).isEqualTo(districtLeader.account());
        assertThat(comment.isOpen()).isTrue();
        assertThat(comment.isAnswered()).isFalse();
        assertThat(texts(seen(leader, sent))).hasSize(1);
        assertThat(notices.of(commune, 1).items().stream().map(NoticeView::kind))
                .contains("report.returned-comments");
    }

    @Test
    void withoutAnyRemarkAReportIsNotSentBackWithoutAReason() {
        SubmissionView sent = sent(commune, month(2018, 2));
        writes(districtLeader, sent, GROUPS, "Xem lại");
        done(comments.write(districtLeader, sent.id(), Map.of(GROUPS, new Comments.Wanted("Xem lại", ""))));
        assertThat(refused(approvals.sendBack(districtLeader, sent.id(), ""))).containsExactly("report.reason-missing");
    }

    @Test
    void aRemarkThatWasTakenAwayCanBeTakenBack() {
        SubmissionView sent = sent(commune, month(2018, 3));
        writes(district, sent, GROUPS, "Xem lại");
        done(comments.write(district, sent.id(), Map.of(GROUPS, new Comments.Wanted("Xem lại", ""))));
        CellComment gone = seen(district, sent).getFirst();
        assertThat(gone.removed()).isTrue();
        done(comments.takeBack(district, sent.id(), gone.id()));
        assertThat(submissions.detail(district, sent.id()).unsent()).hasSize(1);
    }

    @Test
    void changingTheCellOrWritingALineAnswersAndTheApproverReadsBoth() {
        SubmissionView sent = sent(commune, month(2018, 4));
        writes(districtLeader, sent, GROUPS, "Đếm cả cuộc của tháng trước?");
        clock.advance(Duration.ofSeconds(1));
        writes(districtLeader, sent, TURNS, "Có đúng không?");
        done(approvals.sendBack(districtLeader, sent.id(), "Xem các nhận xét"));
        assertThat(comments.told(List.of(sent.id()))).containsEntry(sent.id(), new Comments.Told(2, 2));

        save(commune, sent, cell(GROUPS, figure(8), figure(10)));
        assertThat(comments.told(List.of(sent.id()))).containsEntry(sent.id(), new Comments.Told(2, 1));
        CommentId turns = seen(commune, sent).stream()
                .filter(comment -> comment.cell().equals(TURNS))
                .findFirst()
                .orElseThrow()
                .id();
        done(comments.answer(commune, sent.id(), Map.of(turns, new Comments.Wanted("", "Đúng, theo sổ trực"))));
        assertThat(submissions.detail(commune, sent.id()).unanswered()).isEmpty();

        done(approvals.submit(commune, sent.id()));
        assertThat(comments.told(List.of(sent.id()))).isEmpty();
        List<CellComment> answered = seen(districtLeader, sent);
        assertThat(answered).allMatch(CellComment::isAnswered).noneMatch(CellComment::isOpen);
        assertThat(answered.getFirst().changes()).singleElement().satisfies(change -> {
            assertThat(change.before()).contains(figure(10));
            assertThat(change.after()).contains(figure(8));
        });
        assertThat(answered.getLast().answered()).isEqualTo("Đúng, theo sổ trực");
        assertThat(answered.getLast().changes()).isEmpty();
    }

    @Test
    void whatWasChangedLaterDoesNotBelongToTheAnswerOfBefore() {
        SubmissionView sent = sent(commune, month(2018, 5));
        writes(districtLeader, sent, GROUPS, "Xem lại");
        done(approvals.sendBack(districtLeader, sent.id(), ""));
        done(approvals.submit(commune, sent.id()));
        done(approvals.sendBack(districtLeader, sent.id(), "Vẫn chưa sửa"));
        save(commune, sent, cell(GROUPS, figure(7), figure(10)));
        assertThat(seen(commune, sent).getFirst().changes()).isEmpty();
    }

    @Test
    void aReportThatWasTakenBackAsksForItsAnswersAgain() {
        SubmissionView sent = sent(commune, month(2018, 6));
        writes(districtLeader, sent, GROUPS, "Xem lại");
        done(approvals.sendBack(districtLeader, sent.id(), ""));
        done(approvals.submit(commune, sent.id()));
        assertThat(submissions.detail(commune, sent.id()).unanswered()).isEmpty();
        done(approvals.withdraw(commune, sent.id()));
        assertThat(submissions.detail(commune, sent.id()).unanswered()).hasSize(1);
    }

    @Test
    void aRemarkAtAQuestionInPartsTellsWhichOfItsCellsChanged() {
        SubmissionView begun = filled(commune, month(2018, 7));
        SubmissionView sent = done(approvals.submit(commune, begun.id()));
        writes(districtLeader, sent, RECOGNISED, "Thiếu lĩnh vực kinh tế");
        done(approvals.sendBack(districtLeader, sent.id(), ""));
        String part = edition(sent)
                .figures()
                .filter(question -> question.id().equals("dvk.cn"))
                .findFirst()
                .orElseThrow()
                .parts()
                .getFirst();
        save(commune, sent, cell(new CellId("dvk.cn", part), figure(2), null));
        assertThat(seen(commune, sent).getFirst().changes()).singleElement().satisfies(change -> {
            assertThat(change.cell().part()).isEqualTo(part);
            assertThat(change.before()).isEmpty();
        });
    }

    @Test
    void whatIsNotSentGoesWithTheApprovalAndAsksForNothing() {
        SubmissionView sent = sent(commune, month(2018, 8));
        writes(district, sent, GROUPS, "Kỳ sau ghi rõ địa điểm");
        assertThat(bulk.preview(
                        districtLeader, List.of(new Seen(sent.id(), now(sent).revision()))))
                .singleElement()
                .satisfies(planned -> assertThat(planned.comments()).isEqualTo(1));
        approved(districtLeader, sent);
        CellComment comment = seen(commune, sent).getFirst();
        assertThat(comment.isAsking()).isFalse();
        assertThat(comment.isUnsent()).isFalse();
        assertThat(submissions.detail(commune, sent.id()).unanswered()).isEmpty();
    }

    @Test
    void nobodyDecidesAboutAReportWhoseRemarksAreNotThoseThatWereSeen() {
        SubmissionView sent = sent(commune, month(2018, 9));
        writes(district, sent, GROUPS, "Xem lại");
        assertThat(refused(approvals.approve(districtLeader, sent.id(), sent.revision())))
                .containsExactly("report.changed-since");
    }

    @Test
    void twoOfOneBodyDoNotOverwriteEachOther() {
        SubmissionView sent = sent(commune, month(2018, 10));
        writes(district, sent, GROUPS, "Của cán bộ");
        assertThat(refused(comments.write(
                        districtLeader, sent.id(), Map.of(GROUPS, new Comments.Wanted("", "Của lãnh đạo")))))
                .containsExactly("report.comment-other");
        done(comments.write(
                districtLeader, sent.id(), Map.of(GROUPS, new Comments.Wanted("Của cán bộ", "Của lãnh đạo"))));
        assertThat(texts(seen(district, sent))).containsExactly("Của lãnh đạo");
    }

    @Test
    void whatTheWriterLeftAloneStaysAsAColleagueHasWrittenIt() {
        SubmissionView sent = sent(commune, month(2018, 10));
        writes(district, sent, GROUPS, "Xem lại");
        writes(district, sent, TURNS, "Có đúng không?");
        done(comments.write(
                districtLeader, sent.id(), Map.of(GROUPS, new Comments.Wanted("Xem lại", "Xem lại sổ trực"))));
        assertThat(done(comments.write(
                        district,
                        sent.id(),
                        Map.of(
                                GROUPS,
                                new Comments.Wanted("Xem lại", "Xem lại"),
                                TURNS,
                                new Comments.Wanted("Có đúng không?", "Đối chiếu lại")))))
                .isEqualTo(1);
        assertThat(texts(seen(district, sent))).containsExactlyInAnyOrder("Xem lại sổ trực", "Đối chiếu lại");

        done(approvals.sendBack(districtLeader, sent.id(), ""));
        List<CellComment> asked = seen(commune, sent);
        CommentId first = asked.getFirst().id();
        CommentId last = asked.getLast().id();
        done(comments.answer(commune, sent.id(), Map.of(first, new Comments.Wanted("", "Đúng theo sổ"))));
        assertThat(done(comments.answer(
                        commune,
                        sent.id(),
                        Map.of(first, new Comments.Wanted("", ""), last, new Comments.Wanted("", "Đã đối chiếu")))))
                .as("a colleague has answered the first meanwhile")
                .isEqualTo(1);
        assertThat(seen(commune, sent))
                .extracting(CellComment::answered)
                .containsExactlyInAnyOrder("Đúng theo sổ", "Đã đối chiếu");
    }

    @Test
    void onlyThoseOfTheBodyItWaitsForRemarkAndOnlyAtCellsThereAre() {
        SubmissionView sent = sent(commune, month(2018, 11));
        Map<CellId, Comments.Wanted> wanted = Map.of(GROUPS, new Comments.Wanted("", "x"));
        assertThatThrownBy(() -> comments.write(commune, sent.id(), wanted)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> comments.write(otherDistrict, sent.id(), wanted))
                .isInstanceOf(NotFound.class);
        assertThat(refused(comments.write(leader, sent.id(), wanted))).containsExactly("report.waits-elsewhere");
        assertThat(refused(comments.write(
                        district, sent.id(), Map.of(new CellId("khong.co", ""), new Comments.Wanted("", "x")))))
                .containsExactly("report.cell-unknown");
        assertThat(refused(comments.write(
                        district, sent.id(), Map.of(GROUPS, new Comments.Wanted("", "x".repeat(2_001))))))
                .containsExactly("report.comment-long");
        done(approvals.withdraw(commune, sent.id()));
        assertThat(refused(comments.write(district, sent.id(), wanted))).containsExactly("report.overtaken.WITHDRAWN");
    }

    @Test
    void whatWasNotSentIsOfTheBodyThatTheReportIsHandedTo() {
        SubmissionView sent = sent(commune, month(2018, 12));
        writes(district, sent, GROUPS, "Xem lại");
        passing.handOver(district.body(), otherDistrict.body(), leader, LocalDate.of(2021, 2, 1));
        assertThat(texts(seen(otherDistrict, sent))).containsExactly("Xem lại");
        assertThat(seen(district, sent)).isEmpty();
    }
}
