package vn.danvan.reporting.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Measure;
import vn.danvan.reporting.form.Polarity;
import vn.danvan.reporting.form.Summing;
import vn.danvan.reporting.form.Unit;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.Wording;

/** What is typed into a cell for a figure; the script of the page is tested with the same cases. */
class TypedFigureTests {

    private static final Path CASES = Path.of("src/test/resources/reporting/typed-figures.txt");

    static List<String> cases() throws IOException {
        return Files.readAllLines(CASES).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    @Test
    void thereAreCases() throws IOException {
        assertThat(cases()).hasSizeGreaterThan(30);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void aFigureIsReadAsItsCode(String line) {
        String[] parts = line.split(" \\| ", -1);
        Indicator asked = asked(parts.length > 2 ? parts[2] : "");
        String code = TypedFigure.read(parts[0], asked)
                .map(entry -> CellCode.write(entry.cell()))
                .orElseGet(() -> TypedFigure.doubt(parts[0], asked)
                        .map(TypedFigureTests::named)
                        .orElse("?"));
        assertThat(code).as(parts[0]).isEqualTo(parts[1]);
    }

    private static String named(TypedFigure.Doubt doubt) {
        return switch (doubt) {
            case TypedFigure.Doubt.TwoWays _ -> "!two-ways";
            case TypedFigure.Doubt.Share() -> "!percent";
        };
    }

    private static Indicator asked(String of) {
        boolean share = of.equals("%");
        Wording name = new Wording("Chỉ tiêu", "Indicator");
        return new Indicator(
                "A.B",
                "g",
                "d",
                name,
                share
                        ? new Unit("phan-tram", new Wording("%", "%"))
                        : new Unit("nguoi", new Wording("người", "people")),
                Measure.FLOW,
                Summing.SUM,
                Optional.empty(),
                Polarity.NONE,
                Optional.empty(),
                of.isEmpty() ? 0 : share ? 1 : Integer.parseInt(of),
                true,
                false,
                new Indicator.Basis("Luật", LocalDate.of(2018, 1, 1), Optional.empty(), Confidence.KNOWN),
                Optional.empty());
    }

    @Test
    void bothReadingsOfAThousandAreNamed() {
        assertThat(TypedFigure.doubt("~12,000", asked("")))
                .contains(new TypedFigure.Doubt.TwoWays(new BigDecimal("12"), new BigDecimal("12000")));
    }

    @Test
    void nothingTypedIsNothing() {
        assertThat(TypedFigure.read("  ").map(entry -> CellCode.write(entry.cell())))
                .contains("");
    }
}
