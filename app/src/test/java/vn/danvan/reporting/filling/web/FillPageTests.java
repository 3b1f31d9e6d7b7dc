package vn.danvan.reporting.filling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.support.Outcomes.done;
import static vn.danvan.support.Outcomes.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Saved;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionId;

/** The form of a commune on its page, saved by a button or by the page's script; each test takes a month of its own. */
class FillPageTests extends FillingCase {

    private static final String COMMUNE = "xa.baoan";
    private static final String DISTRICT = "canbo.phanrang";
    private static final String ELSEWHERE = "xa.phuocdai";
    private static final CellId MEETINGS = new CellId("ttr.cuoc", "");

    @Autowired
    JdbcClient jdbc;

    @Test
    void rightCellsAreKeptAndWrongOnesComeBackAsTheyWereTyped() {
        SubmissionId id = begun(1);
        MvcTestResult page =
                post(id, "v.ttr.cuoc", "1.200", "s.ttr.cuoc", "", "v.ttr.luot", "rất đông", "s.ttr.luot", "");
        assertThat(page).hasStatus(422);
        assertThat(text(page))
                .contains("<a href=\"#c-ttr.luot\">")
                .contains("không đọc được thành số")
                .contains("value=\"rất đông\"");
        assertThat(stored(id, "ttr.cuoc")).contains(figure("1200"));
        assertThat(stored(id, "ttr.luot")).isEmpty();
    }

    @Test
    void aThousandAsEnglishWritesItAndAShareAreNamedAndNotKept() {
        SubmissionId id = begun(2018, 8);
        MvcTestResult page = post(id, "v.ttr.cuoc", "1,000", "s.ttr.cuoc", "", "v.ttr.luot", "85%", "s.ttr.luot", "");
        assertThat(page).hasStatus(422);
        assertThat(text(page)).contains("đọc được hai cách: 1 hoặc 1.000", "ô này tính bằng lượt", "value=\"1,000\"");
        assertThat(stored(id, "ttr.cuoc")).isEmpty();
    }

    @Test
    void anEstimateNothingAndWhatDoesNotApplyAreThreeThings() {
        SubmissionId id = begun(2);
        post(
                id,
                "v.ttr.cuoc",
                "1,2 nghìn",
                "e.ttr.cuoc",
                "1",
                "s.ttr.cuoc",
                "",
                "v.dth.yk",
                "",
                "n.dth.yk",
                "1",
                "s.dth.yk",
                "",
                "v.dth.tl",
                "0",
                "s.dth.tl",
                "");
        assertThat(stored(id, "ttr.cuoc")).contains(new Value(new BigDecimal("1200"), true));
        assertThat(stored(id, "dth.yk")).contains(new vn.danvan.reporting.form.Answers.NotApplicable());
        assertThat(stored(id, "dth.tl")).contains(figure("0"));
        assertThat(stored(id, "dth.luot")).isEmpty();
        String page = text(
                mvc.get().uri("/reports/" + id).with(people.signedIn(COMMUNE)).exchange());
        assertThat(page).contains("đã điền 3/").contains("value=\"~1200\"").contains("value=\"x\"");
    }

    @Test
    void aReportOfTheDemoIsOpenedAlthoughWhoeverSentItHasNoAccount() {
        SubmissionId id = submissions
                .of(new Slot(
                        "dan-van",
                        people.actor("canbo.phanrang").body(),
                        periods.period("calendar-quarter", 2020, 1).orElseThrow()))
                .orElseThrow()
                .id();
        assertThat(mvc.get().uri("/reports/" + id).with(people.signedIn("canbo.phanrang")))
                .hasStatusOk();
    }

