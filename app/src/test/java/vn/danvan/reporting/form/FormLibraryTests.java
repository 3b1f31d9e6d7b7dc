package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.BodyKind;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.StepTexts;
import vn.danvan.rules.period.ReportingPeriod;

class FormLibraryTests {

    private static final WorkCalendar CALENDAR = WorkCalendar.national();

    private static final String PERIODS = """
            kinds:
              - id: quarter
                name: {vi: Quý, en: Quarter}
                start: 01-01
                months: 3
                per-year: 4
                due-working-days: 5
                from: 2018-01-01
                source: thử
            """;
    private static final String INDICATORS = """
            source: thử
            from: 2018-01-01
            units:
              cuoc: {vi: cuộc, en: meetings}
              luot: {vi: lượt, en: attendances}
            indicators:
              - {code: A, group: g, domain: d, name: {vi: A, en: A}, unit: cuoc, measure: flow, sum: sum}
              - {code: B, group: g, domain: d, name: {vi: B, en: B}, unit: luot, measure: flow, sum: sum}
              - {code: C, group: g, domain: d, name: {vi: C, en: C}, unit: cuoc, measure: flow, sum: sum}
            """;

    @TempDir
    private Path folder;

    @Test
    void aRuleThatComparesMeetingsWithAttendancesIsRefusedWithItsLine() throws IOException {
        form("""
                form: f
                name: {vi: f, en: f}
                editions:
                  - from: 2020-01-01
                    source: thử
                    filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                    periods: [quarter]
                    sections:
                      - id: s
                        name: {vi: s, en: s}
                        questions:
                          - {id: a, figure: A}
                          - {id: b, figure: B}
                    checks:
                      - {rule: "a <= b", name: {vi: x, en: x}}
                """);

        assertThat(faults())
                .containsExactly("reporting/forms/f.yaml:15: quy tắc \"a <= b\" lẫn các đơn vị tính cuoc, luot");
    }

    @Test
    void everyFaultOfAFormIsToldAtOnce() throws IOException {
        form("""
                form: f
                name: {vi: f, en: f}
                editions:
                  - from: 2020-01-01
                    source: thử
                    filed-by: [{level: commune, kinds: [xã]}]
                    periods: [quarter]
                    sections:
                      - id: s
                        name: {vi: s, en: s}
                        questions:
                          - {id: a, figure: KHONG.CO}
                          - {id: a, text: {vi: a, en: a}, yes-no: {vi: a, en: a}}
                    checks:
                      - {rule: "a = = b", name: {vi: x, en: x}}
                      - {rule: "a b <= 3", name: {vi: x, en: x}}
                      - {both: [a], name: {vi: x, en: x}}
                """);

        assertThat(faults()).hasSize(7).anyMatch(fault -> fault.contains(":12:") && fault.contains("KHONG.CO"));
    }

    @Test
    void aTableMayOnlySplitFiguresThatStandAboveItAndCanBeAdded() throws IOException {
        form("""
                form: f
                name: {vi: f, en: f}
                editions:
                  - from: 2020-01-01
                    source: thử
                    filed-by: [{level: commune, kinds: [front]}]
                    periods: [quarter]
                    sections:
                      - id: s
                        name: {vi: s, en: s}
                        questions:
                          - {id: t, table: {vi: t, en: t}, rows: free, columns: [a]}
                          - {id: a, figure: A}
                          - {id: u, table: {vi: u, en: u}, rows: areas, columns: [a]}
                """);

        assertThat(faults()).singleElement().asString().startsWith("reporting/forms/f.yaml:12: ");
    }

    @Test
    void ballotsAreComparedWithVotersOnlyWhereTheFormSaysWhy() throws IOException {
        String form = """
                form: f
                name: {vi: f, en: f}
                editions:
                  - from: 2020-01-01
                    source: thử
                    filed-by: [{level: commune, kinds: [front]}]
                    periods: [quarter]
                    sections:
                      - id: s
                        name: {vi: s, en: s}
                        questions:
                          - {id: a, figure: A}
                          - {id: b, figure: B}
                    checks:
                      - {rule: "a <= b", name: {vi: x, en: x}, across-units: {vi: mỗi cuộc một lượt, en: one each}}
                """;
        form(form);
        assertThat(faults()).isEmpty();

        form(form.replace("a <= b", "a + b <= 3"));
        assertThat(faults()).singleElement().asString().contains("cuoc, luot");
    }

