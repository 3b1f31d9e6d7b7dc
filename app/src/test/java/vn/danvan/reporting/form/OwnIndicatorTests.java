package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.danvan.reporting.form.WrittenForms.sheet;
import static vn.danvan.reporting.form.WrittenForms.with;
import static vn.danvan.reporting.form.WrittenForms.words;
import static vn.danvan.reporting.form.WrittenForms.workshop;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import vn.danvan.reporting.form.sheet.FormSheets;
import vn.danvan.reporting.form.sheet.FormWorkbook;
import vn.danvan.reporting.form.sheet.FormYaml;
import vn.danvan.reporting.form.sheet.SheetText;

/** A form brings indicators of its own: new figures without a new version of the system. */
class OwnIndicatorTests {

    private static final FormLibrary LIBRARY = WrittenForms.SHIPPED;
    private static final EditionUse NOTHING = _ -> false;

    /** Drills of the militia: a unit and a breakdown of their own, a share made of two figures, one of them shipped. */
    private static final String YAML = """
            form: dien-tap
            name: {vi: Diễn tập phòng thủ, en: Defence drills}
            units:
              lan: {vi: lần, en: drills}
            breakdowns:
              quy-mo:
                name: {vi: Quy mô, en: Size}
                items: {L: {vi: Lớn, en: Large}, N: {vi: Nhỏ, en: Small}}
            indicators:
              - {code: DTP.LAN, group: Diễn tập, domain: security, name: {vi: Lần diễn tập, en: Drills held}, unit: lan, measure: flow, sum: sum, polarity: up, by: quy-mo, estimated: true, basis: Kế hoạch số 12-KH/TU, from: 2021-01-01}
              - {code: DTP.KHA, group: Diễn tập, domain: security, name: {vi: Lần đạt khá, en: Drills rated good}, unit: lan, measure: flow, sum: sum, basis: Kế hoạch số 12-KH/TU, from: 2021-01-01}
              - {code: DTP.TYLE, group: Diễn tập, domain: security, name: {vi: Tỷ lệ đạt khá, en: Share rated good}, unit: phan-tram, measure: flow, sum: ratio, of: [DTP.KHA, DTP.LAN], decimals: 1, basis: Kế hoạch số 12-KH/TU, from: 2021-01-01}
            editions:
              - from: 2021-01-01
                source: Kế hoạch số 12-KH/TU
                filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                periods: [calendar-year]
                sections:
                  - id: s
                    name: {vi: Phần, en: Section}
                    questions:
                      - {id: lan, figure: DTP.LAN, compulsory: true}
                      - {id: kha, figure: DTP.KHA}
                      - {id: thon, table: {vi: Theo thôn, en: By village}, rows: free, columns: [kha]}
            """;

    @Test
    void aFormBringsFiguresThatNobodyHadBefore() {
        FormPreview preview = workshop(LIBRARY, NOTHING).preview(YAML, "a.yaml");
        assertThat(words(preview)).isEmpty();
        assertThat(preview.changes().indicators()).hasSize(3).allMatch(IndicatorChange::isNew);
        FormLibrary with = with(LIBRARY, YAML);
        Indicator drills = with.catalogue().indicator("DTP.LAN").orElseThrow();
        assertThat(drills.unit().name().vi()).isEqualTo("lần");
        assertThat(drills.breakdown().orElseThrow().items())
                .extracting(Breakdown.Item::id)
                .containsExactly("L", "N");
        assertThat(with.catalogue().broughtBy("DTP.LAN")).contains("dien-tap");
        assertThat(with.catalogue().broughtBy("TTR.CUOC")).isEmpty();
        assertThat(with.edition("dien-tap@2021-01-01").orElseThrow().figures())
                .extracting(Question.Figure::indicator)
                .contains(drills);
    }

