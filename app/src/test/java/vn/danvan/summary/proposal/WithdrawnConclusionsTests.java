package vn.danvan.summary.proposal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.document.DirectiveDocuments;
import vn.danvan.directive.document.DocumentForm;
import vn.danvan.directive.document.DocumentId;
import vn.danvan.directive.document.Intakes;
import vn.danvan.directive.document.ReviewOutcome;
import vn.danvan.directive.document.StatementEdit;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.document.StatementReview;
import vn.danvan.directive.document.StatementState;
import vn.danvan.directive.extraction.StatementKind;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.directive.task.TaskId;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryId;
import vn.danvan.summary.conference.ConferenceDocuments;
import vn.danvan.summary.conference.Conferences;
import vn.danvan.summary.conference.DocumentRole;

/** What the conclusions of a conference do not say any more is not given as a task. */
@Transactional
class WithdrawnConclusionsTests extends SummaryCase {

    private static final String KEPT = "UBND huyện duy trì tổ dân vận ở thôn";
    private static final String GUIDED = "UBND huyện nhân rộng mô hình dân vận khéo";
    private static final String REOPENED = "UBND huyện mở lớp tập huấn trong quý";

    @Autowired
    private Proposals proposals;

    @Autowired
    private Conferences conferences;

    @Autowired
    private ConferenceDocuments conclusions;

    @Autowired
    private Intakes intakes;

    @Autowired
    private DirectiveDocuments documents;

    @Autowired
    private StatementReview review;

    @Autowired
    private Programmes programmes;

    @Autowired
    private MockMvcTester mvc;

    private Actor writer;
    private SummaryId summary;

    @BeforeEach
    void aDistrictWithAConference() {
        clock.setTo(LocalDate.of(2023, 12, 20));
        writer = new Actor(specialist.account(), specialist.position(), body("BDV-589"), Role.SPECIALIST);
        summary = done(summaries.start(writer, OUTLINE, 2023)).summary();
        done(conferences.plan(
                writer,
                summary,
                new Conferences.Plan(LocalDate.of(2023, 12, 19), "8 giờ 00", "Hội trường", "Báo cáo", Map.of(), 0)));
    }

    private DocumentId registered(String number, String text) {
        DocumentId document = done(documents.register(
                writer,
                done(intakes.paste(writer, text)),
                new DocumentForm(
                        "conclusion-notice",
                        number,
                        "Huyện ủy",
                        "19/12/2023",
                        null,
                        "Kết luận hội nghị tổng kết (minh họa)",
                        null,
                        true)));
        jdbc.sql("delete from directive.statement where document = :id")
                .param("id", document.value())
                .update();
        return document;
    }

    private StatementId statement(DocumentId document, String passage) {
        ReviewOutcome added = review.add(
                writer,
                document,
                new StatementEdit(
                        null, null, passage, StatementKind.DIRECTIVE.code(), null, "UBND huyện", null, List.of()));
        return ((ReviewOutcome.Changed) added).statements().getFirst();
    }

    private LineView line(String content) {
        return proposals.lines(writer, summary).stream()
                .filter(line -> line.content().equals(content))
                .findFirst()
                .orElseThrow();
    }

    private Map<java.util.UUID, Overtaken> overtaken() {
        return proposals.overtaken(writer, summary, List.of(line(KEPT), line(REOPENED)));
    }