    @Test
    void whatSomebodyElseChangedSinceIsShownWithBothValues() {
        SubmissionId id = begun(3);
        put(id, "20");
        MvcTestResult page = post(id, "v.ttr.cuoc", "25", "s.ttr.cuoc", "");
        assertThat(page).hasStatus(422);
        assertThat(text(page)).contains("đã ghi \"20\"").contains("anh/chị ghi \"25\"");
        assertThat(stored(id, "ttr.cuoc")).contains(figure("20"));
        assertThat(post(id, "v.ttr.cuoc", "25", "s.ttr.cuoc", "=20")).hasStatus(302);
        assertThat(stored(id, "ttr.cuoc")).contains(figure("25"));
    }

    @Test
    void aCellLeftAloneIsNotTakenBackFromSomebodyElse() {
        SubmissionId id = begun(4);
        put(id, "20");
        assertThat(post(id, "v.ttr.cuoc", "", "s.ttr.cuoc", "", "v.ttr.luot", "5", "s.ttr.luot", ""))
                .hasStatus(302);
        assertThat(stored(id, "ttr.cuoc")).contains(figure("20"));
        assertThat(stored(id, "ttr.luot")).contains(figure("5"));
    }

    @Test
    void aColleaguesRemarkIsNeitherWipedNorHidden() {
        SubmissionId id = begun(11);
        assertThat(post(id, "v.ttr.cuoc", "5", "s.ttr.cuoc", "", "r.ttr.cuoc", "vì bão", "q.ttr.cuoc", ""))
                .hasStatus(302);
        assertThat(post(id, "v.ttr.cuoc", "6", "s.ttr.cuoc", "=5", "r.ttr.cuoc", "", "q.ttr.cuoc", ""))
                .hasStatus(302);
        assertThat(stored(id, "ttr.cuoc")).contains(figure("6"));
        assertThat(remark(id, "ttr.cuoc")).isEqualTo("vì bão");
        MvcTestResult page = post(id, "v.ttr.cuoc", "6", "s.ttr.cuoc", "=6", "r.ttr.cuoc", "vì lũ", "q.ttr.cuoc", "");
        assertThat(page).hasStatus(422);
        assertThat(text(page))
                .contains("đã ghi \"6; Ghi chú: vì bão\"")
                .contains("anh/chị ghi \"6; Ghi chú: vì lũ\"")
                .contains("name=\"q.ttr.cuoc\" value=\"vì bão\"")
                .contains("value=\"vì lũ\"");
        assertThat(remark(id, "ttr.cuoc")).isEqualTo("vì bão");
        assertThat(text(cells(COMMUNE, id, """
                {"changes":[{"key":"ttr.cuoc","now":"=7","remark":"","seen":"=6"}]}
                """))).contains("\"conflicts\":[]").contains("[\"=7\",\"vì bão\"]");
    }

    @Test
    void aRemarkBesideWordsIsShownAndKept() {
        SubmissionId id = begun(12);
        String narrative = submissions
                .detail(actor(), id)
                .edition()
                .questions()
                .filter(vn.danvan.reporting.form.Question.Narrative.class::isInstance)
                .findFirst()
                .orElseThrow()
                .id();
        String v = "v." + narrative;
        String s = "s." + narrative;
        assertThat(post(id, v, "Ổn định", s, "", "r." + narrative, "theo thôn", "q." + narrative, ""))
                .hasStatus(302);
        assertThat(text(mvc.get()
                        .uri("/reports/" + id)
                        .with(people.signedIn(COMMUNE))
                        .exchange()))
                .contains("name=\"r." + narrative + "\" type=\"text\" value=\"theo thôn\"");
        assertThat(post(id, v, "Ổn định hơn", s, "'Ổn định")).hasStatus(302);
        assertThat(remark(id, narrative)).isEqualTo("theo thôn");
        assertThat(text(mvc.get()
                        .uri("/reports/" + id)
                        .with(people.signedIn(DISTRICT))
                        .exchange()))
                .contains("theo thôn");
    }

    private String remark(SubmissionId id, String question) {
        return submissions.detail(actor(), id).remarks().getOrDefault(new CellId(question, ""), "");
    }

