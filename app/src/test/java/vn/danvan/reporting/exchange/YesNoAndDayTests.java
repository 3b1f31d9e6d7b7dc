package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static vn.danvan.reporting.exchange.FilledSheet.entry;
import static vn.danvan.support.Outcomes.done;
import static vn.danvan.support.Outcomes.text;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.support.People;
import vn.danvan.web.Texts;

/** A form that asks for yes or no and for a day, filled in on its page and as a spreadsheet; none that is shipped does. */
class YesNoAndDayTests extends OneReportCase {

    private static final String FORM = """
            form: hoi-co-khong
            name: {vi: Biểu hỏi có hay không, en: Form of yes and no}
            editions:
              - from: 2021-01-01
                source: Công văn thử
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                periods: [calendar-month]
                sections:
                  - id: s
                    name: {vi: Phần, en: Section}
                    questions:
                      - {id: hop, yes-no: {vi: Đã họp giao ban, en: The meeting was held}, compulsory: true}
                      - {id: hoan, yes-no: {vi: Có hoãn, en: It was put off}}
                      - {id: ngay, day: {vi: Ngày họp, en: Day of the meeting}}
            """;
    private static final CellId HELD = new CellId("hop", "");
    private static final CellId PUT_OFF = new CellId("hoan", "");
    private static final CellId DAY = new CellId("ngay", "");

    @Autowired
    MockMvcTester mvc;

    @Autowired
    FormSheets sheets;

    @Autowired
    Forms forms;

    @Autowired
    People people;

    private Actor officer;
    private SubmissionId id;

    @BeforeEach
    void theFormIsPutIntoForce() {
        done(forms.put(people.actor("chuyenvien.tinh"), FORM, "hoi.yaml", forms.known()));
        clock.setTo(LocalDate.of(2021, 7, 9));
        officer = newcomers.actor("KDV-22795", Role.UNIT_OFFICER);
        id = done(submissions.start(officer, slot(officer, "hoi-co-khong", 2021, 6)))
                .id();
    }

    private MvcTestResult save(String held, String putOff, String day) {
        return mvc.post()
                .uri("/reports/" + id)
                .with(people.signedIn(officer))
                .with(csrf())
                .param("v.hop", held)
                .param("s.hop", "")
                .param("v.hoan", putOff)
                .param("s.hoan", "")
                .param("v.ngay", day)
                .param("s.ngay", "")
                .exchange();
    }

    private Map<CellId, Cell> cells() {
        return submissions.answers(officer, id).cells();
    }

    private String page() {
        return text(
                mvc.get().uri("/reports/" + id).with(people.signedIn(officer)).exchange());
    }

    @Test
    void whatWasTypedOnThePageIsReadBackThereAndInTheSheet() throws IOException {
        assertThat(save("yes", "no", "5/6/2021")).hasStatus(302);
        assertThat(cells())
                .isEqualTo(Map.of(HELD, new Words("yes"), PUT_OFF, new Words("no"), DAY, new Words("2021-06-05")));
        assertThat(page())
                .containsPattern("name=\"v\\.hop\"[^>]*value=\"yes\"[^>]*checked")
                .containsPattern("name=\"v\\.hoan\"[^>]*value=\"no\"[^>]*checked")
                .containsPattern("name=\"v\\.ngay\"[^>]*value=\"05/06/2021\"");

        ByteArrayOutputStream home = new ByteArrayOutputStream();
        sheets.write(officer, id, Texts.VIETNAMESE, home);
        SheetReading back = done(sheets.read(officer, id, home.toByteArray()));
        assertThat(back.faulty()).isEmpty();
        assertThat(back.takable()).as("it says what the form says").isEmpty();
        assertThat(back.lines()).hasSize(3);
    }

    @Test
    void aYesOrNoCanBeSaidNotToApplyAndLeftUnansweredAgain() {
        assertThat(page())
                .containsPattern("name=\"v\\.hop\"[^>]*value=\"\"[^>]*checked")
                .contains("chưa trả lời");
        assertThat(save("KAD", "no", "")).hasStatus(302);
        assertThat(cells()).isEqualTo(Map.of(HELD, new NotApplicable(), PUT_OFF, new Words("no")));
        assertThat(page()).containsPattern("name=\"v\\.hop\"[^>]*value=\"KAD\"[^>]*checked");

        assertThat(mvc.post()
                        .uri("/reports/" + id)
                        .with(people.signedIn(officer))
                        .with(csrf())
                        .param("v.hop", "")
                        .param("s.hop", "x"))
                .hasStatus(302);
        assertThat(cells()).isEqualTo(Map.of(PUT_OFF, new Words("no")));
    }

    @Test
    void whatIsNeitherIsNamedAndComesBackAsItWasTyped() {
        MvcTestResult answer = save("yes", "no", "31/6/2021");
        assertThat(answer).hasStatus(422);
        assertThat(text(answer)).contains("href=\"#c-ngay\"", "value=\"31/6/2021\"");
        assertThat(cells()).containsOnlyKeys(HELD, PUT_OFF);
    }

    @Test
    void theSheetTakesTheWordsOfPeopleAndThePageShowsThem() {
        SheetReading reading = done(sheets.read(
                officer,
                id,
                FilledSheet.of(
                        id.toString(), entry("hop", "Có"), entry("hoan", "không"), entry("ngay", "05/06/2021"))));
        assertThat(reading.faulty()).isEmpty();
        assertThat(done(sheets.take(officer, id, sheets.carried(reading), Set.of()))
                        .changed())
                .isEqualTo(3);
        assertThat(cells())
                .isEqualTo(Map.of(HELD, new Words("yes"), PUT_OFF, new Words("no"), DAY, new Words("2021-06-05")));
        assertThat(page())
                .containsPattern("name=\"v\\.hop\"[^>]*value=\"yes\"[^>]*checked")
                .containsPattern("name=\"v\\.hoan\"[^>]*value=\"no\"[^>]*checked");
    }

    @Test
    void theSheetNamesWhatIsNeitherYesNorNoAndWhatIsNoDay() {
        SheetReading reading = done(sheets.read(
                officer, id, FilledSheet.of(id.toString(), entry("hop", "có lẽ"), entry("ngay", "31/06/2021"))));
        assertThat(reading.takable()).isEmpty();
        assertThat(reading.faulty())
                .extracting(
                        line -> java.util.Objects.requireNonNull(line.fault()).code())
                .containsExactly("exchange.sheet.yes-no", "exchange.sheet.day");
    }
}