    @Test
    void aRuleWrittenWithColumnNumbersIsRefusedWithWhatToWriteInstead() throws IOException {
        String form = asking("f", "front", "2020-01-01") + """
                    checks:
                      - {rule: "9 = 11 + 12 + 13", name: {vi: x, en: x}}
                """.indent(0);
        form(form);
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("reporting/forms/f.yaml:14: ")
                .contains("9 = 11 + 12 + 13", "c9 = c11 + c12 + c13");

        form(form.replace("{id: a, figure: A}", "{id: c9, figure: A, label: {vi: (9), en: (9)}}")
                .replace("9 = 11 + 12 + 13", "c9 <= 9 + 1"));
        assertThat(faults()).singleElement().asString().contains("\"c9\"", "9.0");

        form(form.replace("{id: a, figure: A}", "{id: c9, figure: A, label: {vi: (9), en: (9)}}")
                .replace("9 = 11 + 12 + 13", "c9 <= 9.0 + 1"));
        assertThat(faults()).isEmpty();
    }

    @Test
    void anIdThatRulesAndAddressesCannotNameIsRefusedWithOneThatCanBe() throws IOException {
        form(asking("f", "front", "2020-01-01").replace("id: a,", "id: So_Luot,"));
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("reporting/forms/f.yaml:12: ")
                .contains("So_Luot", "so-luot", "XLSForm");

        form(asking("f", "front", "2020-01-01").replace("id: a,", "id: 9,"));
        assertThat(faults()).singleElement().asString().contains("\"9\"", "c9");

        form(asking("new", "front", "2020-01-01"));
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("reporting/forms/f.yaml:1: ")
                .contains("\"new\"");
    }

    @Test
    void anEditionDoesNotEndBeforeItBegins() throws IOException {
        form(asking("f", "front", "2020-01-01").replace("    source:", "    to: 2019-12-31\n    source:"));

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("reporting/forms/f.yaml:5: ")
                .contains("2019-12-31");
    }

    @Test
    void anIdIsNotUsedAgainForWhatIsCountedInAnotherUnit() throws IOException {
        String later = """
                  - from: 2021-01-01
                    source: thử
                    filed-by: [{level: commune, kinds: [front]}]
                    periods: [quarter]
                    sections:
                      - id: s
                        name: {vi: s, en: s}
                        questions: [{id: a, figure: %s}]
                """;
        String first = asking("f", "front", "2020-01-01").replace("    source:", "    to: 2020-12-31\n    source:");
        form(first + later.formatted("B"));

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("reporting/forms/f.yaml:21: ")
                .contains("\"a\"", "f@2020-01-01");

        form(first + later.formatted("C"));
        assertThat(faults()).isEmpty();
    }

    @Test
    void twoEditionsForOneDayAreRefused() throws IOException {
        form("""
                form: f
                name: {vi: f, en: f}
                editions:
                  - {from: 2020-01-01, source: thử, filed-by: [{level: commune, kinds: [mobilisation-bloc]}], periods: [quarter], sections: [], checks: []}
                  - {from: 2021-01-01, source: thử, filed-by: [{level: commune, kinds: [mobilisation-bloc]}], periods: [quarter], sections: [], checks: []}
                """);

        assertThat(faults()).singleElement().asString().contains("f@2021-01-01");
    }

    @Test
    void anIndicatorThatOneBodyWouldReportTwiceForOnePeriodIsRefused() throws IOException {
        form(asking("f", "mobilisation-bloc", "2020-01-01"));
        Files.writeString(
                folder.resolve("reporting/forms/g.yaml"), asking("g", "mobilisation-bloc, front", "2021-01-01"));

        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("reporting/forms/g.yaml:12: ")
                .contains("\"A\"", "f@2020-01-01");
    }

    @Test
    void differentBodiesMayReportTheSameIndicator() throws IOException {
        form(asking("f", "mobilisation-bloc", "2020-01-01"));
        Files.writeString(folder.resolve("reporting/forms/g.yaml"), asking("g", "front", "2020-01-01"));

        assertThat(faults()).isEmpty();
    }

    @Test
    void aReportIsDueAsTheFormSaysElseAsTheKindOfPeriodSays() throws IOException {
        form(asking("f", "front", "2020-01-01"));
        LocalDate end = LocalDate.of(2021, 4, 30);
        // Sunday 25 April 2021; the working day before it is a Friday
        assertThat(due(period("quarter", end), Optional.empty())).isEqualTo(LocalDate.of(2021, 4, 23));
        assertThat(due(period("week", end), Optional.empty())).isEqualTo(end.plusDays(9));
        assertThat(new DueRule.WorkingDays(1).due(end, CALENDAR)).isEqualTo(LocalDate.of(2021, 5, 4));
        assertThat(new DueRule.DayOfMonth(31, 2, DueRule.Roll.AFTER).due(end, CALENDAR))
                .isEqualTo(LocalDate.of(2021, 6, 30));
    }

