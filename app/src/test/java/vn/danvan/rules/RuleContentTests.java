package vn.danvan.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.danvan.rules.content.ContentFaultException;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.StepTexts;

class RuleContentTests {

    private static final Path SHIPPED = Path.of("src/main/resources/content");
    private static final StepTexts WORDS = new StepTexts(Locale.ENGLISH);

    @TempDir
    private Path folder;

    @BeforeEach
    void copyTheShippedContent() throws IOException {
        for (String sub : List.of("rules", "calendar", "periods")) {
            Files.createDirectory(folder.resolve(sub));
            try (Stream<Path> files = Files.list(SHIPPED.resolve(sub))) {
                files.forEach(file -> copy(file, folder.resolve(sub).resolve(file.getFileName())));
            }
        }
    }

    private static void copy(Path from, Path to) {
        try {
            Files.copy(from, to);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void theShippedContentHasNoFault() {
        assertThat(faults()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "rules/complaint.yaml | days: 90 | days: ninety | rules/complaint.yaml:30: \"days\": \"ninety\" is not a whole number from 1 to 400",
                "rules/complaint.yaml | unit: working | unit: weeks | \"unit\": \"weeks\" is not one of calendar, working",
                "rules/complaint.yaml | facts: [complex, remote] | facts: [complex] | rules/complaint.yaml:54: \"complex\" is there twice",
                "rules/complaint.yaml | from: 2012-07-01 | from: 2012-06-30 | rule set complaint-2012-07-01 begins before set complaint-1999-01-01 ends",
                "rules/complaint.yaml | from: 2012-07-01 | from: 2012-02-30 | \"2012-02-30\" is not a date",
                "rules/complaint.yaml | rule: complaint.filing | rule: petition.filing | must begin with complaint.",
                "rules/complaint.yaml | suspension: | suspensions: | rules/complaint.yaml:26: \"suspensions\" is not known",
                "rules/complaint.yaml | en: Article 9 | eng: Article 9 | \"en\" is missing",
                "rules/complaint.yaml | unit: calendar | unit: [calendar | not well-formed YAML",
                "rules/election-2021.yaml | count: back | count: sideways | is not one of forward, back",
                "rules/index.yaml | democracy: democracy.yaml | democracy: gone.yaml | rules/gone.yaml:0: no such file",
                "rules/index.yaml | democracy: democracy.yaml | democracy: gone.yaml | rules/democracy.yaml:0: the file is not named",
                "rules/index.yaml | democracy: | openness: | the family is democracy in the file and openness",
                "calendar/2021.yaml | year: 2021 | year: 2020 | calendar/2021.yaml:1: year 2020 is not the year of file",
                "calendar/2021.yaml | 2021-04-21 | 2022-04-21 | calendar/2021.yaml:7: year 2022 is not the year of file",
                "calendar/2021.yaml | 2021-05-03, kind | 2021-05-02, kind | does not suit the kind of day COMPENSATING",
                "calendar/2021.yaml | 2021-04-21 | 2021-04-30 | is there twice",
                "calendar/2021.yaml | holiday: hung-kings | holiday: hung-king | \"hung-king\" is not one of new-year",
                "calendar/2021.yaml | 2021-02-10..2021-02-14 | 2021-02-14..2021-02-10 | ends before it begins",
                "calendar/2024.yaml | kind: exchanged | kind: workday | is not one of HOLIDAY",
                "calendar/holidays.yaml | lunar: 03-10 | lunar: 13-10 | \"13-10\" is not a month and day",
                "periods/periods.yaml | start: 12-15 | start: 15-12 | \"15-12\" is not a month and day",
                "periods/periods.yaml | per-year: 4 | per-year: 5 | is not a whole number from 1 to 12"
            })
    void aFaultIsToldWithFileLineAndReason(String file, String right, String wrong, String told) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(right);
        int at = text.indexOf(right);
        Files.writeString(path, text.substring(0, at) + wrong + text.substring(at + right.length()));

        assertThat(faults()).anySatisfy(fault -> assertThat(fault).contains(told));
    }

    @Test
    void allFaultsOfAFileAreToldAtOnce() throws IOException {
        Path path = folder.resolve("rules/reception.yaml");
        Files.writeString(path, Files.readString(path).replace("days: ", "day: "));

        assertThat(faults())
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(fault -> assertThat(fault).matches("rules/reception\\.yaml:\\d+: .+"));
    }

    @Test
    void theSystemDoesNotRunOnFaultyContent() throws IOException {
        Path path = folder.resolve("rules/reception.yaml");
        Files.writeString(path, Files.readString(path).replace("days: 10", "days: 0"));
        RuleBook book = RuleBook.read(ContentSource.folder(folder));

        assertThatExceptionOfType(ContentFaultException.class)
                .isThrownBy(book::sets)
                .withMessageContaining("rules/reception.yaml:34");
    }

    private List<String> faults() {
        return RuleContent.check(ContentSource.folder(folder)).stream()
                .map(fault -> fault.text(WORDS))
                .toList();
    }
}
