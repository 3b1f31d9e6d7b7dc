package vn.danvan.summary.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.summary.Drafts;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryDetail;
import vn.danvan.summary.VersionView;
import vn.danvan.summary.piece.Fingerprint;
import vn.danvan.summary.piece.Piece;
import vn.danvan.summary.piece.PieceId;
import vn.danvan.support.SettableClock;

/** Whatever others do to a draft while somebody writes in it, what was typed is saved or given back. */
@Transactional
class WritingMeanwhileTests extends SummaryCase {

    private static final String SECTION = "tinh-hinh.tu-tuong";
    private static final String WORDS = "Nhân dân phấn khởi, đồng tình với chủ trương mới.";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople newcomers;

    @Autowired
    private Drafts drafts;

    private String writer = "";
    private Actor board;
    private VersionView draft;
    private Piece piece;
    private String base = "";

    @BeforeEach
    void aDistrictWritesItsSummary() {
        clock.setTo(LocalDate.of(2022, 12, 20));
        writer = newcomers.person("BDV-586", Role.LEADER).username();
        board = newcomers.actor(writer);
        draft = done(summaries.start(board, OUTLINE, 2022));
        piece = now();
        base = "/summaries/" + draft.summary();
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private SummaryDetail summary() {
        return summaries.detail(board, summaries.version(board, draft.summary(), Optional.of(draft.number())));
    }

    private Piece now() {
        return summary().pieces().stream()
                .map(SummaryDetail.Standing::piece)
                .filter(one -> one.draft().section().equals(SECTION)
                        && one.draft().block().equals("th.tt"))
                .findFirst()
                .orElseThrow();
    }

    /** What the form sends in which the words were typed when the piece stood as it did at first. */
    private MvcTestResult send(String address, String own) {
        String id = piece.id().toString();
        return mvc.post()
                .uri(base + address)
                .with(people.signedIn(writer))
                .with(csrf())
                .param("section", SECTION)
                .param("text-" + id, WORDS)
                .param("revision-" + id, Integer.toString(piece.revision()))
                .param("seen-" + id, Fingerprint.of(piece.text()))
                .param("last", id)
                .param("text", own)
                .exchange();
    }

    private static String page(MvcTestResult answer) throws UnsupportedEncodingException {
        return answer.getResponse().getContentAsString();
    }

    @Test
    void aDraftSaysForWhichSentencesNobodyHasReported() throws UnsupportedEncodingException {
        MvcTestResult read = mvc.get().uri(base).with(people.signedIn(writer)).exchange();
        assertThat(page(read)).contains("Chưa đủ số liệu cho một câu ở đây");
    }

    @Test
    void wordsForAPieceThatAColleagueLeftOutAreShownBesideThatNews() throws UnsupportedEncodingException {
        edits.remove(board, draft.id(), piece.id(), piece.revision(), true);
        MvcTestResult answer = send("/edit/" + SECTION, "");
        assertThat(answer.getResponse().getStatus()).isEqualTo(409);
        assertThat(page(answer)).contains(WORDS, "Đoạn này vừa được bỏ khỏi văn bản");
    }

    @Test
    void leavingAPieceOutSavesWhatWasTypedOnThePage() {
        assertThat(send("/pieces/" + piece.id() + "/remove", "").getResponse().getStatus())
                .isEqualTo(302);
        assertThat(now().text()).isEqualTo(WORDS);
        assertThat(now().removed()).isTrue();
    }

    @Test
    void savingAlsoAddsTheParagraphThatWasBegunBelow() {
        assertThat(send("/edit/" + SECTION, "Đoạn viết thêm.").getResponse().getStatus())
                .isEqualTo(302);
        assertThat(now().text()).isEqualTo(WORDS);
        assertThat(summary().pieces()).extracting(one -> one.piece().text()).contains("Đoạn viết thêm.");
    }

    @Test
    void wordsForADraftThatWasDroppedAreGivenBack() throws UnsupportedEncodingException {
        done(drafts.drop(
                board,
                draft.summary(),
                draft.id(),
                drafts.loss(board, draft.summary()).seen()));
        MvcTestResult answer = send("/edit/" + SECTION, "Đoạn viết thêm.");
        assertThat(answer.getResponse().getStatus()).isEqualTo(409);
        assertThat(page(answer)).contains("Dự thảo đã bị bỏ", WORDS, "Đoạn viết thêm.");
    }

    @Test
    void wordsForAReportThatWasSignedAreGivenBackWithTheWayToACorrection() throws UnsupportedEncodingException {
        done(signing.sign(board, draft.id(), everythingAccepted(draft, board)));
        MvcTestResult answer = send("/edit/" + SECTION, "");
        assertThat(answer.getResponse().getStatus()).isEqualTo(409);
        assertThat(page(answer)).contains("Báo cáo đã được ký", WORDS, base + "/correct");

        MvcTestResult twice = mvc.post()
                .uri(base + "/sign")
                .with(people.signedIn(writer))
                .with(csrf())
                .exchange();
        assertThat(twice.getResponse().getRedirectedUrl()).isEqualTo(base + "/versions");
    }

    @Test
    void wordsForPiecesThatTheDraftHasNoMoreAreGivenBack() throws UnsupportedEncodingException {
        jdbc.sql("delete from summary.piece where id = :id")
                .param("id", piece.id().value())
                .update();
        MvcTestResult answer = send("/edit/" + SECTION, "");
        assertThat(answer.getResponse().getStatus()).isEqualTo(409);
        assertThat(page(answer)).contains("Dự thảo đã đổi", WORDS);
    }

    @Test
    void aParagraphWhosePlaceIsGoneIsGivenBack() throws UnsupportedEncodingException {
        String id = piece.id().toString();
        jdbc.sql("delete from summary.piece where id = :id")
                .param("id", piece.id().value())
                .update();
        MvcTestResult answer = mvc.post()
                .uri(base + "/edit/" + SECTION)
                .with(people.signedIn(writer))
                .with(csrf())
                .param("section", SECTION)
                .param("last", id)
                .param("text", "Đoạn viết thêm.")
                .exchange();
        assertThat(answer.getResponse().getStatus()).isEqualTo(409);
        assertThat(page(answer)).contains("Dự thảo đã đổi", "Đoạn viết thêm.");
    }

    @Test
    void aButtonForAPieceThatAColleagueChangedDoesNothingByHalf() throws UnsupportedEncodingException {
        Piece other = summary().pieces().stream()
                .map(SummaryDetail.Standing::piece)
                .filter(one ->
                        one.draft().section().equals(SECTION) && !one.id().equals(piece.id()))
                .findFirst()
                .orElseGet(() -> added());
        MvcTestResult answer = mvc.post()
                .uri(base + "/pieces/" + other.id() + "/remove")
                .with(people.signedIn(writer))
                .with(csrf())
                .param("section", SECTION)
                .param("text-" + piece.id(), WORDS)
                .param("revision-" + piece.id(), Integer.toString(piece.revision()))
                .param("seen-" + piece.id(), Fingerprint.of(piece.text()))
                .param("revision-" + other.id(), Integer.toString(other.revision() - 1))
                .param("last", piece.id().toString())
                .param("text", "Đoạn viết thêm.")
                .exchange();
        assertThat(answer.getResponse().getStatus()).isEqualTo(409);
        assertThat(page(answer)).contains("vừa được người khác sửa nên chưa làm gì", WORDS, "Đoạn viết thêm.");
        assertThat(now().text()).isNotEqualTo(WORDS);
        assertThat(summary().pieces()).extracting(one -> one.piece().text()).doesNotContain("Đoạn viết thêm.");
    }

    @Test
    void aParagraphThatIsSentTwiceIsAddedOnce() {
        UUID paragraph = UUID.randomUUID();
        for (int time = 0; time < 2; time++) {
            done(edits.add(board, draft.id(), piece.id(), paragraph, "Đoạn bấm hai lần."));
        }
        done(edits.add(board, draft.id(), piece.id(), paragraph, "Đoạn khác, từ trang đã quay lại."));
        assertThat(summary().pieces())
                .extracting(one -> one.piece().text())
                .containsOnlyOnce("Đoạn bấm hai lần.", "Đoạn khác, từ trang đã quay lại.");
    }

    private Piece added() {
        PieceId id = done(edits.add(board, draft.id(), piece.id(), UUID.randomUUID(), "Đoạn của đồng nghiệp."));
        return edits.find(draft.id(), id).orElseThrow();
    }
}