    @Test
    void communesMayBeDueBeforeDistrictsAndDistrictsBeforeTheProvince() throws IOException {
        form(byLevel("quarter: {day: 25, levels: {commune: {day: 18}, district: {working-days: 1}}}"));
        ReportingPeriod quarter = period("quarter", LocalDate.of(2021, 3, 31));
        assertThat(due(quarter, Optional.of(AreaLevel.COMMUNE))).isEqualTo(LocalDate.of(2021, 3, 18));
        assertThat(due(quarter, Optional.of(AreaLevel.DISTRICT))).isEqualTo(LocalDate.of(2021, 4, 1));
        assertThat(due(quarter, Optional.of(AreaLevel.PROVINCE))).isEqualTo(LocalDate.of(2021, 3, 25));
    }

    @Test
    void levelsAloneLeaveTheOthersToTheKindOfPeriod() throws IOException {
        form(byLevel("quarter: {levels: {commune: {day: 18}}}"));
        ReportingPeriod quarter = period("quarter", LocalDate.of(2021, 3, 31));
        assertThat(due(quarter, Optional.of(AreaLevel.COMMUNE))).isEqualTo(LocalDate.of(2021, 3, 18));
        assertThat(due(quarter, Optional.of(AreaLevel.PROVINCE))).isEqualTo(quarter.due());
    }

    private LocalDate due(ReportingPeriod period, Optional<AreaLevel> level) {
        return FormLibrary.read(ContentSource.folder(folder))
                .edition("f@2020-01-01")
                .orElseThrow()
                .due(period, CALENDAR, level);
    }

    @Test
    void aLevelThatNobodyFilesAtOrThatIsStatedTwiceIsRefused() throws IOException {
        form(asking("f", "front", "2020-01-01")
                .replace("{day: 25, roll: before}", "{day: 25, levels: {district: {day: 20}}}"));
        assertThat(faults())
                .singleElement()
                .asString()
                .startsWith("reporting/forms/f.yaml:8: ")
                .contains("\"district\"", "commune");

        form(byLevel("quarter: {levels: {commune: {day: 18}, commune: {day: 19}}}"));
        assertThat(faults()).singleElement().asString().contains("\"commune\" xuất hiện hai lần");

        form(byLevel("quarter: {day: 25, levels: {thon: {day: 1}, province: {day: 40}}}"));
        assertThat(faults())
                .hasSize(2)
                .anyMatch(fault -> fault.contains("\"thon\""))
                .anyMatch(fault -> fault.contains("40"));

        form(byLevel("quarter: {day: 25, levels: {}}"));
        assertThat(faults()).singleElement().asString().contains("\"levels\"");
    }

    private static String byLevel(String due) {
        return asking("f", "front", "2020-01-01")
                .replace(
                        "[{level: commune, kinds: [front]}]",
                        "[{level: commune, kinds: [front]}, {level: district, kinds: [front]}, {level: province, kinds: [front]}]")
                .replace("quarter: {day: 25, roll: before}", due);
    }

    @Test
    void thePeoplesCommitteesReportReceptionAndTheBlocsMobilisation() {
        FormLibrary library = FormLibrary.read(ContentSource.shipped());

        assertThat(library.edition("dan-van@2018-01-01").orElseThrow()).satisfies(edition -> {
            assertThat(edition.isFiledBy(AreaLevel.COMMUNE, BodyKind.MOBILISATION_BLOC))
                    .isTrue();
            assertThat(edition.isFiledBy(AreaLevel.DISTRICT, BodyKind.PARTY_BOARD))
                    .isFalse();
        });
        assertThat(library.edition("tiep-cong-dan@2021-05-10").orElseThrow())
                .satisfies(edition -> assertThat(edition.filedBy())
                        .hasSize(3)
                        .allMatch(filer -> filer.kinds().equals(Set.of(BodyKind.PEOPLES_COMMITTEE))));
    }

    private static ReportingPeriod period(String kind, LocalDate end) {
        return new ReportingPeriod(kind, 2021, 1, end.withDayOfMonth(1), end, end.plusDays(9));
    }

    private static String asking(String form, String kinds, String from) {
        return """
                form: %s
                name: {vi: f, en: f}
                editions:
                  - from: %s
                    source: thử
                    filed-by: [{level: commune, kinds: [%s]}]
                    periods: [quarter]
                    due: {quarter: {day: 25, roll: before}}
                    sections:
                      - id: s
                        name: {vi: s, en: s}
                        questions: [{id: a, figure: A}]
                """.formatted(form, from, kinds);
    }

    private void form(String yaml) throws IOException {
        Files.createDirectories(folder.resolve("reporting/forms"));
        Files.createDirectories(folder.resolve("periods"));
        Files.writeString(folder.resolve("periods/periods.yaml"), PERIODS);
        Files.writeString(folder.resolve("reporting/indicators.yaml"), INDICATORS);
        Files.writeString(folder.resolve("reporting/forms/f.yaml"), yaml);
    }

    private List<String> faults() {
        StepTexts texts = new StepTexts(StepTexts.VIETNAMESE);
        return FormLibrary.check(ContentSource.folder(folder)).stream()
                .map((ContentFault fault) -> fault.text(texts))
                .toList();
    }
}
