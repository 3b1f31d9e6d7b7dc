package vn.danvan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.support.Outcomes.done;
import static vn.danvan.support.Outcomes.text;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.organisation.Areas;
import vn.danvan.reporting.exchange.CodeLists;
import vn.danvan.reporting.exchange.Codes.PeriodType;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;
import vn.danvan.web.Texts;

/** A kind of periods is called otherwise from July 2023 on: what was before keeps its name, on every page. */
@DanvanTest
@Transactional
class RenamedKindTests {

    private static final LocalDate RENAMED = LocalDate.of(2023, 7, 1);
    private static final String QUARTERS = """
            kinds:
              - id: calendar-quarter
                name: {vi: Quý kế hoạch, en: Calendar quarter}
                start: 01-01
                months: 3
                per-year: 4
                due-working-days: 5
                from: 2023-07-01
                source: Công văn thử
            """;
    private static final String YEARS = """
            kinds:
              - id: calendar-year
                name: {vi: Năm kế hoạch, en: Planning year}
                start: 01-01
                months: 12
                per-year: 1
                due-working-days: 5
                from: 2023-07-01
                source: Công văn thử
            """;

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private PeriodChanges changes;

    @Autowired
    private PeriodNames names;

    @Autowired
    private Periods periods;

    @Autowired
    private CodeLists codes;

    @Autowired
    private Areas areas;

    @Autowired
    private People people;

    @Autowired
    private SettableClock clock;

    @BeforeEach
    void quartersHaveAnotherName() {
        done(changes.put(people.actor("quantri.tinh"), QUARTERS, "quy.yaml", changes.known()));
        clock.setTo(LocalDate.of(2023, 9, 25));
    }

    @AfterEach
    void firstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private String page(String username, String address) {
        MvcTestResult result =
                mvc.get().uri(address).with(people.signedIn(username)).exchange();
        assertThat(result).hasStatusOk();
        return text(result);
    }

    private ReportingPeriod period(String kind, int year, int index) {
        return periods.period(kind, year, index).orElseThrow();
    }

    private static void assertEachUnderItsName(String page) {
        assertThat(page)
                .contains("Quý dương lịch 2/2023", "Quý kế hoạch 3/2023")
                .doesNotContain("Quý kế hoạch 2/2023", "Quý dương lịch 3/2023");
    }

    @Test
    void ownReportsNameEachQuarterAsItWasCalledAtItsEnd() {
        assertEachUnderItsName(page("xa.dovinh", "/reports"));
        assertEachUnderItsName(page("xa.dovinh", "/reports.csv"));
    }

    @Test
    void figuresDoTheSameAndOfferTheKindUnderItsNameOfToday() {
        String address =
                "i=DA.KD&area=" + areas.byCode("58", RENAMED).orElseThrow().id()
                        + "&cut=NONE&kind=calendar-quarter&year=2023&index=2&toYear=2023&toIndex=3";

        String page = page("lanhdao.tinh", "/figures?" + address);
        assertEachUnderItsName(page);
        assertThat(page).contains(">Quý kế hoạch</option>").doesNotContain(">Quý dương lịch</option>");
        assertEachUnderItsName(page("lanhdao.tinh", "/figures.csv?" + address));
    }

    @Test
    void soDoTheReportsOfAllAndTheConsolidatedSheet() {
        String quarters = "form=du-an-trong-diem&kind=calendar-quarter&year=2023";

        String completeness = page("lanhdao.tinh", "/reports/completeness?" + quarters);
        assertEachUnderItsName(completeness);
        assertThat(completeness).contains(">Quý kế hoạch</option>").doesNotContain(">Quý dương lịch</option>");
        assertThat(page("lanhdao.tinh", "/reports/consolidated?" + quarters + "&index=2"))
                .contains("Quý dương lịch 2/2023", ">Quý kế hoạch</option>");
    }

    @Test
    void formsAndProgramsReadTheNameOfToday() {
        assertThat(page("xa.dovinh", "/forms/du-an-trong-diem"))
                .as("the edition of today, and the one that ended in 2019")
                .contains("Quý kế hoạch", "Quý dương lịch");
        assertThat(codes.periodTypes()).extracting(PeriodType::name).contains("Quý kế hoạch");

        clock.setTo(RENAMED.minusDays(1));
        assertThat(page("xa.dovinh", "/forms/du-an-trong-diem"))
                .contains("Quý dương lịch")
                .doesNotContain("Quý kế hoạch");
        assertThat(codes.periodTypes()).extracting(PeriodType::name).contains("Quý dương lịch");
    }

    @Test
    void theLanguageInWhichTheNameStayedKeepsItsShortSentence() {
        done(changes.put(people.actor("quantri.tinh"), YEARS, "nam.yaml", changes.known()));

        assertThat(names.period(period("calendar-quarter", 2023, 3), Locale.ENGLISH))
                .isEqualTo("Calendar quarter 3/2023");
        assertThat(names.period(period("calendar-year", 2022, 1), Texts.VIETNAMESE))
                .isEqualTo("Năm dương lịch 2022");
        assertThat(names.period(period("calendar-year", 2023, 1), Texts.VIETNAMESE))
                .as("without a number, for a year has one")
                .isEqualTo("Năm kế hoạch 2023");
        assertThat(names.period(period("calendar-year", 2023, 1), Locale.ENGLISH))
                .isEqualTo("Planning year 2023");
    }

    @Test
    void aKindThatIsNotDefinedTodayIsCalledAsItWasLast() {
        assertThat(names.kind("polling-day").vi()).isEqualTo("Ngày bầu cử (kết quả kiểm phiếu)");
        assertThat(names.kind("khong-co").vi()).isEqualTo("khong-co");
    }
}
