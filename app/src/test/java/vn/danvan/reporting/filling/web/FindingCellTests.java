package vn.danvan.reporting.filling.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.form.Judge;
import vn.danvan.rules.content.ContentSource;

/** What does not agree is said beside the cell it is about, of a figure in parts beside the part that the rule names. */
class FindingCellTests {

    private static final FormEdition SHEET =
            FormLibrary.read(ContentSource.shipped()).edition("qcdc@2020-01-01").orElseThrow();

    private static List<String> beside(String part) {
        Map<CellId, Cell> cells = new HashMap<>();
        List.of("tot", "kha", "tb", "yeu").forEach(rating -> cells.put(new CellId(rating + "-loai", part), of(1)));
        cells.put(new CellId("tong-loai", part), of(9));
        return new Judge(SHEET)
                .findings(new Answers(cells), Optional.empty(), Set.of()).stream()
                        .filter(Finding.Fails.class::isInstance)
                        .map(finding -> FindingTexts.key(SHEET, finding))
                        .toList();
    }

    private static Cell of(long number) {
        return new Value(BigDecimal.valueOf(number), false);
    }

    @Test
    void unitsOfEachKindThatDoNotAddUpAreSaidBesideTheirKind() {
        assertThat(beside("CX")).containsExactly("tong-loai/CX");
        assertThat(beside("CQ")).containsExactly("tong-loai/CQ");
        assertThat(beside("DN")).containsExactly("tong-loai/DN");
    }
}
