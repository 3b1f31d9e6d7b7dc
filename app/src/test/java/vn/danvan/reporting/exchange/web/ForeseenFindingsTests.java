package vn.danvan.reporting.exchange.web;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.hisp.dhis.response.datavalueset.DataValueSetResponse;
import org.hisp.dhis.util.JacksonUtils;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.access.ApiKeys;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.submission.CellChange;
import vn.danvan.reporting.submission.Filling;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;
import vn.danvan.support.Visitor;

/** Who looks through a file before it is taken in reads what the rules of the form would say afterwards; nothing is kept. */
@DanvanTest
class ForeseenFindingsTests {

    private static final String UNIT = "KDV-22861";
    private static final String HEAD = "dataset,dataelement,period,orgunit,value\n";
    private static final String TALKS = "Ý kiến được trả lời không nhiều hơn ý kiến đã nêu";
    private static final String SUPERVISION = "Kiến nghị được trả lời không nhiều hơn kiến nghị đã nêu";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    SettableClock clock;

    @Autowired
    Submissions submissions;

    @Autowired
    Filling filling;

    @Autowired
    Periods periods;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApiKeys keys;

    @Autowired
    ObjectMapper json;

    private Visitor officer;
    private Actor actor;

    @BeforeEach
    void signIn() {
        clock.setTo(SettableClock.FIRST_DAY);
        String username = people.person(UNIT, Role.UNIT_OFFICER).username();
        actor = people.actor(username);
        officer = new Visitor(mvc);
        officer.signIn(username, TestPeople.PASSWORD);
    }

    private String preview(String... lines) throws UnsupportedEncodingException {
        String csv = HEAD
                + String.join("", Arrays.stream(lines).map(line -> line + "\n").toList());
        return officer.upload("/reports/values", "a.csv", csv.getBytes(StandardCharsets.UTF_8))
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }

    private static String value(String element, int month, String value) {
        return "dan-van," + element + ",2018%02d,".formatted(month) + UNIT + "," + value;
    }

    private SubmissionView begun(int month) {
        return done(submissions.start(
                actor,
                new Slot(
                        "dan-van",
                        actor.body(),
                        periods.period("calendar-month", 2018, month).orElseThrow())));
    }

    private void put(SubmissionView report, String question, long value) {
        done(filling.save(
                actor,
                report.id(),
                List.of(new CellChange(
                        new CellId(question, ""),
                        Optional.of(new Value(BigDecimal.valueOf(value), false)),
                        null,
                        Optional.empty()))));
    }

    private long reports() {
        return jdbc.sql("select count(*) from reporting.submission where body = :body")
                .param("body", actor.body().value())
                .query(Long.class)
                .single();
    }

    @Test
    void ofAReportThatNobodyHasBegunItIsSaidInTheWordsOfItsPageAndNothingIsBegun() throws UnsupportedEncodingException {
        long before = reports();
        assertThat(preview(value("DTH.YK", 3, "5"), value("DTH.TL", 3, "8")))
                .contains("sẽ thấy sau khi nhập: 1 báo cáo", "Báo cáo công tác dân vận, Tháng 3/2018")
                .contains(TALKS + ": đang là 8, trong khi phải ≤ 5; lệch 3.", "phải sửa trước khi gửi")
                .contains("Mới có sau khi nhập: 1", "Số ô bắt buộc còn chưa có câu trả lời")
                .contains("1 điều mới chưa khớp, 12 ô bắt buộc còn trống")
                .doesNotContain("Đang có và vẫn còn");
        assertThat(reports()).isEqualTo(before);
    }

    @Test
    void whatIsFoundAlreadyStandsApartFromWhatIsNewAndLeadsToItsCell() throws UnsupportedEncodingException {
        SubmissionView report = begun(4);
        put(report, "gs.kn", 2);
        put(report, "gs.tl", 4);
        assertThat(preview(value("DTH.YK", 4, "5"), value("DTH.TL", 4, "8"), value("GS.TL", 4, "6")))
                .containsSubsequence("Mới có sau khi nhập: 1", TALKS, "Đang có và vẫn còn: 1", SUPERVISION, "lệch 4")
                .contains("href=\"/reports/" + report.id() + "#c-dth.tl\"");
        assertThat(submissions.answers(actor, report.id()).cell("gs.tl", ""))
                .contains(new Value(BigDecimal.valueOf(4), false));
    }

    @Test
    void whatTheFilePutsRightIsFoundNoMore() throws UnsupportedEncodingException {
        SubmissionView report = begun(5);
        put(report, "gs.kn", 2);
        put(report, "gs.tl", 4);
        assertThat(preview(value("GS.KN", 5, "9"))).doesNotContain(SUPERVISION);
    }

    @Test
    void programsReadItInTheAnswerToATrialAndTheClientOfDhis2PassesItOver() throws UnsupportedEncodingException {
        String body = """
                {"dataSet": "dan-van", "period": "201806", "orgUnit": "%s", "dataValues": [
                 {"dataElement": "DTH.YK", "value": "5"}, {"dataElement": "DTH.TL", "value": "8"}]}
                """.formatted(UNIT);
        JsonNode trial =
                json.readTree(sent("/api/v1/dataValueSets?dryRun=true", body)).get("response");
        JsonNode report = trial.get("reports").get(0);
        assertThat(report.get("orgUnit").asString()).isEqualTo(UNIT);
        assertThat(report.get("period").asString()).isEqualTo("201806");
        assertThat(report.get("missing").asInt()).isPositive();
        JsonNode finding = report.get("findings").get(0);
        assertThat(finding.get("dataElement").asString()).isEqualTo("DTH.TL");
        assertThat(finding.get("severity").asString()).isEqualTo("ERROR");
        assertThat(finding.get("isNew").asBoolean()).isTrue();
        assertThat(finding.get("message").asString()).contains(TALKS, "lệch 3");
        assertThat(JacksonUtils.fromJson(trial.toString(), DataValueSetResponse.class)
                        .getImportCount()
                        .getImported())
                .isEqualTo(2);
        assertThat(sent("/api/v1/dataValueSets", body)).doesNotContain("reports");
    }

    private String sent(String address, String body) throws UnsupportedEncodingException {
        return mvc.post()
                .uri(address)
                .header("Authorization", "Bearer " + done(keys.make(actor, "bài thử", 30, TestPeople.PASSWORD)))
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8);
    }
}
