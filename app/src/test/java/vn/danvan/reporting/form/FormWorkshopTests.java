package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.reporting.form.sheet.FormYaml;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.StepTexts;
import vn.danvan.rules.period.Periods;

class FormWorkshopTests {

    private static final FormLibrary LIBRARY = FormLibrary.read(ContentSource.shipped());
    private static final Periods PERIODS = Periods.shipped(WorkCalendar.national());

    @Test
    void aNewerEditionEndsTheOneBeforeTheDayBeforeItBegins() {
        FormPreview preview = workshop().preview(edition("nong-thon-moi", "2022-01-01", "NTM.DAT"), "a.yaml");

        assertThat(preview.faults()).isEmpty();
        assertThat(preview.changed()).extracting(FormEdition::id).containsExactly("nong-thon-moi@2022-01-01");
        assertThat(preview.form().orElseThrow().editions())
                .extracting(FormEdition::to)
                .element(0)
                .isEqualTo(java.util.Optional.of(LocalDate.of(2021, 12, 31)));
    }

    @Test
    void anEditionWithReportsCannotBeChangedOnlyFollowed() {
        FormWorkshop used = new FormWorkshop(LIBRARY, PERIODS, id -> id.equals("nong-thon-moi@2018-01-01"));

        assertThat(words(used.preview(edition("nong-thon-moi", "2018-01-01", "NTM.DAT"), "a.yaml")))
                .singleElement()
                .asString()
                .startsWith("a.yaml:4: ")
                .contains("nong-thon-moi@2018-01-01");
        assertThat(words(used.preview(edition("nong-thon-moi", "2019-01-01", "NTM.DAT"), "a.yaml")))
                .isEmpty();
    }

    @Test
    void aLowerLevelThatIsDueAfterAHigherOneIsToldBeforehand() {
        String yaml = edition("moi", "2021-01-01", "NTM.DAT")
                .replace(
                        "[{level: commune, kinds: [mobilisation-bloc]}]",
                        "[{level: commune, kinds: [front]}, {level: district, kinds: [front]}]");
        String early = yaml.replace(
                "    sections:", "    due: {calendar-year: {day: 20, levels: {commune: {day: 15}}}}\n    sections:");
        String late = yaml.replace(
                "    sections:", "    due: {calendar-year: {levels: {district: {day: 15}}}}\n    sections:");

        assertThat(words(workshop().preview(early, "a.yaml"))).isEmpty();
        assertThat(warnings(workshop().preview(early, "a.yaml"))).isEmpty();
        assertThat(words(workshop().preview(late, "a.yaml"))).isEmpty();
        assertThat(warnings(workshop().preview(late, "a.yaml")))
                .singleElement()
                .asString()
                .startsWith("a.yaml:8: ")
                .contains("\"commune\"", "\"district\"", "15/12/2021", "31/12/2021");
    }

    @Test
    void anIndicatorThatAnotherFormOfTheSameBodiesAsksIsRefused() {
        String yaml = edition("moi", "2021-01-01", "DVK.NR").replace("calendar-year", "calendar-month");

        assertThat(words(workshop().preview(yaml, "a.yaml")))
                .singleElement()
                .asString()
                .startsWith("a.yaml:12: ")
                .contains("DVK.NR", "dan-van@2020-01-01");
    }

    @Test
    void aFileThatChangesNothingIsSaidToChangeNothing() {
        List<ContentFault> found = new ArrayList<>();
        String yaml = edition("moi", "2021-01-01", "NTM.DAT").replace("kinds: [mobilisation-bloc]", "kinds: [front]");
        FormLibrary with = workshop().with(yaml, "a.yaml", found).orElseThrow();

        assertThat(found).isEmpty();
        assertThat(words(new FormWorkshop(with, PERIODS, _ -> false).preview(yaml, "a.yaml")))
                .hasSize(1);
    }

    @Test
    void aFormMayBeEndedAloneAlthoughReportsWereFiledInIt() {
        FormWorkshop used = new FormWorkshop(LIBRARY, PERIODS, _ -> true);
        String rural = FormYaml.of(LIBRARY.form("nong-thon-moi").orElseThrow(), LIBRARY.catalogue());

        FormPreview preview =
                used.preview(rural.replace("    confidence:", "    to: 2030-12-31\n    confidence:"), "a.yaml");

        assertThat(words(preview)).isEmpty();
        assertThat(preview.changed()).isEmpty();
        assertThat(preview.ended()).extracting(FormEdition::id).containsExactly("nong-thon-moi@2018-01-01");
        assertThat(warnings(preview)).singleElement().asString().contains("nong-thon-moi@2018-01-01", "01/01/2031");
    }

