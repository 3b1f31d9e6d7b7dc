package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.reporting.form.WrittenForms.preview;
import static vn.danvan.reporting.form.WrittenForms.sheet;
import static vn.danvan.reporting.form.WrittenForms.with;
import static vn.danvan.reporting.form.WrittenForms.words;
import static vn.danvan.reporting.form.WrittenForms.workshop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import vn.danvan.reporting.form.sheet.FormSheets;
import vn.danvan.reporting.form.sheet.FormWorkbook;
import vn.danvan.reporting.form.sheet.FormYaml;
import vn.danvan.reporting.form.sheet.SheetText;
import vn.danvan.rules.content.ContentFault;

/** Indicators that are told along several axes at once, and forms that ask in some of them. */
class CrossedIndicatorTests {

    private static final FormLibrary LIBRARY = WrittenForms.SHIPPED;

    /** Clubs by an axis of the system and one of the form's own; a second question asks by the own one alone. */
    private static final String YAML = """
            form: cau-lac-bo
            name: {vi: Câu lạc bộ, en: Clubs}
            breakdowns:
              loai:
                name: {vi: Loại, en: Kind}
                items: {PN: {vi: Phụ nữ, en: Women}, TN: {vi: Thanh niên, en: Youth}}
            indicators:
              - {code: CLB.MOI, group: Câu lạc bộ, domain: unity, name: {vi: Câu lạc bộ mới, en: New clubs}, unit: don-vi, measure: flow, sum: sum, by: [loai, level], basis: Kế hoạch số 12-KH/TU, from: 2021-01-01}
              - {code: CLB.GIU, group: Câu lạc bộ, domain: unity, name: {vi: Câu lạc bộ duy trì, en: Clubs kept up}, unit: don-vi, measure: stock, sum: sum, by: [loai, level], basis: Kế hoạch số 12-KH/TU, from: 2021-01-01}
            editions:
              - from: 2021-01-01
                source: Kế hoạch số 12-KH/TU
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                periods: [calendar-year]
                sections:
                  - id: s
                    name: {vi: Phần, en: Section}
                    questions:
                      - {id: moi, figure: CLB.MOI}
                      - {id: giu, figure: CLB.GIU, by: loai}
            """;

    @Test
    void aFormAsksInAllCombinationsOrInTheAxesItNames() {
        FormEdition edition =
                with(LIBRARY, YAML).edition("cau-lac-bo@2021-01-01").orElseThrow();
        assertThat(edition.figure("moi").orElseThrow().parts())
                .containsExactly("PN_XA", "PN_HUYEN", "PN_TINH", "TN_XA", "TN_HUYEN", "TN_TINH");
        assertThat(edition.figure("giu").orElseThrow().parts()).containsExactly("PN", "TN");
        String whole = YAML.replace("by: loai}", "by: none}");
        assertThat(with(LIBRARY, whole)
                        .edition("cau-lac-bo@2021-01-01")
                        .orElseThrow()
                        .figure("giu")
                        .orElseThrow()
                        .parts())
                .containsExactly("");
        String all = YAML.replace("by: loai}", "by: [level, loai]}");
        assertThat(with(LIBRARY, all)
                        .edition("cau-lac-bo@2021-01-01")
                        .orElseThrow()
                        .figure("giu")
                        .orElseThrow()
                        .by())
                .as("all of them in whatever order")
                .isEmpty();
    }

    @Test
    void aDownloadSaysTheAxesInBothKindsOfFile() throws IOException {
        FormLibrary with = with(LIBRARY, YAML);
        Form form = with.form("cau-lac-bo").orElseThrow();
        ByteArrayOutputStream sheets = new ByteArrayOutputStream();
        FormWorkbook.write(form, form.editions().getFirst(), with.catalogue(), sheets);
        SheetText text = FormSheets.read(sheets.toByteArray()).orElseThrow();
        assertThat(text.faults()).isEmpty();
        for (String file : List.of(FormYaml.of(form, with.catalogue()), text.yaml())) {
            FormLibrary elsewhere = with(LIBRARY, file);
            assertThat(elsewhere.form("cau-lac-bo")).as(file).contains(form);
            assertThat(elsewhere.catalogue().broughtBy(form))
                    .isEqualTo(with.catalogue().broughtBy(form));
        }
    }

