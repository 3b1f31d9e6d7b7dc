package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.StepTexts;

class FormLibraryTests {

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
            """;

    @TempDir
    private Path folder;

    @Test
    void theShippedFormsHaveNoFault() {
        assertThat(FormLibrary.check(ContentSource.shipped())).isEmpty();
    }

    @Test
    void aReportOfLettersOf2022IsFiledUnderTheCircularOf2021() {
        FormLibrary library = FormLibrary.read(ContentSource.shipped());

        assertThat(library.editions("quarter", LocalDate.of(2022, 3, 14)))
                .extracting(FormEdition::id)
                .contains("xu-ly-don@2021-05-10", "tiep-cong-dan@2021-05-10");
        assertThat(library.editions("quarter", LocalDate.of(2025, 3, 14)))
                .extracting(FormEdition::form)
                .doesNotContain("xu-ly-don");
    }

    @Test
    void aRuleThatComparesMeetingsWithAttendancesIsRefusedWithItsLine() throws IOException {
        form("""
                form: f
                name: {vi: f, en: f}
                editions:
                  - from: 2020-01-01
                    source: thử
                    filed-by: [commune]
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
                    filed-by: [xã]
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
    void twoEditionsForOneDayAreRefused() throws IOException {
        form("""
                form: f
                name: {vi: f, en: f}
                editions:
                  - {from: 2020-01-01, source: thử, filed-by: [commune], periods: [quarter], sections: [], checks: []}
                  - {from: 2021-01-01, source: thử, filed-by: [commune], periods: [quarter], sections: [], checks: []}
                """);

        assertThat(faults()).singleElement().asString().contains("f@2021-01-01");
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
