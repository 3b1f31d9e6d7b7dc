package vn.danvan.reporting.form.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import vn.danvan.reporting.form.Form;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentSource;

class FormSheetsTests {

    private static final FormLibrary LIBRARY = FormLibrary.read(ContentSource.shipped());

    @Test
    void everyShippedFormIsTheSameAfterItWasWrittenAsYamlAndReadAgain() {
        for (Form form : LIBRARY.forms()) {
            assertThat(read(FormYaml.of(form, LIBRARY.catalogue())))
                    .as(form.id())
                    .isEqualTo(form);
        }
    }

    @Test
    void everyShippedEditionIsTheSameAfterItWentThroughASpreadsheet() throws IOException {
        for (Form form : LIBRARY.forms()) {
            for (FormEdition edition : form.editions()) {
                ByteArrayOutputStream file = new ByteArrayOutputStream();
                FormWorkbook.write(form, edition, LIBRARY.catalogue(), file);
                SheetText text = FormSheets.read(file.toByteArray()).orElseThrow();

                assertThat(text.faults()).isEmpty();
                assertThat(read(text.yaml()).editions()).as(edition.id()).containsExactly(edition);
            }
        }
    }

    @Test
    void dueDaysByLevelAreTheSameAfterTheyWentThroughASpreadsheetAndThroughYaml() throws IOException {
        Form shipped = LIBRARY.form("qcdc").orElseThrow();
        Form form = read(FormYaml.of(shipped, LIBRARY.catalogue()).replaceFirst("    sections:", """
                            due:
                              calendar-year: {working-days: 9, levels: {district: {day: 28, roll: before}, commune: {day: 20}}}
                            sections:\
                        """));
        FormEdition edition = form.editions().getFirst();
        assertThat(edition.dueRules("calendar-year").orElseThrow().byLevel()).hasSize(2);

        assertThat(read(FormYaml.of(form, LIBRARY.catalogue()))).isEqualTo(form);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        FormWorkbook.write(form, edition, LIBRARY.catalogue(), file);
        assertThat(read(FormSheets.read(file.toByteArray()).orElseThrow().yaml())
                        .editions()
                        .getFirst())
                .isEqualTo(edition);
    }

    @Test
    void aFaultOfALevelIsToldWithTheCellOfTheDueDays() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(file, "test", "1.0");
        sheet(
                workbook,
                "settings",
                List.of("form_id", "form_title", "from", "source", "filed_by", "periods", "due"),
                List.of(
                        "thu",
                        "Thử",
                        "2021-01-01",
                        "thử",
                        "commune: front",
                        "quarter",
                        "quarter: {levels: {district: {day: 3}}}"));
        sheet(
                workbook,
                "survey",
                List.of("type", "name", "label", "indicator"),
                List.of("begin_group", "s", "Phần"),
                List.of("figure", "a", "", "GY.YK"));
        workbook.finish();

        SheetText text = FormSheets.read(file.toByteArray()).orElseThrow();

