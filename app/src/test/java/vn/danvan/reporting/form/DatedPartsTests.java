package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.sheet.FormSheets;
import vn.danvan.reporting.form.sheet.FormWorkbook;
import vn.danvan.reporting.form.sheet.FormYaml;
import vn.danvan.reporting.form.sheet.SheetText;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.StepTexts;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** A level that ceased is asked for in no period that began after it, and in every one that still had some of it. */
class DatedPartsTests {

    private static final FormLibrary LIBRARY = FormLibrary.read(ContentSource.shipped());
    private static final Periods PERIODS = Periods.shipped(WorkCalendar.national());

    private static final String YAML = """
            form: tram
            name: {vi: Trạm, en: Stations}
            breakdowns:
              loai-tram:
                name: {vi: Loại trạm, en: Kind of station}
                items: {A: {vi: Loại A, en: Kind A}, B: {vi: Loại B, en: Kind B, until: 2024-06-30}, C: {vi: Loại C, en: Kind C, from: 2024-07-01}}
            indicators:
              - {code: TRAM.MOI, group: Trạm, domain: unity, name: {vi: Trạm mới, en: New stations}, unit: don-vi, measure: flow, sum: sum, by: loai-tram, basis: Kế hoạch số 12-KH/TU, from: 2021-01-01}
            editions:
              - from: 2021-01-01
                to: 2024-06-30
                source: Kế hoạch số 12-KH/TU
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                periods: [calendar-month, calendar-year]
                sections: &s
                  - id: s
                    name: {vi: Phần, en: Section}
                    questions:
                      - {id: moi, figure: TRAM.MOI}
              - from: 2024-07-01
                whole-periods: true
                source: Kế hoạch số 12-KH/TU
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                periods: [calendar-month, calendar-year]
                sections: *s
            """;

    private static ReportingPeriod period(String kind, int year, String start, String end) {
        return new ReportingPeriod(kind, year, 1, LocalDate.parse(start), LocalDate.parse(end), LocalDate.parse(end));
    }

    private static List<String> asked(String form, String question, ReportingPeriod period) {
        return LIBRARY.form(form)
                .flatMap(one -> one.edition(period))
                .flatMap(edition -> edition.figure(question))
                .orElseThrow()
                .parts();
    }

    @Test
    void modelsAreToldOfNoDistrictInPeriodsThatBeganAfterDistrictsCeased() {
        ReportingPeriod june = period("calendar-month", 2025, "2025-06-01", "2025-06-30");
        ReportingPeriod july = period("calendar-month", 2025, "2025-07-01", "2025-07-31");
        ReportingPeriod year = period("year", 2025, "2024-12-15", "2025-12-14");
        ReportingPeriod next = period("year", 2026, "2025-12-15", "2026-12-14");

        assertThat(asked("dan-van", "dvk.nr", june)).containsExactly("XA", "HUYEN", "TINH");
        assertThat(asked("dan-van", "dvk.nr", july)).containsExactly("XA", "TINH");
        assertThat(asked("dan-van", "dvk.cn", july)).containsExactly("TT_XA", "TT_TINH", "CN_XA", "CN_TINH");
        assertThat(asked("dan-van", "dvk.nr", year))
                .as("the year had half a year of districts")
                .contains("HUYEN");
        assertThat(asked("dan-van", "dvk.cn", next)).hasSize(4);
    }

    @Test
    void allElseIsAskedAsBefore() {
        FormEdition before = LIBRARY.edition("dan-van@2020-01-01").orElseThrow();
        FormEdition now = LIBRARY.edition("dan-van@2025-07-01").orElseThrow();
        assertThat(now.questions().map(Question::id).toList())
                .isEqualTo(before.questions().map(Question::id).toList());
        assertThat(now.checks()).isEqualTo(before.checks());
        assertThat(before.to()).contains(LocalDate.of(2025, 6, 30));
    }

    @Test
    void ofAReportOfBeforeTheWholeKeepsWhatDistrictsRecognised() {
        FormEdition before = LIBRARY.edition("dan-van@2020-01-01").orElseThrow();
        FormEdition now = LIBRARY.edition("dan-van@2025-07-01").orElseThrow();
        Answers given = new Answers(Map.of(
                new CellId("dvk.nr", "XA"), new Value(BigDecimal.valueOf(5), false),
                new CellId("dvk.nr", "HUYEN"), new Value(BigDecimal.valueOf(3), false),
                new CellId("dvk.nr", "TINH"), new Value(BigDecimal.valueOf(1), false)));
        Answers told = Rekeying.of(given, before, now);
        assertThat(told.cell("dvk.nr", "XA")).contains(new Value(BigDecimal.valueOf(5), false));
        assertThat(told.cell("dvk.nr", "HUYEN")).isEmpty();
        assertThat(told.cell("dvk.nr", "")).contains(new Value(BigDecimal.valueOf(9), false));
        assertThat(Rekeying.between(before, now).place(new CellId("dvk.nr", "HUYEN")))
                .isEmpty();
    }

