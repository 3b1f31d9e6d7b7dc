package vn.danvan.reporting.filling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.support.Outcomes.done;
import static vn.danvan.support.Outcomes.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** The table of villages on the page of a report, filled in without its script. */
@DanvanTest
class PlaceTableTests {

    private static final String COMMUNE = "xa.baoan";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    Submissions submissions;

    @Autowired
    Approvals approvals;

    @Autowired
    Periods periods;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void theSummerOf2023() {
        clock.setTo(LocalDate.of(2023, 6, 1));
    }

    @Test
    void villagesThatWereAddedToTheTableComeBackAsTheyWereTypedWhenOneOfThemIsRefused() {
        SubmissionId id = begun(2023);
        assertThat(text(page(id))).doesNotContain("v.thon/14/name");
        MvcTestResult refused = save(id, "thon/14/name", "Thôn Hạ", "thon/14/ho", "mấy hộ");
        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .containsPattern("name=\"v.thon/14/ho\"[^>]*value=\"mấy hộ\"")
                .containsPattern("name=\"v.thon/14/name\"[^>]*value=\"Thôn Hạ\"");
    }

    @Test
    void aRowThatNoTableHasIsRefusedAndDrawsNoThousandsOfRows() {
        SubmissionId id = begun(2023);
        MvcTestResult refused = save(id, "thon/99999/ho", "1");
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).doesNotContain("v.thon/999/ho");
    }

    @Test
    void aRowBeyondTheLastIsRefusedInWordsAndComesBackAlone() {
        SubmissionId id = begun(2023);
        MvcTestResult refused = save(id, "thon/2279/ho", "1");
        assertThat(refused).hasStatus(422);
        assertThat(text(refused))
                .contains("có nhiều nhất 300 dòng, đánh số từ 1 đến 300; không có dòng 2279")
                .contains("v.thon/2279/ho")
                .doesNotContain("v.thon/300/ho");
    }

    @Test
    void besideAFigureOfAVillageStandsWhatItReportedBeforeWhateverItsRowWasThen() {
        SubmissionId before = begun(2022);
        save(before, "tien", "1", "dat", "1", "ho", "17", "thon/3/name", "Thôn  Thượng", "thon/3/ho", "17");
        done(approvals.submit(actor(), before));
        SubmissionId id = begun(2023);
        save(id, "thon/1/name", "thôn thượng");
        assertThat(text(page(id))).containsPattern("name=\"s.thon/1/ho\"[^<]*>\\s*<span[^>]*>[^<]*: 17 ");
    }

    @Test
    void aRemarkBesideAFigureOfAVillageIsKeptAndShown() {
        SubmissionId id = begun(2023);
        save(id, "thon/2/ho", "5");
        MvcTestResult saved = mvc.post()
                .uri("/reports/" + id)
                .with(people.signedIn(COMMUNE))
                .with(csrf())
                .param("s.thon/2/ho", "=5")
                .param("v.thon/2/ho", "5")
                .param("q.thon/2/ho", "")
                .param("r.thon/2/ho", "hai hộ mới")
                .exchange();
        assertThat(saved).hasStatus(302);
        assertThat(submissions.detail(actor(), id).remarks()).containsEntry(new CellId("thon", "2/ho"), "hai hộ mới");
        assertThat(text(page(id))).containsPattern("name=\"r.thon/2/ho\"[^>]*value=\"hai hộ mới\"");
    }

    @Test
    void aVillageWrittenWhereAColleagueHasWrittenAnotherOneMeanwhileGoesToARowOfItsOwn() {
        SubmissionId id = begun(2024);
        save(id, "thon/1/name", "Thôn Hạ", "thon/1/ho", "4");
        MvcTestResult second = save(id, "thon/1/name", "Thôn Thượng", "thon/1/ho", "5", "thon/1/dat", "mấy sào");
        assertThat(second).hasStatus(422);
        assertThat(text(second))
                .contains("dòng 1 nay là của \"Thôn Hạ\"", "đã chuyển sang dòng 2")
                .containsPattern("name=\"v.thon/2/dat\"[^>]*value=\"mấy sào\"");
        var answers = submissions.detail(actor(), id).answers();
        assertThat(answers.cell("thon", "1/ho")).contains(new Value(new BigDecimal(4), false));
        assertThat(answers.cell("thon", "2/name")).contains(new Words("Thôn Thượng"));
        assertThat(answers.cell("thon", "2/ho")).contains(new Value(new BigDecimal(5), false));
    }

    @Test
    void whoWritesTheFirstVersionIsOfferedToDeleteItOnceAndByThatName() {
        assertThat(text(page(begun(2023))))
                .containsOnlyOnce("/do/drop")
                .contains("Xóa bản đang nhập")
                .doesNotContain("Bỏ bản đính chính");
    }

    private SubmissionId begun(int year) {
        if (year == 2024) {
            clock.setTo(LocalDate.of(2024, 6, 1));
        }
        var period = periods.period("calendar-year", year, 1).orElseThrow();
        return done(submissions.start(actor(), new Slot("nong-thon-moi", actor().body(), period)))
                .id();
    }

    private MvcTestResult page(SubmissionId id) {
        return mvc.get().uri("/reports/" + id).with(people.signedIn(COMMUNE)).exchange();
    }

    private MvcTestResult save(SubmissionId id, String... cells) {
        var request =
                mvc.post().uri("/reports/" + id).with(people.signedIn(COMMUNE)).with(csrf());
        for (int at = 0; at < cells.length; at += 2) {
            request = request.param("s." + cells[at], "").param("v." + cells[at], cells[at + 1]);
        }
        return request.exchange();
    }

    private Actor actor() {
        return people.actor(COMMUNE);
    }
}
