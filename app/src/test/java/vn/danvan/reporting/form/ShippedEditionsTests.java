package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.danvan.rules.content.ContentSource;

/** The shipped forms are without fault, and each day is reported along the edition of that day. */
class ShippedEditionsTests {

    @Test
    void theShippedFormsHaveNoFault() {
        assertThat(FormLibrary.check(ContentSource.shipped())).isEmpty();
    }

    /** The editions along which what ends that day is filed. */
    private static List<FormEdition> filed(FormLibrary library, LocalDate end) {
        return library.forms().stream()
                .flatMap(form -> form.edition(end).stream())
                .toList();
    }

    @Test
    void aReportOfLettersOf2022IsFiledUnderTheCircularOf2021() {
        FormLibrary library = FormLibrary.read(ContentSource.shipped());

        assertThat(filed(library, LocalDate.of(2022, 3, 14)))
                .extracting(FormEdition::id)
                .contains("xu-ly-don@2021-05-10", "tiep-cong-dan@2021-05-10");
        assertThat(filed(library, LocalDate.of(2024, 3, 14)))
                .extracting(FormEdition::id)
                .contains("xu-ly-don@2024-03-10", "tiep-cong-dan@2024-03-10");
        assertThat(filed(library, LocalDate.of(2025, 12, 14)))
                .extracting(FormEdition::id)
                .contains("xu-ly-don@2025-09-30", "tiep-cong-dan@2025-09-30");
    }
}