    @Test
    void aCombinationIsThereAsLongAsAllItsPartsAre() {
        Breakdown models = LIBRARY.catalogue()
                .indicator("DVK.CN")
                .orElseThrow()
                .breakdown()
                .orElseThrow();
        assertThat(models.part("TT_HUYEN").orElseThrow().until()).contains(LocalDate.of(2025, 6, 30));
        assertThat(models.part("TT_XA").orElseThrow().until()).isEmpty();
    }

    private static FormPreview preview(FormLibrary library, String yaml, EditionUse use) {
        return new FormWorkshop(library, PERIODS, use).preview(yaml, "a.yaml");
    }

    private static List<String> words(List<ContentFault> faults) {
        StepTexts texts = new StepTexts(StepTexts.VIETNAMESE);
        return faults.stream().map(fault -> fault.text(texts)).toList();
    }

    private static FormLibrary with(String yaml) {
        List<ContentFault> found = new ArrayList<>();
        FormLibrary library = new FormWorkshop(LIBRARY, PERIODS, _ -> false)
                .with(yaml, "a.yaml", found)
                .orElseThrow();
        assertThat(found).isEmpty();
        return library;
    }

    @Test
    void anOfficeDatesThePartsOfItsOwnAndBothDownloadsKeepTheDays() throws IOException {
        FormLibrary library = with(YAML);
        Form form = library.form("tram").orElseThrow();
        assertThat(form.editions().getFirst().figure("moi").orElseThrow().parts())
                .containsExactly("A", "B");
        assertThat(form.editions().getLast().figure("moi").orElseThrow().parts())
                .containsExactly("A", "C");
        assertThat(with(FormYaml.of(form, library.catalogue())).form("tram")).contains(form);

        ByteArrayOutputStream sheets = new ByteArrayOutputStream();
        FormWorkbook.write(form, form.editions().getLast(), library.catalogue(), sheets);
        SheetText text = FormSheets.read(sheets.toByteArray()).orElseThrow();
        assertThat(text.faults()).isEmpty();
        FormLibrary elsewhere = with(text.yaml());
        assertThat(elsewhere.form("tram").orElseThrow().editions())
                .containsExactly(form.editions().getLast());
        assertThat(elsewhere.catalogue().indicator("TRAM.MOI"))
                .isEqualTo(library.catalogue().indicator("TRAM.MOI"));
    }

    @Test
    void daysThatEndBeforeTheyBeginAreAFaultAtTheirLine() {
        String wrong = YAML.replace("en: Kind C, from: 2024-07-01", "en: Kind C, from: 2024-07-01, until: 2024-01-01");
        assertThat(words(preview(LIBRARY, wrong, _ -> false).faults()))
                .singleElement()
                .asString()
                .startsWith("a.yaml:6: ")
                .contains("until", "2024-01-01");
    }

    @Test
    void whoeverAsksForAPartThatHasEndedIsToldBeforehand() {
        FormPreview all = preview(LIBRARY, YAML.replace("    whole-periods: true\n", ""), _ -> false);
        assertThat(words(all.faults())).isEmpty();
        assertThat(words(all.warnings()))
                .singleElement()
                .asString()
                .contains("TRAM.MOI", "\"B\"", "30/06/2024", "tram@2024-07-01", "whole-periods");
        assertThat(preview(LIBRARY, YAML, _ -> false).warnings()).isEmpty();
    }

    @Test
    void aPartEndsAlthoughReportsToldItAndTheirEditionsGoOnAskingForIt() {
        String undated = YAML.replace(", until: 2024-06-30", "").replace("    whole-periods: true\n", "");
        FormLibrary library = with(undated);
        String ended = undated.replace("en: Kind B}", "en: Kind B, until: 2026-06-30}");
        FormPreview preview = preview(library, ended, _ -> true);
        assertThat(words(preview.faults())).isEmpty();
        assertThat(preview.changes().editions()).as("no edition asks otherwise").isEmpty();
        assertThat(words(preview(library, undated.replace("A: {vi: Loại A, en: Kind A}, ", ""), _ -> true)
                        .faults()))
                .as("another part is another meaning")
                .isNotEmpty();
    }

    @Test
    void theDaysOfTheSystemsOwnPartsAreNotAnOfficesToChange() {
        String level = YAML.replace(
                "breakdowns:\n",
                "breakdowns:\n  level: {name: {vi: Cấp, en: Level}, items: {XA: {vi: Cấp xã, en: Commune}, "
                        + "HUYEN: {vi: Cấp huyện, en: District}, TINH: {vi: Cấp tỉnh trở lên, en: Province and above}}}\n");
        assertThat(words(preview(LIBRARY, level, _ -> false).faults()))
                .singleElement()
                .asString()
                .contains("level");
        assertThat(Optional.of(level.replace("en: District}", "en: District, until: 2025-06-30}"))
                        .map(same -> preview(LIBRARY, same, _ -> false).faults()))
                .contains(List.of());
    }
}