    @Test
    void theScriptSavesWhatCanBeKeptAndNamesTheRest() {
        SubmissionId id = begun(5);
        put(id, "20");
        MvcTestResult answer = cells(COMMUNE, id, """
                {"changes":[{"key":"ttr.luot","now":"=900","remark":"đợt Tết","seen":""},
                            {"key":"ttr.cuoc","now":"=25","remark":"","seen":""},
                            {"key":"gs.ct","now":"=1.5","remark":"","seen":""}]}
                """);
        assertThat(answer).hasStatusOk();
        assertThat(text(answer))
                .contains("\"ttr.luot\":[\"=900\",\"đợt Tết\"]")
                .contains("\"conflicts\":[{\"key\":\"ttr.cuoc\",\"stored\":\"=20\"")
                .contains("\"faults\":[{\"key\":\"gs.ct\"");
        assertThat(stored(id, "ttr.cuoc")).contains(figure("20"));
        assertThat(stored(id, "gs.ct")).isEmpty();
    }

    @Test
    void theSameSentTwiceChangesNothing() {
        SubmissionId id = begun(6);
        String changes = "{\"changes\":[{\"key\":\"ttr.cuoc\",\"now\":\"=7\",\"remark\":\"\",\"seen\":\"\"}]}";
        assertThat(cells(COMMUNE, id, changes)).hasStatusOk();
        long revision = submissions.require(actor(), id).revision();
        MvcTestResult again = cells(COMMUNE, id, changes);
        assertThat(text(again)).contains("\"conflicts\":[]");
        assertThat(submissions.require(actor(), id).revision()).isEqualTo(revision);
    }

    @Test
    void whatIsNoCodeIsRefusedAsAWhole() {
        SubmissionId id = begun(7);
        Optional<Cell> before = stored(id, "ttr.cuoc");
        assertThat(cells(COMMUNE, id, "{\"changes\":[{\"key\":\"ttr.cuoc\",\"now\":\"7\",\"seen\":\"\"}]}"))
                .hasStatus(422);
        assertThat(cells(COMMUNE, id, "{\"changes\":[null]}")).hasStatus(422);
        assertThat(cells(COMMUNE, id, "{\"changes\":[{\"now\":\"=7\",\"seen\":\"\"}]}"))
                .hasStatus(422);
        assertThat(stored(id, "ttr.cuoc")).isEqualTo(before);
    }

    @Test
    void othersMayReadOrKnowNothingButNotWrite() {
        SubmissionId id = begun(8);
        String change = "{\"changes\":[{\"key\":\"ttr.cuoc\",\"now\":\"=7\",\"remark\":\"\",\"seen\":\"\"}]}";
        MvcTestResult above =
                mvc.get().uri("/reports/" + id).with(people.signedIn(DISTRICT)).exchange();
        assertThat(above).hasStatusOk().doesNotContainHeader("Danvan-Offline");
        assertThat(text(above)).doesNotContain("data-fill").contains("dv-fill--read");
        assertThat(cells(DISTRICT, id, change)).hasStatus(403);
        assertThat(mvc.get().uri("/reports/" + id).with(people.signedIn(ELSEWHERE)))
                .hasStatus(404);
        assertThat(cells(ELSEWHERE, id, change)).hasStatus(404);
        assertThat(mvc.get().uri("/reports/" + id + "/cells")).hasStatus(302);
        assertThat(stored(id, "ttr.cuoc")).isEmpty();
    }

    @Test
    void onlyPagesToFillInMayBeKeptOnADevice() {
        SubmissionId id = begun(9);
        assertThat(mvc.get().uri("/reports/" + id).with(people.signedIn(COMMUNE)))
                .containsHeader("Danvan-Offline");
        assertThat(mvc.get().uri("/reports").with(people.signedIn(COMMUNE))).doesNotContainHeader("Danvan-Offline");
        assertThat(mvc.get().uri("/reports/" + id + "/history").with(people.signedIn(COMMUNE)))
                .doesNotContainHeader("Danvan-Offline");
    }

