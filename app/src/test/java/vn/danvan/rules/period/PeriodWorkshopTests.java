package vn.danvan.rules.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.StepTexts;

/** What a file of period kinds would do to those in force, and what is wrong in it. */
class PeriodWorkshopTests {

    private static final List<PeriodKind> SHIPPED = Periods.shippedKinds();

    private static final String HOURS_OF_2026 = """
            kinds:
              - id: polling-hours
                name: {vi: "Giờ trong ngày bầu cử (lũy kế)", en: "Hours of the polling day (cumulative)"}
                day: 2026-03-15
                hours: [8, 10, 12, 14, 16, 18, 20]
                due-minutes: 20
                from: 2026-01-01
                to: 2026-12-31
                source: "Kế hoạch số 12/KH-UBBC của tỉnh (minh họa)"
            """;

    private static final String QUARTER_OF_2030 = """
            kinds:
              - id: quarter
                name: {vi: Quý, en: Quarter}
                start: 12-20
                previous-year: true
                months: 3
                per-year: 4
                due-working-days: 3
                from: 2030-01-01
                source: quy định thử
            """;

    private static PeriodPreview preview(String yaml, PeriodCode... used) {
        return new PeriodWorkshop(SHIPPED, _ -> Set.of(used)).preview(yaml, "ky.yaml");
    }

    private static Periods with(String yaml) {
        List<ContentFault> faults = new ArrayList<>();
        return Periods.of(
                new PeriodWorkshop(SHIPPED, _ -> Set.of())
                        .with(yaml, "ky.yaml", faults)
                        .orElseThrow(),
                WorkCalendar.national());
    }

    private static List<String> words(List<ContentFault> faults) {
        StepTexts texts = new StepTexts(StepTexts.VIETNAMESE);
        return faults.stream().map(fault -> fault.text(texts)).toList();
    }

    private static void refused(String yaml, String place, String sentence) {
        assertThat(words(preview(yaml).faults()))
                .singleElement()
                .satisfies(fault ->
                        assertThat(fault).startsWith("ky.yaml:" + place + ":").contains(sentence));
    }

    @Test
    void otherHoursOfOnePollingDayTakeThePlaceOfThoseOfThatDayAlone() {
        PeriodPreview preview = preview(HOURS_OF_2026);

        assertThat(preview.faults()).isEmpty();
        assertThat(preview.ended()).isEmpty();
        assertThat(preview.changed()).singleElement().satisfies(changed -> {
            assertThat(changed.before()).isPresent();
            assertThat(changed.first()).extracting(ReportingPeriod::at).hasSize(7);
            assertThat(changed.first().getFirst().dueBy()).contains(LocalTime.of(8, 20));
        });
        Periods then = with(HOURS_OF_2026);
        assertThat(then.ofYear("polling-hours", 2026)).hasSize(7);
        assertThat(then.ofYear("polling-hours", 2021)).hasSize(6);
    }

    @Test
    void anHourForWhichSomebodyHasBegunStaysAndOthersChange() {
        PeriodCode nine = new PeriodCode("polling-hours", 2026, 1);

        assertThat(words(preview(HOURS_OF_2026, nine).faults()))
                .singleElement()
                .satisfies(fault -> assertThat(fault).startsWith("ky.yaml:7:").contains("1 kỳ", "polling-hours-2026"));
        assertThat(preview(
                                HOURS_OF_2026
                                        .replace("8, 10, 12, 14, 16, 18, 20", "9, 10, 12, 20")
                                        .replace("due-minutes: 20", "due-minutes: 30"),
                                nine)
                        .faults())
                .isEmpty();
    }

    @Test
    void aNewCutOffEndsTheOneBeforeAndThePeriodsOfBeforeKeepTheirDays() {
        PeriodPreview preview =
                preview(QUARTER_OF_2030, new PeriodCode("quarter", 2029, 4), new PeriodCode("quarter", 2021, 1));

        assertThat(preview.faults()).isEmpty();
        assertThat(preview.ended())
                .singleElement()
                .satisfies(kind -> assertThat(kind.to()).contains(LocalDate.of(2029, 12, 31)));
        Periods then = with(QUARTER_OF_2030);
        assertThat(then.period("quarter", 2029, 4))
                .hasValueSatisfying(period -> assertThat(period.end()).isEqualTo(LocalDate.of(2029, 12, 14)));
        assertThat(then.period("quarter", 2030, 1))
                .hasValueSatisfying(period -> assertThat(period.end()).isEqualTo(LocalDate.of(2030, 3, 19)));
    }