    @Test
    void axesThatShareAPartAreRefusedWithBothNames() {
        String shared = YAML.replace("PN: {vi: Phụ nữ", "XA: {vi: Phụ nữ");
        assertThat(words(preview(LIBRARY, shared)))
                .anySatisfy(fault ->
                        assertThat(fault).startsWith("a.yaml:8: ").contains("\"loai\"", "\"level\"", "mã \"XA\""));
        assertThat(words(preview(LIBRARY, YAML.replace("by: [loai, level], basis", "by: [loai, loai], basis"))))
                .anySatisfy(fault -> assertThat(fault).contains("cả \"loai\" và \"loai\""));
    }

    @Test
    void morePartsOrCombinationsThanAnybodyFillsInAreRefused() {
        String large = YAML.replace("items: {", items(41));
        assertThat(words(preview(LIBRARY, large)))
                .anySatisfy(fault -> assertThat(fault).contains("loai, level", "129 tổ hợp", "120"));
        String along = YAML.replace("by: [loai, level]", "by: [loai]");
        assertThat(words(preview(LIBRARY, along.replace("items: {", items(119)))))
                .anySatisfy(fault -> assertThat(fault).contains("loai", "121 tổ hợp", "120"));
        assertThat(preview(LIBRARY, along.replace("items: {", items(118))).faults())
                .isEmpty();
    }

    /** The beginning of parts, before two more. */
    private static String items(int more) {
        StringBuilder items = new StringBuilder("items: {");
        for (int item = 1; item <= more; item++) {
            items.append("N").append(item).append(": {vi: N, en: N}, ");
        }
        return items.toString();
    }

    @Test
    void inASpreadsheetTheAxesStandInOneCellAndAFaultNamesIt() throws IOException {
        for (String axes : List.of("loai level", "loai subject")) {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            Workbook workbook = new Workbook(file, "test", "1.0");
            sheet(
                    workbook,
                    "settings",
                    List.of("form_id", "form_title", "from", "source", "filed_by", "periods"),
                    List.of("thu", "Thử", "2021-01-01", "thử", "commune: mobilisation-bloc", "calendar-year"));
            sheet(
                    workbook,
                    "survey",
                    List.of("type", "name", "label", "indicator", "by"),
                    List.of("begin_group", "s", "Phần"),
                    List.of("figure", "a", "", "CLB.MOI", "loai"));
            sheet(
                    workbook,
                    "own_indicators",
                    List.of(
                            "code", "name", "group", "domain", "unit", "measure", "sum", "by", "by_name", "basis",
                            "from"),
                    List.of(
                            "CLB.MOI",
                            "Mới",
                            "CLB",
                            "unity",
                            "don-vi",
                            "flow",
                            "sum",
                            axes,
                            "Loại;",
                            "KH",
                            "2021-01-01"));
            sheet(
                    workbook,
                    "parts",
                    List.of("list_name", "name", "label"),
                    List.of("loai", "TT", "Tập trung"),
                    List.of("loai", "PT", "Phân tán"));
            workbook.finish();
            SheetText text = FormSheets.read(file.toByteArray()).orElseThrow();
            assertThat(text.faults()).isEmpty();
            List<ContentFault> faults = preview(LIBRARY, text.yaml()).faults();
            if (axes.equals("loai level")) {
                assertThat(faults).isEmpty();
                assertThat(with(LIBRARY, text.yaml())
                                .edition("thu@2021-01-01")
                                .orElseThrow()
                                .figure("a")
                                .orElseThrow()
                                .parts())
                        .containsExactly("TT", "PT");
            } else {
                assertThat(faults).extracting(fault -> text.place(fault.line())).containsOnly("own_indicators!H2");
            }
        }
    }

    @Test
    void anAxisThatTheIndicatorDoesNotHaveIsNamed() {
        assertThat(words(preview(LIBRARY, YAML.replace("by: loai}", "by: field}"))))
                .singleElement()
                .asString()
                .startsWith("a.yaml:20: ")
                .contains("CLB.GIU", "theo field", "loai, level");
    }