    @Test
    void aSentenceThatWasRejectedIsMarkedAndNotTaken() {
        DocumentId document = registered("178-TB/HU", KEPT + ". " + REOPENED + ".");
        statement(document, KEPT);
        StatementId left = statement(document, REOPENED);
        conclusions.link(writer, summary, DocumentRole.CONCLUSIONS, document);
        proposals.refresh(writer, summary);
        assertThat(overtaken()).isEmpty();

        review.decide(writer, left, documents.statement(left).version(), StatementState.REJECTED);
        assertThat(overtaken().values())
                .singleElement()
                .satisfies(why -> assertThat(why.kind()).isEqualTo(Overtaken.Kind.WITHDRAWN));
        proposals.refresh(writer, summary);
        assertThat(line(REOPENED).taken()).as("it may be confirmed again").isNull();
        proposals.takeRest(writer, summary, LineView.seen(LineView.seen(proposals.lines(writer, summary))));
        assertThat(line(KEPT).taken()).isTrue();
        LineView line = line(REOPENED);
        assertThat(line.taken()).isNull();
        assertThat(codes(proposals.decide(
                        writer,
                        summary,
                        new Proposals.Decision(
                                line.id(), line.revision(), true, REOPENED, line.lead(), line.due(), ""))))
                .containsExactly("summary.proposal.overtaken.WITHDRAWN");
    }

    @Test
    void whoTakesAllIsNotToldToDecideWhatWasWithdrawn() {
        DocumentId document = registered("181-TB/HU", KEPT + ". " + REOPENED + ".");
        statement(document, KEPT);
        StatementId left = statement(document, REOPENED);
        conclusions.link(writer, summary, DocumentRole.CONCLUSIONS, document);
        proposals.refresh(writer, summary);
        review.decide(writer, left, documents.statement(left).version(), StatementState.REJECTED);
        MvcTestResult answer = mvc.post()
                .uri("/summaries/" + summary + "/proposal/take-rest")
                .with(people.signedIn(writer))
                .with(csrf())
                .param("seen", LineView.seen(proposals.lines(writer, summary)))
                .exchange();
        assertThat(answer).hasStatus3xxRedirection();
        assertThat(line(KEPT).taken()).isTrue();
        assertThat(line(REOPENED).taken()).isNull();
        assertThat(String.valueOf(answer.getMvcResult().getFlashMap().get("flash")))
                .contains("Vẫn hoàn tác được")
                .doesNotContain("phải quyết riêng");
    }

    @Test
    void whatWasTakenStaysTakenWhenAnotherDocumentIsAddedAndGoesOnlyWithItsOwn() {
        DocumentId first = registered("179-TB/HU", KEPT + ". " + REOPENED + ".");
        statement(first, KEPT);
        statement(first, REOPENED);
        conclusions.link(writer, summary, DocumentRole.CONCLUSIONS, first);
        proposals.refresh(writer, summary);
        proposals.takeRest(writer, summary, LineView.seen(LineView.seen(proposals.lines(writer, summary))));
        DocumentId guidance = registered("180-CT/TU", GUIDED + ".");
        statement(guidance, GUIDED);
        conclusions.link(writer, summary, DocumentRole.GUIDANCE, guidance);
        proposals.refresh(writer, summary);

        assertThat(overtaken()).isEmpty();
        assertThat(line(KEPT).taken()).isTrue();
        assertThat(line(KEPT).because()).contains("kết luận của lãnh đạo (179-TB/HU, ngày 19/12/2023, Huyện ủy)");
        assertThat(line(GUIDED).because()).contains("chỉ đạo của cấp trên (180-CT/TU");

        assertThat(conclusions.remove(writer, summary, first)).isTrue();
        assertThat(conclusions.remove(writer, summary, first)).isFalse();
        assertThat(overtaken()).hasSize(2);
        assertThat(proposals.overtaken(writer, summary, List.of(line(GUIDED)))).isEmpty();
        conclusions.putBack(writer, summary, first);
        assertThat(overtaken()).as("taking it away was undone").isEmpty();

        conclusions.remove(writer, summary, first);
        done(proposals.give(writer, summary, LineView.seen(LineView.seen(proposals.lines(writer, summary)))));
        assertThat(line(KEPT).task()).isNull();
        assertThat(line(KEPT).taken()).isFalse();
        assertThat(line(KEPT).reason()).contains("Văn bản của hội nghị không còn nêu ý này");
    }

