package vn.danvan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody who edits the content is told by {@code bin/danvan check}. */
class CheckCommandTests {

    private static final Path SHIPPED = Path.of("src/main/resources/content");

    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void theShippedContentHasNoFaultHereAndInACopy() throws IOException {
        assertThat(run()).as(said()).isZero();
        copyTheShippedContent();
        assertThat(run(folder.toString())).as(said()).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "organisation/areas.csv ~ 56,56,,PROVINCE ~ 56,56,,PROVENCE ~ areas.csv:3: \"kind\": \"PROVENCE\"",
                "organisation/areas.csv ~ 568,568,56,DISTRICT ~ 568,568,57,DISTRICT ~ areas.csv:5: \"parent\": không có đơn vị hành chính \"57\"",
                "organisation/areas.csv ~ 568,568,56,DISTRICT ~ 56,568,56,DISTRICT ~ areas.csv:5: \"56\" xuất hiện hai lần",
                "organisation/areas.csv ~ 568,568,56,DISTRICT ~ 568,568,,DISTRICT ~ areas.csv:5: thiếu \"parent\"",
                "organisation/areas.csv ~ 568,568,56,DISTRICT ~ 568,568,56,PROVINCE ~ areas.csv:5: đơn vị cấp trên 56 là PROVINCE",
                "organisation/areas.csv ~ 2021-01-01,2025-06-30,Nhập ~ 2021-01-01,2020-06-30,Nhập ~ areas.csv:2: \"valid_to\"",
                "organisation/areas.csv ~ 2021-01-01,2025-06-30,Nhập ~ 01/01/2021,2025-06-30,Nhập ~ areas.csv:2: \"valid_from\": \"01/01/2021\" không phải ngày",
                "organisation/areas.csv ~ Tỉnh Ninh Thuận, ~ Tỉnh, Ninh Thuận, ~ areas.csv:2: có 9 ô, phải có 8",
                "organisation/areas.csv ~ key,code ~ khoa,ma ~ areas.csv:1: dòng đầu",
                "organisation/events.csv ~ 58|56,56-2025 ~ 58|66,56-2025 ~ events.csv:2: \"from\": không có đơn vị hành chính \"66\"",
                "organisation/events.csv ~ MERGE,IN_FORCE,2025-07-01 ~ MERGE,IN_FORCE, ~ events.csv:2: thiếu \"effective\"",
                "organisation/events.csv ~ ,true, ~ ,yes, ~ events.csv:2: \"verified\": \"yes\"",
                "organisation/bodies.yaml ~ kind: PARTY_BOARD ~ kind: BOARD ~ bodies.yaml:LINE: \"kind\": \"BOARD\"",
                "organisation/bodies.yaml ~ directed-by: \"PARTY-{key}\" ~ directed-by: \"PART-{key}\" ~ bodies.yaml:LINE: \"directed-by\": không có quy tắc",
                "organisation/bodies.yaml ~ \"Tỉnh ủy {bare}\" ~ \"Tỉnh ủy {bar}\" ~ bodies.yaml:LINE: \"name\": \"{bar}\"",
                "organisation/bodies.yaml ~ short: \"Tỉnh ủy\" ~ shrt: \"Tỉnh ủy\" ~ bodies.yaml:LINE: thiếu \"short\"",
                "organisation/bodies.yaml ~ [\"BTG-58\", \"BDV-58\"] ~ [\"BTG-58\", \"BDV-59\"] ~ BDV-59",
                "organisation/bodies.yaml ~ provinces: [\"58\" ~ provinces: [\"59\" ~ \"provinces\": không có đơn vị hành chính \"59\"",
                "extraction/domains.yaml ~ unity: ~ union: ~ \"union\": \"union\" không nằm trong",
                "extraction/verbs.yaml ~ validFrom: 2018 ~ validFrom: x2018 ~ extraction/verbs.yaml:3: \"validFrom\"",
                "extraction/stems.yaml ~ praise: ~ prais: ~ extraction/stems.yaml:5: thiếu \"praise\"",
                "extraction/sections.yaml ~ genres: ~ genre: ~ không biết \"genre\"",
                "extraction/times.yaml ~ within: ~ whithin: ~ \"whithin\": \"whithin\" không nằm trong",
                "calendar/2021.yaml ~ year: 2021 ~ year: 2020 ~ calendar/2021.yaml:1: ",
                "rules/complaint.yaml ~ days: 90 ~ days: ninety ~ rules/complaint.yaml:30: ",
                "periods/periods.yaml ~ start: 12-15 ~ start: 15-12 ~ periods/periods.yaml:"
            })
    void aPlantedFaultIsToldWithFileLineAndReason(String file, String right, String wrong, String told)
            throws IOException {
        copyTheShippedContent();
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(right);
        int at = text.indexOf(right);
        Files.writeString(path, text.substring(0, at) + wrong + text.substring(at + right.length()));

        assertThat(run(folder.toString())).isEqualTo(1);
        String line = Long.toString(1 + text.substring(0, at).chars().filter(letter -> letter == '\n').count());
        assertThat(said())
                .contains(folder + "/" + file.substring(0, file.indexOf('/') + 1))
                .contains(told.replace("LINE", line));
    }

    @Test
    void aMissingFileAndAFileInAnotherEncodingAreFaults() throws IOException {
        copyTheShippedContent();
        Files.delete(folder.resolve("organisation/events.csv"));
        Files.write(folder.resolve("organisation/areas.csv"), new byte[] {'k', (byte) 0xff, '\n'});

        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(said()).contains("organisation/events.csv:0: không có tệp này", "areas.csv:0: không phải UTF-8");
    }

    @Test
    void aFolderThatIsNotThereIsRefusedAndTwoFoldersAreWrongUsage() {
        assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(1);
        assertThat(said()).contains("nowhere");
        assertThat(run("a", "b")).isEqualTo(2);
        assertThat(run("--all")).isEqualTo(2);
    }

    private void copyTheShippedContent() throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            files.filter(file -> !file.startsWith(SHIPPED.resolve("organisation/boundaries")))
                    .forEach(this::copy);
        }
    }

    private void copy(Path from) {
        try {
            Path to = folder.resolve(SHIPPED.relativize(from));
            if (!Files.isDirectory(to)) {
                Files.copy(from, to);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int run(String... args) {
        err.reset();
        return CheckCommand.run(args, new Terminal(InputStream.nullInputStream(), stream(out), stream(err)));
    }

    private String said() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private static PrintStream stream(ByteArrayOutputStream to) {
        return new PrintStream(to, true, StandardCharsets.UTF_8);
    }
}
