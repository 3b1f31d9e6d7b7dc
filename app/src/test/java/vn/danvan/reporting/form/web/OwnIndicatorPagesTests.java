package vn.danvan.reporting.form.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.support.Outcomes.done;

import java.io.UnsupportedEncodingException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.access.ApiKeys;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.Approvals;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** A figure that comes with an uploaded form, from the preview to tables, exchange and the refusal to take it away. */
@DanvanTest
@Transactional
class OwnIndicatorPagesTests {

    private static final String UNIT = "KDV-22882";

    private static final String YAML = """
            form: dien-tap
            name: {vi: Diễn tập phòng thủ, en: Defence drills}
            units:
              lan: {vi: lần, en: drills}
            indicators:
              - {code: DTP.LAN, group: Diễn tập, domain: security, name: {vi: Lần diễn tập, en: Drills held}, unit: lan, measure: flow, sum: sum, polarity: up, estimated: true, basis: Kế hoạch số 12-KH/TU, from: 2020-01-01}
            editions:
              - from: 2020-01-01
                source: Kế hoạch số 12-KH/TU
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                periods: [week]
                sections:
                  - id: s
                    name: {vi: Phần, en: Section}
                    questions:
                      - {id: lan, figure: DTP.LAN, compulsory: true}
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestPeople testPeople;

    @Autowired
    private People people;

    @Autowired
    private ApiKeys keys;

    @Autowired
    private Forms forms;

    @Autowired
    private Submissions submissions;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Periods periods;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void itIsFebruary2021() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private Actor board() {
        return testPeople.actor("BDV-58", Role.SPECIALIST);
    }

    private MvcTestResult upload(String yaml) {
        return mvc.post()
                .uri("/forms/new")
                .multipart()
                .file(new MockMultipartFile(
                        "file", "dien-tap.yaml", "application/octet-stream", yaml.getBytes(StandardCharsets.UTF_8)))
                .with(csrf())
                .with(people.signedIn("chuyenvien.tinh"))
                .exchange();
    }

    private void put(String yaml, String file) {
        assertThat(forms.put(board(), yaml, file, forms.known())).isInstanceOf(Outcome.Done.class);
    }

    private UUID change(String file) {
        return forms.changes().stream()
                .filter(change ->
                        change.file().equals(file) && change.withdrawnAt().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private String page(String address) throws UnsupportedEncodingException {
        MvcTestResult result =
                mvc.get().uri(address).with(people.signedIn("chuyenvien.tinh")).exchange();
        assertThat(result).as(address).hasStatusOk();
        return result.getResponse().getContentAsString();
    }

    @Test
    void thePreviewShowsTheIndicatorAndWhatOfItWouldChange() throws Exception {
        assertThat(upload(YAML))
                .hasStatusOk()
                .bodyText()
                .contains("Chỉ tiêu đi cùng biểu mẫu", "DTP.LAN", "Mới", "Lần diễn tập / Drills held")
                .contains(
                        "phát sinh trong kỳ",
                        "càng nhiều càng tốt",
                        "nhận số ước",
                        "Kế hoạch số 12-KH/TU",
                        "từ 01/01/2020");
        assertThat(forms.current().catalogue().indicator("DTP.LAN")).isEmpty();
        put(YAML, "dien-tap.yaml");
        assertThat(page("/forms/indicators?q=DTP")).contains("Lần diễn tập", "Đi cùng biểu mẫu Diễn tập phòng thủ");
        assertThat(page("/forms")).contains("Chỉ tiêu: DTP.LAN");
        assertThat(upload(YAML.replace("vi: Lần diễn tập", "vi: Lần tổ chức diễn tập")))
                .hasStatusOk()
                .bodyText()
                .contains("Thay đổi", "đang là: Lần diễn tập / Drills held");
        assertThat(upload(YAML.replace("unit: lan", "unit: dặm")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("dòng 6", "dặm");
        assertThat(new String(
                        mvc.get()
                                .uri("/forms/dien-tap/form.yaml")
                                .with(people.signedIn("chuyenvien.tinh"))
                                .exchange()
                                .getResponse()
                                .getContentAsByteArray(),
                        StandardCharsets.UTF_8))
                .contains("DTP.LAN", "lan: {vi:");
    }

    private SubmissionView begun(Actor officer) {
        return done(submissions.start(
                officer,
                new Slot(
                        "dien-tap",
                        officer.body(),
                        periods.period("week", 2021, 2).orElseThrow())));
    }

    @Test
    void itIsReportedExchangedAddedUpAndThenCannotBeTakenAway() throws Exception {
        put(YAML, "dien-tap.yaml");
        TestPeople.Person person = testPeople.person(UNIT, Role.UNIT_OFFICER);
        Actor officer = testPeople.actor(person.username());
        String key = done(keys.make(officer, "bài thử", 30, TestPeople.PASSWORD));
        String sent = """
                {"dataSet": "dien-tap", "period": "2021W2", "orgUnit": "%s",
                 "dataValues": [{"dataElement": "DTP.LAN", "value": "5", "followup": true}]}
                """.formatted(UNIT);
        assertThat(mvc.post()
                        .uri("/api/v1/dataValueSets")
                        .header("Authorization", "Bearer " + key)
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(sent))
                .bodyText()
                .contains("\"imported\":1");
        SubmissionView report = begun(officer);
        assertThat(submissions.detail(officer, report.id()).answers().cell("lan", ""))
                .contains(new Value(new BigDecimal(5), true));
        done(approvals.submit(officer, report.id()));
        assertThat(page("/figures?i=DTP.LAN&kind=week&year=2021&index=2&toYear=2021&toIndex=2"))
                .contains("Lần diễn tập", "lần");
        assertThat(page("/figures.csv?i=DTP.LAN&kind=week&year=2021&index=2&toYear=2021&toIndex=2"))
                .containsPattern("DTP.LAN,Lần diễn tập,,lần,[^\\n]*,5,");
        assertThat(page("/figures/targets?i=DTP.LAN&kind=week&year=2021&index=2&toYear=2021&toIndex=2"))
                .contains("Lần diễn tập");
        assertThat(upload(YAML.replace("measure: flow", "measure: stock")))
                .hasStatus(HttpStatus.UNPROCESSABLE_CONTENT)
                .bodyText()
                .contains("dòng 6", "đã có số liệu");
        assertThat(forms.withdraw(board(), change("dien-tap.yaml")))
                .isEqualTo(Outcome.refused(Refusal.of("form.used", "dien-tap@2020-01-01")));
    }

    @Test
    void aFileIsNotTakenBackWhileAnotherFormAsksForItsIndicator() {
        put(YAML, "dien-tap.yaml");
        String other = YAML.substring(0, YAML.indexOf("units:")) + YAML.substring(YAML.indexOf("editions:"));
        put(
                other.replace("form: dien-tap", "form: dien-tap-hai").replace("[mobilisation-bloc]", "[front]"),
                "khac.yaml");
        assertThat(forms.withdraw(board(), change("dien-tap.yaml")))
                .isEqualTo(Outcome.refused(Refusal.of("form.needed", "khac.yaml")));
        done(forms.withdraw(board(), change("khac.yaml")));
        done(forms.withdraw(board(), change("dien-tap.yaml")));
        assertThat(forms.current().catalogue().indicator("DTP.LAN")).isEmpty();
    }
}