    @Test
    void whatTheSpeechAndTheNoticeSayInTheSameWordsIsOneLineThatNamesBoth() {
        DocumentId speech = registered("182-BC/HU", KEPT + ".");
        statement(speech, KEPT);
        conclusions.link(writer, summary, DocumentRole.CONCLUSIONS, speech);
        proposals.refresh(writer, summary);
        proposals.takeRest(writer, summary, LineView.seen(LineView.seen(proposals.lines(writer, summary))));
        DocumentId notice = registered("183-TB/HU", KEPT + ". " + REOPENED + ".");
        statement(notice, KEPT);
        statement(notice, REOPENED);
        conclusions.link(writer, summary, DocumentRole.CONCLUSIONS, notice);
        proposals.refresh(writer, summary);

        assertThat(proposals.lines(writer, summary))
                .filteredOn(one -> one.content().equals(KEPT))
                .hasSize(1);
        assertThat(line(REOPENED).because()).contains("183-TB/HU");
        done(proposals.give(writer, summary, LineView.seen(LineView.seen(proposals.lines(writer, summary)))));
        proposals.refresh(writer, summary);
        assertThat(proposals.lines(writer, summary))
                .filteredOn(one -> one.content().equals(KEPT))
                .singleElement()
                .satisfies(given -> assertThat(given.task()).isNotNull());
        assertThat(codes(conclusions.link(writer, summary, DocumentRole.OTHER, notice)))
                .containsExactly("summary.conference.document-there");
    }

    private StatementId saidTwice(DocumentId speech, DocumentId notice) {
        statement(speech, KEPT);
        conclusions.link(writer, summary, DocumentRole.CONCLUSIONS, speech);
        proposals.refresh(writer, summary);
        StatementId twin = statement(notice, KEPT);
        conclusions.link(writer, summary, DocumentRole.CONCLUSIONS, notice);
        return twin;
    }

    @Test
    void whatTheNoticeStillSaysStaysWhenTheSpeechIsTakenAwayAndIsGivenOfTheNotice() {
        DocumentId speech = registered("184-BC/HU", KEPT + ".");
        StatementId twin = saidTwice(speech, registered("185-TB/HU", KEPT + ". " + GUIDED + "."));
        proposals.takeRest(writer, summary, LineView.seen(LineView.seen(proposals.lines(writer, summary))));
        conclusions.remove(writer, summary, speech);

        assertThat(proposals.overtaken(writer, summary, List.of(line(KEPT)))).isEmpty();
        proposals.refresh(writer, summary);
        assertThat(proposals.lines(writer, summary))
                .filteredOn(one -> one.content().equals(KEPT))
                .hasSize(1);

        done(proposals.give(writer, summary, LineView.seen(LineView.seen(proposals.lines(writer, summary)))));
        TaskId given = Objects.requireNonNull(line(KEPT).task());
        assertThat(programmes.tasksOf(List.of(twin))).containsEntry(twin, List.of(given));
        conclusions.putBack(writer, summary, speech);
        proposals.refresh(writer, summary);
        assertThat(proposals.lines(writer, summary))
                .filteredOn(one -> one.content().equals(KEPT))
                .hasSize(1);
    }

    @Test
    void aTaskThatWasGivenOfTheNoticeIsThatOfTheLineOfTheSpeech() {
        StatementId twin =
                saidTwice(registered("186-BC/HU", KEPT + "."), registered("187-TB/HU", KEPT + ". " + GUIDED + "."));
        LineView line = line(KEPT);
        done(programmes.add(
                writer,
                2024,
                List.of(new NewTask(
                        KEPT, null, null, List.of(), line.lead(), Set.of(), line.due(), false, List.of(twin)))));

        assertThat(proposals.overtaken(writer, summary, List.of(line)).values())
                .singleElement()
                .satisfies(why -> assertThat(why.kind()).isEqualTo(Overtaken.Kind.GIVEN));
    }
}