    @Test
    void ofNumbersThatMustBeHiddenNoAxisIsLeftOut() {
        String sensitive =
                YAML.replace("name: {vi: Loại, en: Kind}", "name: {vi: Loại, en: Kind}\n    sensitive: true");
        assertThat(words(preview(LIBRARY, sensitive)))
                .singleElement()
                .asString()
                .startsWith("a.yaml:21: ")
                .contains("CLB.GIU", "loai, level");
    }

    @Test
    void reportsOfBeforeKeepTheCellsThatTheirEditionHad() {
        FormEdition before = LIBRARY.edition("dan-van@2018-01-01").orElseThrow();
        assertThat(before.figure("dvk.cn").orElseThrow().parts()).containsExactly("TT", "CN");
        assertThat(before.figure("dvk.nr").orElseThrow().parts()).containsExactly("");
        FormEdition now = LIBRARY.edition("dan-van@2020-01-01").orElseThrow();
        assertThat(now.figure("dvk.cn").orElseThrow().parts()).hasSize(6).contains("TT_XA");
        assertThat(now.figure("dvk.nr").orElseThrow().parts()).containsExactly("XA", "HUYEN", "TINH");
        assertThat(now.questions().map(Question::id).toList())
                .as("all else is asked as before")
                .isEqualTo(before.questions().map(Question::id).toList());
    }

    @Test
    void aFileInForceGoesOnAskingAsItDidWhenTheSystemShipsAnotherBreakdown() {
        String own = YAML.replace("- {id: giu,", "- {id: cn, figure: DVK.CN}\n          - {id: giu,")
                .replace("kinds: [mobilisation-bloc]", "kinds: [front]");
        List<ContentFault> faults = new ArrayList<>();
        FormLibrary with = workshop(LIBRARY, _ -> false)
                .with(own, "a.yaml", new AskedAxes(Map.of("DVK.CN", List.of("subject"))), Set.of(), faults)
                .orElseThrow();
        assertThat(faults).isEmpty();
        assertThat(asked(with, "cn")).containsExactly("TT", "CN");
        assertThat(asked(with(LIBRARY, own), "cn")).as("put into force now").hasSize(6);
        AskedAxes gone = new AskedAxes(Map.of("DVK.CN", List.of("criteria")));
        assertThat(asked(
                        workshop(LIBRARY, _ -> false)
                                .with(own, "a.yaml", gone, Set.of(), faults)
                                .orElseThrow(),
                        "cn"))
                .as("of an axis that is no more nothing can be kept")
                .hasSize(6);
        String download = FormYaml.of(with.form("cau-lac-bo").orElseThrow(), with.catalogue());
        assertThat(with(LIBRARY, download).form("cau-lac-bo")).isEqualTo(with.form("cau-lac-bo"));
    }

    @Test
    void anOwnEditionThatTookThePlaceOfAShippedOneIsNotEndedByOneThatBeginsInThePast() {
        String own = YAML.replace("form: cau-lac-bo", "form: dan-van")
                .replace("- from: 2021-01-01", "- from: 2018-01-01")
                .replace("12-KH/TU, from: 2021-01-01", "12-KH/TU, from: 2018-01-01");
        List<ContentFault> faults = new ArrayList<>();
        FormLibrary with = workshop(LIBRARY, _ -> false)
                .with(own, "a.yaml", AskedAxes.NOW, Set.of("dan-van@2020-01-01", "dan-van@2025-07-01"), faults)
                .orElseThrow();
        assertThat(faults).isEmpty();
        assertThat(with.form("dan-van").orElseThrow().editions())
                .singleElement()
                .satisfies(edition -> {
                    assertThat(edition.id()).isEqualTo("dan-van@2018-01-01");
                    assertThat(edition.to()).isEmpty();
                    assertThat(edition.questions().map(Question::id)).containsExactly("moi", "giu");
                });
        assertThat(with(LIBRARY, own).form("dan-van").orElseThrow().editions())
                .as("put into force by somebody who knows of all")
                .extracting(FormEdition::id)
                .containsExactly("dan-van@2018-01-01", "dan-van@2020-01-01", "dan-van@2025-07-01");
    }

    private static List<String> asked(FormLibrary library, String question) {
        return library.edition("cau-lac-bo@2021-01-01")
                .orElseThrow()
                .figure(question)
                .orElseThrow()
                .parts();
    }
}
