package vn.danvan.summary.outline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.form.Question;
import vn.danvan.rules.content.ContentSource;

/** What units report has its place in the shipped outlines. */
class ShippedOutlinesTests {

    private static final FormLibrary FORMS = FormLibrary.read(ContentSource.shipped());

    private static OutlineEdition edition(String outline, LocalDate on) {
        return Outlines.shipped(FORMS).edition(outline, on).orElseThrow();
    }

    private static Stream<Block> blocks(OutlineEdition edition) {
        return edition.sections().stream().flatMap(section -> section.blocks().stream());
    }

    private static Set<String> quoted(OutlineEdition edition) {
        return blocks(edition)
                .filter(Block.Narrative.class::isInstance)
                .map(block -> ((Block.Narrative) block).question())
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @CsvSource({
        "tong-ket-dan-van,2020-12-14",
        "tong-ket-dan-van,2023-12-14",
        "so-ket-6-thang,2020-06-14",
        "so-ket-6-thang,2023-06-14"
    })
    void everyParagraphThatAUnitWritesIsQuoted(String outline, LocalDate end) {
        FormEdition form =
                FORMS.form("dan-van").flatMap(one -> one.edition(end)).orElseThrow();
        List<String> written = form.questions()
                .filter(Question.Narrative.class::isInstance)
                .map(Question::id)
                .toList();

        assertThat(written).hasSizeGreaterThan(15);
        assertThat(quoted(edition(outline, end))).containsAll(written);
    }

    @Test
    void wherePeopleAreToWriteFirstTheyAreToldWhat() {
        assertThat(blocks(edition("tong-ket-dan-van", LocalDate.of(2020, 12, 14)))
                        .filter(block -> block instanceof Block.Narrative told
                                && told.question().equals("dg.bh")))
                .singleElement()
                .satisfies(block -> assertThat(((Block.Narrative) block).hint()).contains("bài học"));
    }
}
