package vn.danvan.reporting.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

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
        String code = TypedFigure.read(parts[0])
                .map(entry -> CellCode.write(entry.cell()))
                .orElse("?");
        assertThat(code).as(parts[0]).isEqualTo(parts[1]);
    }

    @Test
    void nothingTypedIsNothing() {
        assertThat(TypedFigure.read("  ").map(entry -> CellCode.write(entry.cell())))
                .contains("");
    }
}