    @Test
    void everyFaultStandsAtItsPlace() {
        String faulty = YAML.replace("code: DTP.LAN", "code: dtp lần")
                .replace("unit: lan, measure: flow, sum: sum, basis", "unit: mét, measure: dòng, sum: sum, basis")
                .replace("of: [DTP.KHA, DTP.LAN]", "of: [DTP.KHA, NTM.TIEN]")
                .replace("decimals: 1, basis: Kế hoạch số 12-KH/TU, from: 2021-01-01", "decimals: 9")
                .replace("N: {vi: Nhỏ", "'a/b': {vi: Nhỏ")
                .replace("lan: {vi: lần", "xa: {vi: lần");
        assertThat(words(workshop(LIBRARY, NOTHING).preview(faulty, "a.yaml")))
                .anySatisfy(fault -> assertThat(fault).startsWith("a.yaml:4: ").contains("\"xa\" đã có"))
                .anySatisfy(fault -> assertThat(fault).startsWith("a.yaml:8: ").contains("\"a/b\""))
                .anySatisfy(fault -> assertThat(fault).startsWith("a.yaml:10: ").contains("\"dtp lần\"", "TDN.LUOT"))
                .anySatisfy(fault -> assertThat(fault).startsWith("a.yaml:11: ").contains("\"mét\"", "mo-hinh"))
                .anySatisfy(fault -> assertThat(fault).startsWith("a.yaml:11: ").contains("\"dòng\"", "flow, stock"))
                .anySatisfy(fault -> assertThat(fault).startsWith("a.yaml:12: ").contains("of phải là hai chỉ tiêu"))
                .anySatisfy(fault -> assertThat(fault).startsWith("a.yaml:12: ").contains("\"9\""))
                .anySatisfy(fault -> assertThat(fault).startsWith("a.yaml:12: ").contains("thiếu \"basis\""))
                .anySatisfy(fault -> assertThat(fault).startsWith("a.yaml:12: ").contains("thiếu \"from\""))
                .anySatisfy(fault -> assertThat(fault).startsWith("a.yaml:22: ").contains("DTP.LAN"));
    }

    @Test
    void anIndicatorOfTheSystemIsNamedAgainButNotChanged() {
        String shipped = """
                indicators:
                  - {code: GY.YK, group: consultation, domain: consultation, name: {vi: Ý kiến khác, en: x}, unit: y-kien, measure: flow, sum: sum, basis: x, from: 2018-01-01}
                """;
        String yaml = YAML.replace("indicators:\n", shipped);
        assertThat(words(workshop(LIBRARY, NOTHING).preview(yaml, "a.yaml")))
                .singleElement()
                .asString()
                .startsWith("a.yaml:10: ")
                .contains("GY.YK", "có sẵn trong hệ thống");
    }

    @Test
    void aFileInForceStaysReadableWhenALaterVersionOfTheSystemTakesItsNames() {
        String clashing = YAML.replace("DTP.KHA", "GY.YK")
                .replace("  lan: {vi: lần", "  xa: {vi: lần")
                .replace("unit: lan", "unit: xa");
        assertThat(words(workshop(LIBRARY, NOTHING).preview(clashing, "a.yaml")))
                .hasSize(2);
        FormLibrary with = with(LIBRARY, clashing);
        assertThat(with.catalogue()
                        .indicator("GY.YK")
                        .orElseThrow()
                        .unit()
                        .name()
                        .vi())
                .isEqualTo("lần");
        assertThat(with.catalogue()
                        .indicator("NTM.XA")
                        .orElseThrow()
                        .unit()
                        .name()
                        .vi())
                .isEqualTo("xã");
    }

    @Test
    void aNameOrBasisChangesAlsoWhenReportsWereFiledAndTheEditionsStay() {
        FormLibrary with = with(LIBRARY, YAML);
        String renamed = YAML.replace("vi: Lần diễn tập", "vi: Lần tổ chức diễn tập")
                .replace("vi: Lần đạt khá", "vi: Lần đạt loại khá");
        FormPreview preview = workshop(with, filed()).preview(renamed, "a.yaml");
        assertThat(words(preview)).isEmpty();
        assertThat(preview.changed()).isEmpty();
        assertThat(preview.changes().codes()).containsExactly("DTP.LAN", "DTP.KHA");
        FormEdition edition = with(with, renamed).edition("dien-tap@2021-01-01").orElseThrow();
        assertThat(edition.question("lan").orElseThrow().label().vi()).isEqualTo("Lần tổ chức diễn tập");
        assertThat(edition.checks().getFirst().name().vi()).contains("Lần đạt loại khá");
        assertThat(words(workshop(with, filed()).preview(YAML, "a.yaml")))
                .singleElement()
                .asString()
                .contains("không thay đổi gì");
    }

    @Test
    void aUnitOrTheWayOfAddingUpStaysOnceThereAreFigures() {
        FormLibrary with = with(LIBRARY, YAML);
        for (String other : List.of(
                YAML.replace("Drills held}, unit: lan, measure: flow", "Drills held}, unit: lan, measure: stock"),
                YAML.replace("by: quy-mo, ", ""),
                YAML.replace("estimated: true", "sensitive: true"))) {
            assertThat(words(workshop(with, filed()).preview(other, "a.yaml")))
                    .singleElement()
                    .asString()
                    .startsWith("a.yaml:10: ")
                    .contains("DTP.LAN", "đã có số liệu");
            assertThat(words(workshop(with, NOTHING).preview(other, "a.yaml"))).isEmpty();
        }
    }