    @Test
    void anIndicatorIsAskedForOnlyWhileItIsDefined() {
        String column = edition("moi", "2024-03-10", "XLD24.C2");
        String ended = column.replace("    source:", "    to: 2025-09-29\n    source:");

        assertThat(words(workshop().preview(ended, "a.yaml"))).isEmpty();
        assertThat(words(workshop().preview(column, "a.yaml")))
                .singleElement()
                .asString()
                .startsWith("a.yaml:12: ")
                .contains("XLD24.C2", "2024-03-10", "2025-09-29");
        assertThat(words(workshop().preview(ended.replace("2024-03-10", "2024-03-09"), "a.yaml")))
                .hasSize(1);
    }

    @Test
    void aFormMayGetAnotherNameAlone() {
        String rural = FormYaml.of(LIBRARY.form("nong-thon-moi").orElseThrow(), LIBRARY.catalogue());
        String name = LIBRARY.form("nong-thon-moi").orElseThrow().name().vi();

        FormPreview preview = workshop().preview(rural.replace(name, name + " (mới)"), "a.yaml");

        assertThat(words(preview)).isEmpty();
        assertThat(preview.formerly()).contains(name);
        assertThat(preview.changed()).isEmpty();
    }

    @Test
    void aGapBetweenEditionsAndAnIdThatAsksForSomethingElseAreToldBeforehand() {
        String yaml = edition("moi", "2021-01-01", "NTM.DAT")
                .replace("mobilisation-bloc", "front")
                .replace("    source:", "    to: 2021-12-31\n    source:");
        List<ContentFault> found = new ArrayList<>();
        FormLibrary with = workshop().with(yaml, "a.yaml", found).orElseThrow();
        FormWorkshop then = new FormWorkshop(with, PERIODS, _ -> false);

        FormPreview later =
                then.preview(edition("moi", "2023-01-01", "NTM.TIEN").replace("mobilisation-bloc", "front"), "b.yaml");
        assertThat(words(later))
                .as("money is not land")
                .singleElement()
                .asString()
                .contains("NTM.DAT");

        FormPreview gap = then.preview(
                edition("moi", "2023-01-01", "NTM.HO")
                        .replace("mobilisation-bloc", "front")
                        .replace("id: a", "id: ho"),
                "b.yaml");
        assertThat(words(gap)).isEmpty();
        assertThat(warnings(gap)).singleElement().asString().contains("01/01/2022", "31/12/2022");
    }

    @Test
    void aFileOfBeforeWithARuleOfNumbersStaysInForceWithoutTheRule() {
        String yaml = edition("moi", "2021-01-01", "NTM.DAT").replace("mobilisation-bloc", "front") + """
                    checks:
                      - {rule: "9 = 11 + 12", name: {vi: x, en: x}}
                """.indent(0);
        List<ContentFault> found = new ArrayList<>();

        FormLibrary with = workshop().with(yaml, "a.yaml", found).orElseThrow();

        assertThat(found).isEmpty();
        assertThat(with.edition("moi@2021-01-01").orElseThrow().checks()).isEmpty();
        assertThat(words(workshop().preview(yaml, "a.yaml"))).hasSize(1);
    }

    private static List<String> warnings(FormPreview preview) {
        StepTexts texts = new StepTexts(StepTexts.VIETNAMESE);
        return preview.warnings().stream().map(fault -> fault.text(texts)).toList();
    }

    @Test
    void whatIsNoFormAtAllIsAFaultNotAnError() {
        assertThat(words(workshop().preview("- a", "a.yaml"))).hasSize(1);
        assertThat(words(workshop().preview("", "a.yaml"))).hasSize(1);
        assertThat(words(workshop().preview("a: [", "a.yaml"))).hasSize(1);
    }

    private static FormWorkshop workshop() {
        return new FormWorkshop(LIBRARY, PERIODS, _ -> false);
    }

    private static List<String> words(FormPreview preview) {
        StepTexts texts = new StepTexts(StepTexts.VIETNAMESE);
        return preview.faults().stream().map(fault -> fault.text(texts)).toList();
    }

    private static String edition(String form, String from, String indicator) {
        return """
                form: %s
                name: {vi: Biểu thử, en: Trial form}
                editions:
                  - from: %s
                    source: thử
                    filed-by: [{level: commune, kinds: [mobilisation-bloc]}]
                    periods: [calendar-year]
                    sections:
                      - id: s
                        name: {vi: Phần, en: Section}
                        questions:
                          - {id: a, figure: %s}
                """.formatted(form, from, indicator);
    }
}