        assertThat(faults(text.yaml()))
                .extracting(
                        fault -> text.place(fault.line()) + " " + fault.reason().code())
                .containsExactly("settings!G2 reporting.fault.due-level");
    }

    @Test
    void aFaultIsToldWithTheCellItStandsIn() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(file, "test", "1.0");
        sheet(
                workbook,
                "settings",
                List.of("form_id", "form_title", "from", "source", "filed_by", "periods"),
                List.of("thu", "Thử", "2021-01-01", "thử", "commune: front", "quarter"));
        sheet(
                workbook,
                "survey",
                List.of("type", "name", "label", "indicator"),
                List.of("begin_group", "s", "Phần"),
                List.of("figure", "a", "", "KHONG.CO"),
                List.of("kieu-la", "b", "B"));
        workbook.finish();

        SheetText text = FormSheets.read(file.toByteArray()).orElseThrow();

        assertThat(faults(text.yaml()).stream()
                        .map(fault -> text.place(fault.line()))
                        .distinct())
                .containsExactly("survey!D3", "survey!B4", "survey!A4");
    }

    @Test
    void whatWouldNotBeReadIsToldWithItsCell() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(file, "test", "1.0");
        sheet(
                workbook,
                "settings",
                List.of("form_id", "form_title", "from", "source", "filed_by", "periods", "version"),
                List.of("thu", "Thử", "2021-01-01", "thử", "commune: front", "quarter", "3"),
                List.of("thu-hai", "Thử hai"));
        sheet(
                workbook,
                "survey",
                List.of("type", "name", "indicator", "required", "hint"),
                List.of("begin_group", "s"),
                List.of("figure", "a", "GY.YK", "bắt buộc"),
                List.of("figure", "b", "GY.DV", "không", "", "lạc cột"));
        workbook.finish();

        SheetText text = FormSheets.read(file.toByteArray()).orElseThrow();

        assertThat(text.faults())
                .extracting(
                        fault -> text.place(fault.line()) + " " + fault.reason().code())
                .containsExactlyInAnyOrder(
                        "settings!A3 reporting.sheet.second",
                        "settings!G1 reporting.sheet.head",
                        "survey!E1 reporting.sheet.head",
                        "survey!D3 reporting.sheet.required",
                        "survey!F4 reporting.sheet.headless");
    }

    @Test
    void aSheetOfMoreRowsThanAFormHasIsNotCutInSilence() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(file, "test", "1.0");
        sheet(workbook, "settings", List.of("form_id"), List.of("thu"));
        Worksheet survey = sheet(workbook, "survey", List.of("type", "name"));
        for (int row = 1; row <= 3_000; row++) {
            survey.value(row, 0, "text");
        }
        workbook.finish();

        SheetText text = FormSheets.read(file.toByteArray()).orElseThrow();

        assertThat(text.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.reason().code()).isEqualTo("reporting.sheet.rows");
            assertThat(text.place(fault.line())).isEqualTo("survey!A3001");
        });
    }

    @Test
    void aDayTypedAsADayAndANumberTypedAsANumberAreRead() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(file, "test", "1.0");
        Worksheet settings = sheet(
                workbook,
                "settings",
                List.of("form_id", "form_title", "from", "source", "filed_by", "periods"),
                List.of("thu", "Thử", "", "thử", "commune: front", "quarter"));
        settings.value(1, 2, java.time.LocalDate.of(2021, 1, 1));
        settings.style(1, 2).format("dd/mm/yyyy").set();
        Worksheet survey = sheet(
                workbook,
                "survey",
                List.of("type", "name", "indicator", "maximum"),
                List.of("begin_group", "s"),
                List.of("figure", "a", "GY.YK"));
        survey.value(1, 1, "s");
        survey.value(2, 3, 100);
        workbook.finish();

        String yaml = FormSheets.read(file.toByteArray()).orElseThrow().yaml();

        assertThat(yaml).contains("from: \"2021-01-01\"", "most: \"100\"");
    }

    @Test
    void aFileThatIsNoSpreadsheetOrHasNoSheetsOfAFormIsRefused() throws IOException {
        assertThat(FormSheets.read("form: x".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(FormSheets.read(new byte[] {'P', 'K', 3, 4, 0, 0})).isEmpty();
        ByteArrayOutputStream blank = new ByteArrayOutputStream();
        FormWorkbook.blank(LIBRARY.catalogue(), blank);
        assertThat(FormSheets.read(blank.toByteArray())).isEmpty();
    }

    @SafeVarargs
    private static Worksheet sheet(Workbook workbook, String name, List<String>... rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].size(); column++) {
                sheet.value(row, column, rows[row].get(column));
            }
        }
        return sheet;
    }

    private static Form read(String yaml) {
        assertThat(faults(yaml)).as(yaml).isEmpty();
        return FormLibrary.read(source(yaml)).forms().getFirst();
    }

    private static List<ContentFault> faults(String yaml) {
        return FormLibrary.check(source(yaml));
    }

    /** The shipped content with this form as its only one. */
    private static ContentSource source(String yaml) {
        return new ContentSource() {
            @Override
            public Optional<Reader> open(String path) {
                return path.equals("reporting/forms/x.yaml")
                        ? Optional.of(new StringReader(yaml))
                        : ContentSource.shipped().open(path);
            }

            @Override
            public List<String> list(String folder, String ending) {
                return List.of("reporting/forms/x.yaml");
            }
        };
    }
}
