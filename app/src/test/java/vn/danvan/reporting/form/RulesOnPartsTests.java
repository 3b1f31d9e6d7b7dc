package vn.danvan.reporting.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.StepTexts;

/** Rules on one part of a figure, as the ratings of each kind of unit have them. */
class RulesOnPartsTests {

    private static final Path CONTENT = Path.of("src/main/resources/content");
    private static final String RULE = "tong-loai/CX = tot-loai/CX + kha-loai/CX + tb-loai/CX + yeu-loai/CX";
    private static final FormEdition SHEET =
            FormLibrary.read(ContentSource.shipped()).edition("qcdc@2020-01-01").orElseThrow();

    private final Map<CellId, Cell> cells = new HashMap<>();

    @TempDir
    private Path folder;

    private RulesOnPartsTests rated(String rating, int communes, int agencies, int enterprises) {
        part(rating, "CX", communes);
        part(rating, "CQ", agencies);
        part(rating, "DN", enterprises);
        cells.put(
                new CellId(rating, ""), new Value(BigDecimal.valueOf((long) communes + agencies + enterprises), false));
        return this;
    }

    private void part(String rating, String kind, int units) {
        cells.put(new CellId(rating + "-loai", kind), new Value(BigDecimal.valueOf(units), false));
    }

    private List<Finding.Fails> fails() {
        return new Judge(SHEET)
                .findings(new Answers(cells), Optional.empty(), Set.of()).stream()
                        .filter(Finding.Fails.class::isInstance)
                        .map(Finding.Fails.class::cast)
                        .toList();
    }

    @Test
    void ratingsMakeTheTotalOfEachKindAndOfAll() {
        rated("tong", 8, 10, 3)
                .rated("tot", 5, 6, 2)
                .rated("kha", 2, 4, 1)
                .rated("tb", 1, 0, 0)
                .rated("yeu", 0, 0, 0);
        assertThat(fails()).isEmpty();
    }

    @Test
    void aUnitInTheWrongKindIsFoundAlthoughEverythingAddsUp() {
        rated("tong", 8, 10, 3)
                .rated("tot", 6, 5, 2)
                .rated("kha", 2, 4, 1)
                .rated("tb", 1, 0, 0)
                .rated("yeu", 0, 0, 0);
        assertThat(fails())
                .extracting(fails -> fails.check().name().vi())
                .containsExactly(
                        "Cấp xã: tổng số bằng tổng các loại",
                        "Cơ quan và đơn vị sự nghiệp: tổng số bằng tổng các loại");
        assertThat(fails()).allMatch(Finding::blocks);
        assertThat(fails())
                .as("each stands beside its own part")
                .extracting(Finding.Fails::cell)
                .containsExactly(new CellId("tong-loai", "CX"), new CellId("tong-loai", "CQ"));
    }

    @Test
    void aPartThatDoesNotApplyOrIsMissingIsNotZero() {
        rated("tong", 8, 10, 0)
                .rated("tot", 5, 6, 0)
                .rated("kha", 2, 4, 0)
                .rated("tb", 1, 0, 0)
                .rated("yeu", 0, 0, 0);
        cells.remove(new CellId("yeu-loai", "CX"));
        List.of("tong", "tot", "kha", "tb", "yeu")
                .forEach(rating -> cells.put(new CellId(rating + "-loai", "DN"), new NotApplicable()));
        assertThat(fails()).isEmpty();

        part("kha", "CX", 9);
        assertThat(fails())
                .as("more communes than there are, whatever is still to come")
                .anyMatch(fails -> fails.check().rule().equals(RULE));
    }

    private List<String> faults(String rule) throws IOException {
        for (String file : List.of("reporting/indicators.yaml", "reporting/forms/qcdc.yaml", "periods/periods.yaml")) {
            Path copy = folder.resolve(file);
            Files.createDirectories(copy.getParent());
            Files.writeString(copy, Files.readString(CONTENT.resolve(file)).replace(RULE, rule));
        }
        StepTexts texts = new StepTexts(StepTexts.VIETNAMESE);
        return FormLibrary.check(ContentSource.folder(folder)).stream()
                .map(fault -> texts.text(fault.reason()))
                .distinct()
                .toList();
    }

    @Test
    void aPartThatNobodyIsAskedForIsRefused() throws IOException {
        assertThat(faults(RULE)).isEmpty();
        assertThat(faults("tong-loai/XX = tot-loai/CX"))
                .singleElement()
                .asString()
                .contains("\"tong-loai\"", "\"XX\"");
        assertThat(faults("tong/CX = tot-loai/CX")).as("not asked for in parts").hasSize(1);
        assertThat(faults("tong-loai/CX = previous(tong-loai/CX)"))
                .as("a part of the period before cannot be named")
                .hasSize(1);
    }
}