    @Test
    void whatAnotherFormAsksForIsNotChangedBeneathIt() {
        FormLibrary with = with(with(LIBRARY, YAML), asking("khac", "front", "DTP.KHA"));
        String stock = YAML.replace(
                "Drills rated good}, unit: lan, measure: flow", "Drills rated good}, unit: lan, measure: stock");
        assertThat(words(workshop(with, NOTHING).preview(stock, "a.yaml")))
                .singleElement()
                .asString()
                .contains("DTP.KHA", "khac@2021-01-01");
        String ended = YAML.replace("Drills rated good}, ", "Drills rated good}, to: 2021-06-30, ");
        assertThat(words(workshop(with, NOTHING)
                        .preview(
                                ended.replace("      - {id: kha, figure: DTP.KHA}\n", "")
                                        .replace(
                                                "      - {id: thon, table: {vi: Theo thôn, en: By village}, rows: free, columns: [kha]}\n",
                                                ""),
                                "a.yaml")))
                .singleElement()
                .asString()
                .startsWith("a.yaml:11: ")
                .contains("khac@2021-01-01");
        String other = YAML.replace("form: dien-tap", "form: nua").replace("vi: Lần đạt khá", "vi: Khác");
        assertThat(words(workshop(with, NOTHING).preview(other, "a.yaml")))
                .anySatisfy(fault -> assertThat(fault).contains("DTP.KHA", "do biểu mẫu \"dien-tap\" mang theo"));
    }

    @Test
    void aDownloadBringsTheIndicatorsAlongInBothKindsOfFile() throws IOException {
        FormLibrary with = with(LIBRARY, YAML);
        Form form = with.form("dien-tap").orElseThrow();
        String yaml = FormYaml.of(form, with.catalogue());
        ByteArrayOutputStream sheets = new ByteArrayOutputStream();
        FormWorkbook.write(form, form.editions().getFirst(), with.catalogue(), sheets);
        SheetText text = FormSheets.read(sheets.toByteArray()).orElseThrow();
        assertThat(text.faults()).isEmpty();
        for (String file : List.of(yaml, text.yaml())) {
            FormLibrary elsewhere = with(LIBRARY, file);
            assertThat(elsewhere.form("dien-tap")).as(file).contains(form);
            assertThat(elsewhere.catalogue().broughtBy(form))
                    .isEqualTo(with.catalogue().broughtBy(form));
        }
    }

    @Test
    void aFaultOfASpreadsheetIsToldWithTheCell() throws IOException {
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
                List.of("type", "name", "label", "indicator"),
                List.of("begin_group", "s", "Phần"),
                List.of("figure", "a", "", "DTP.LAN"));
        sheet(
                workbook,
                "own_indicators",
                List.of(
                        "code",
                        "name",
                        "group",
                        "domain",
                        "unit",
                        "measure",
                        "sum",
                        "by",
                        "estimated",
                        "basis",
                        "from",
                        "hint"),
                List.of(
                        "DTP.LAN",
                        "Lần",
                        "Diễn tập",
                        "security",
                        "lan",
                        "flow",
                        "sum",
                        "quy-mo",
                        "có lẽ",
                        "KH 12",
                        "2021-01-01"));
        workbook.finish();
        SheetText text = FormSheets.read(file.toByteArray()).orElseThrow();
        assertThat(text.faults())
                .extracting(fault -> text.place(fault.line()))
                .containsExactlyInAnyOrder("own_indicators!I2", "own_indicators!L1");
        assertThat(workshop(LIBRARY, NOTHING).preview(text.yaml(), "a.xlsx").faults())
                .extracting(fault -> text.place(fault.line()))
                .containsExactlyInAnyOrder("own_indicators!E2", "own_indicators!H2");
    }

    /** Reports were filed in all editions. */
    private static EditionUse filed() {
        return _ -> true;
    }

    private static String asking(String form, String kind, String indicator) {
        return """
                form: %s
                name: {vi: Biểu khác, en: Another form}
                editions:
                  - from: 2021-01-01
                    source: thử
                    filed-by: [{level: commune, kinds: [%s]}]
                    periods: [calendar-year]
                    sections:
                      - id: s
                        name: {vi: Phần, en: Section}
                        questions:
                          - {id: a, figure: %s}
                """.formatted(form, kind, indicator);
    }
}