    @Test
    void daysThatFallBetweenTheDefinitionsAreTold() {
        assertThat(words(preview(QUARTER_OF_2030).warnings()))
                .singleElement()
                .satisfies(warning -> assertThat(warning).contains("14/12/2029", "20/12/2029"));
        assertThat(preview(QUARTER_OF_2030.replace("12-20", "12-15")).warnings())
                .isEmpty();
    }

    @Test
    void aPeriodInUseIsNotMovedByADefinitionOfItsDays() {
        PeriodCode quarter = new PeriodCode("quarter", 2030, 1);

        assertThat(words(preview(QUARTER_OF_2030, quarter).faults()))
                .singleElement()
                .satisfies(fault -> assertThat(fault).startsWith("ky.yaml:9:").contains("14/03/2030"));
    }

    @Test
    void everyFaultIsToldWithItsLine() {
        refused(HOURS_OF_2026.replace("id: polling-hours", "id: Gio_1"), "2", "chữ thường");
        refused(HOURS_OF_2026.replace("id: polling-hours", "id: polling-day"), "2", "loại kỳ khác");
        refused(QUARTER_OF_2030.replace("id: quarter", "id: calendar-quarter"), "4", "theo lịch dương");
        refused(HOURS_OF_2026.replace("day: 2026-03-15", "day: 2027-03-15"), "4", "không nằm trong");
        refused(HOURS_OF_2026.replace("hours: [8, 10,", "hours: [8, 25,"), "5", "25");
        refused(HOURS_OF_2026.replace("    due-minutes: 20\n", ""), "2", "due-minutes");
        refused("kinds: []\n", "1", "kinds");
        refused("kinds: [\n", "2", "YAML");
    }

    @Test
    void twoDaysOfOneKindInAYearAreRefused() {
        refused(
                HOURS_OF_2026
                        .replace("day: 2026-03-15", "day: 2026-09-06")
                        .replace("from: 2026-01-01", "from: 2026-09-01"),
                "7",
                "2026");
    }

    @Test
    void aDayThatIsStillToComeIsNotLostBecauseAnotherDefinitionBeginsBeforeIt() {
        String rehearsal = HOURS_OF_2026
                .replace("day: 2026-03-15", "day: 2026-02-08")
                .replace("from: 2026-01-01", "from: 2026-02-01")
                .replace("to: 2026-12-31", "to: 2026-02-28");

        refused(rehearsal, "7", "làm mất ngày");
        assertThat(preview(rehearsal.replace("id: polling-hours", "id: dien-tap"))
                        .faults())
                .isEmpty();
    }

    @Test
    void whatIsWrittenOfTheKindsInForceIsReadAsTheSame() {
        String yaml = PeriodYaml.of(SHIPPED);

        assertThat(words(preview(yaml).faults()))
                .singleElement()
                .satisfies(fault -> assertThat(fault).startsWith("ky.yaml:1:").contains("không có gì khác"));
        assertThat(with(yaml).all()).isEqualTo(SHIPPED);
    }

    @Test
    void aNewKindStandsBehindTheOthersAndIsNumberedThroughTheYear() {
        UnaryOperator<String> half = text -> text.replace("id: quarter", "id: half-year")
                .replace("start: 12-20", "start: 01-01")
                .replace("    previous-year: true\n", "")
                .replace("months: 3", "months: 6")
                .replace("per-year: 4", "per-year: 2");

        assertThat(preview(half.apply(QUARTER_OF_2030)).faults()).isEmpty();
        Periods then = with(half.apply(QUARTER_OF_2030));
        assertThat(then.all().getLast().id()).isEqualTo("half-year");
        assertThat(then.ofYear("half-year", 2030)).hasSize(2);
        assertThat(then.ofYear("half-year", 2029)).isEmpty();
    }
}
