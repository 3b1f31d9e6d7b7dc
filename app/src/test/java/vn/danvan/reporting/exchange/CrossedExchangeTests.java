package vn.danvan.reporting.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.reporting.exchange.FilledSheet.entry;
import static vn.danvan.support.Outcomes.done;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.danvan.access.ApiKeys;
import vn.danvan.access.TestPeople;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.Submissions;
import vn.danvan.rules.period.Periods;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.SettableClock;

/** Combinations of axes in files and for programs: the code of a combination names its cell; Nhị Hà, months of 2022. */
@DanvanTest
class CrossedExchangeTests {

    private static final String UNIT = "KDV-22900";

    @Autowired
    MockMvcTester mvc;

    @Autowired
    TestPeople people;

    @Autowired
    ApiKeys keys;

    @Autowired
    FormSheets sheets;

    @Autowired
    Submissions submissions;

    @Autowired
    Periods periods;

    @Autowired
    SettableClock clock;

    private Actor officer;

    @BeforeEach
    void onTheFirstDay() {
        clock.setTo(LocalDate.of(2022, 7, 1));
        officer = people.actor(people.person(UNIT, Role.UNIT_OFFICER).username());
    }

    private SubmissionView begun(int month) {
        return done(submissions.start(
                officer,
                new Slot(
                        "dan-van",
                        officer.body(),
                        periods.period("calendar-month", 2022, month).orElseThrow())));
    }

    @Test
    void theSheetHasALineForEachCombinationAndTakesItBack() throws IOException {
        SubmissionView view = begun(5);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        sheets.write(officer, view.id(), Locale.of("vi"), out);
        List<String> lines = new ArrayList<>();
        try (var workbook = WorkbookFactory.create(new ByteArrayInputStream(out.toByteArray()))) {
            workbook.getSheetAt(0).forEach(row -> {
                if (row.getCell(0) != null && row.getCell(1) != null) {
                    lines.add(row.getCell(0) + " " + row.getCell(1));
                }
            });
        }
        assertThat(lines)
                .anySatisfy(line ->
                        assertThat(line).startsWith("dvk.cn/TT_XA ").endsWith("được công nhận – Tập thể – Cấp xã"))
                .noneMatch(line -> line.startsWith("dvk.cn/TT "));
        SheetReading reading = done(sheets.read(
                officer,
                view.id(),
                FilledSheet.of(
                        view.id().toString(),
                        entry("dvk.cn/CN_TINH", BigDecimal.valueOf(2)),
                        entry("dvk.cn/CN", BigDecimal.valueOf(3)))));
        assertThat(reading.changing())
                .extracting(SheetReading.Line::cell)
                .containsExactly(new CellId("dvk.cn", "CN_TINH"));
    }

    @Test
    void aProgramSendsCombinationsAndIsToldThatMarginsAreAddedUp() throws IOException {
        SubmissionView view = begun(6);
        JsonNode answer = send("""
                {"dataSet": "dan-van", "period": "202206", "orgUnit": "KDV-22900", "dataValues": [
                  {"dataElement": "DVK.CN", "categoryOptionCombo": "TT_HUYEN", "value": "4"},
                  {"dataElement": "DVK.CN", "categoryOptionCombo": "TT", "value": "5"}]}
                """);
        assertThat(answer.toString()).contains("TT_XA, TT_HUYEN, TT_TINH, CN_XA");
        assertThat(submissions.detail(officer, view.id()).answers().cell("dvk.cn", "TT_HUYEN"))
                .as(answer.toString())
                .isEqualTo(Optional.of(new Value(BigDecimal.valueOf(4), false)));
    }

    @Test
    void theListsSayTheAxesAndTheCombinations() throws IOException {
        JsonNode combo = get("dataElements/DVK.CN").get("categoryCombo");
        assertThat(combo.get("id").asString()).isEqualTo("subject.level");
        assertThat(combo.get("categories")).hasSize(2);
        assertThat(combo.at("/categories/1/id").asString()).isEqualTo("level");
        assertThat(combo.at("/categories/1/categoryOptions")).hasSize(3);
        assertThat(combo.at("/categories/1/categoryOptions/0/name").asString()).isEqualTo("Cấp xã");
        assertThat(combo.get("categoryOptionCombos")).hasSize(6);
        assertThat(combo.at("/categoryOptionCombos/0/id").asString()).isEqualTo("TT_XA");
        assertThat(get("dataElements/DVK.DK")
                        .at("/categoryCombo/categories/0/id")
                        .asString())
                .isEqualTo("field");
        List<JsonNode> before = new ArrayList<>();
        get("dataSets/dan-van").at("/editions/0/dataSetElements").forEach(before::add);
        assertThat(before)
                .as("the edition before asked by subject alone, and of models taken up the whole")
                .filteredOn(one -> one.has("categoryCombo"))
                .extracting(one -> one.at("/categoryCombo/id").asString())
                .containsExactly("subject", "default");
    }

    private String key() {
        return done(keys.make(officer, "bài thử", 30, TestPeople.PASSWORD));
    }

    private JsonNode get(String question) throws IOException {
        return JsonMapper.shared()
                .readTree(mvc.get()
                        .uri("/api/v1/" + question)
                        .header("Authorization", "Bearer " + key())
                        .exchange()
                        .getResponse()
                        .getContentAsString());
    }

    private JsonNode send(String body) throws IOException {
        return JsonMapper.shared()
                .readTree(mvc.post()
                        .uri("/api/v1/dataValueSets")
                        .header("Authorization", "Bearer " + key())
                        .contentType(MediaType.APPLICATION_JSON)
                        .content(body)
                        .exchange()
                        .getResponse()
                        .getContentAsString());
    }
}
