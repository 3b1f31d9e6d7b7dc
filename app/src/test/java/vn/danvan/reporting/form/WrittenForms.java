package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.StepTexts;
import vn.danvan.rules.period.Periods;

/** Forms of a test's own, put beside those that are shipped; no report was filed in any of them. */
final class WrittenForms {

    /** What is shipped. */
    static final FormLibrary SHIPPED = FormLibrary.read(ContentSource.shipped());

    private static final Periods PERIODS = Periods.shipped(WorkCalendar.national());

    private WrittenForms() {}

    static FormWorkshop workshop(FormLibrary library, EditionUse use) {
        return new FormWorkshop(library, PERIODS, use);
    }

    /** The faults and changes of a file called a.yaml. */
    static FormPreview preview(FormLibrary library, String yaml) {
        return workshop(library, _ -> false).preview(yaml, "a.yaml");
    }

    /** The library with the form of a file, in which nothing is wrong. */
    static FormLibrary with(FormLibrary library, String yaml) {
        List<ContentFault> faults = new ArrayList<>();
        FormLibrary with =
                workshop(library, _ -> false).with(yaml, "a.yaml", faults).orElse(library);
        assertThat(faults).as(yaml).isEmpty();
        return with;
    }

    /** The faults as people read them, with their places. */
    static List<String> words(FormPreview preview) {
        StepTexts texts = new StepTexts(StepTexts.VIETNAMESE);
        return preview.faults().stream().map(fault -> fault.text(texts)).toList();
    }

    /** Adds a sheet with the rows. */
    @SafeVarargs
    static void sheet(Workbook workbook, String name, List<String>... rows) {
        Worksheet sheet = workbook.newWorksheet(name);
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < rows[row].size(); column++) {
                sheet.value(row, column, rows[row].get(column));
            }
        }
    }
}