    @Test
    void theWorkerIsAskedForAnewEachTimeAndNamesItsVersion() {
        MvcTestResult worker = mvc.get().uri("/offline-worker.js").exchange();
        assertThat(worker).hasStatusOk().hasHeader("Cache-Control", "no-cache");
        assertThat(text(worker))
                .contains("danvan-shell-")
                .contains(vn.danvan.web.AssetVersion.value())
                .doesNotContain("__VERSION__");
    }

    @Test
    void aFileThatCannotBePutBesideACellIsNotStored() {
        SubmissionId id = begun(2018, 6);
        for (String cell : List.of("khong.co", MEETINGS.question())) {
            mvc.post()
                    .uri("/reports/" + id + "/files")
                    .multipart()
                    .file(new MockMultipartFile("file", "mo-coi.txt", "text/plain", new byte[] {65}))
                    .param("cell", cell)
                    .with(people.signedIn(COMMUNE))
                    .with(csrf())
                    .exchange();
        }
        assertThat(jdbc.sql("select count(*) from files.file where name = 'mo-coi.txt'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void whoeverSignsOutWithoutANetworkIsToldSoByAPageDrawnForNobody() {
        MvcTestResult page = mvc.get().uri("/signed-out").exchange();
        assertThat(page).hasStatusOk();
        assertThat(text(page)).contains("Đã đăng xuất trên máy này").contains("name=\"dv-account\" content=\"\"");
    }

    @Test
    void whoeverSignsOutAndIsNotSignedOutByTheServerIsToldThatTheSessionIsOpen() {
        MvcTestResult page = mvc.get().uri("/signed-out?waits=1").exchange();
        assertThat(page).hasStatusOk();
        assertThat(text(page))
                .contains("Chưa đóng được phiên làm việc")
                .doesNotContain("Đã đăng xuất trên máy này")
                .contains("name=\"dv-account\" content=\"\"");
    }

    @Test
    void theSessionSaysWhoseItIs() {
        MvcTestResult session = mvc.get()
                .uri("/reports/offline/session")
                .with(people.signedIn(COMMUNE))
                .with(csrf())
                .exchange();
        assertThat(text(session)).contains(actor().account().toString()).contains("\"token\":");
        assertThat(mvc.get().uri("/reports/offline/session")).hasStatus(302);
    }

    @Test
    void whatBlocksSendingIsListedWithItsCell() {
        SubmissionId id = begun(10);
        String page = text(mvc.get()
                .uri("/reports/" + id + "/send")
                .with(people.signedIn(COMMUNE))
                .exchange());
        assertThat(page).contains("việc cần sửa").contains("href=\"/reports/" + id + "#c-ttr.cuoc\"");
    }

    private Actor actor() {
        return people.actor(COMMUNE);
    }

    private SubmissionId begun(int month) {
        return begun(2019, month);
    }

    private SubmissionId begun(int year, int month) {
        return begun(actor(), "dan-van", "calendar-month", year, month);
    }

    /** Somebody else writes the number of meetings. */
    private void put(SubmissionId id, String value) {
        CellChange change = new CellChange(MEETINGS, Optional.of(figure(value)), null, Optional.empty());
        assertThat(filling.save(actor(), id, List.of(change)))
                .isInstanceOfSatisfying(
                        Outcome.Done.class,
                        done -> assertThat(((Saved) done.value()).conflicts()).isEmpty());
    }

    private Optional<Cell> stored(SubmissionId id, String question) {
        return stored(actor(), id, question);
    }

    private static Cell figure(String value) {
        return new Value(new BigDecimal(value), false);
    }

    private MvcTestResult post(SubmissionId id, String... fields) {
        return post(COMMUNE, id, fields);
    }

    private MvcTestResult cells(String username, SubmissionId id, String json) {
        return mvc.post()
                .uri("/reports/" + id + "/cells")
                .with(people.signedIn(username))
                .with(csrf())
                .contentType(MediaType.APPLICATION_JSON)
                .content(json)
                .exchange();
    }
}
