package vn.danvan.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.draft.DraftReader;

class GeneratorTests {

    private static final int COUNT = 10_000;

    @TempDir
    Path folder;

    private Path generated(String name, GeneratorSettings settings) throws IOException {
        Path out = folder.resolve(name);
        Generator.write(new GeneratorSettings(
                settings.kind(),
                settings.count(),
                out,
                settings.seed(),
                settings.base(),
                settings.json(),
                settings.plain(),
                settings.threads()));
        return out;
    }

    private static GeneratorSettings of(Kind kind) {
        return GeneratorSettings.of(kind, COUNT, Path.of(""));
    }

    private static Map<String, Integer> sizes(Path data) throws IOException {
        return Files.readAllLines(data.resolve("truth.tsv")).stream()
                .collect(Collectors.toMap(line -> line.split("\t", -1)[1], line -> 1, Integer::sum));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyOpinionIsThereOnceInEveryFile(Kind kind) throws IOException {
        Path data = generated("all", of(kind));

        List<String> truth = ids(data.resolve("truth.tsv"));
        assertThat(truth).hasSize(COUNT).doesNotHaveDuplicates();
        assertThat(ids(data.resolve("opinions.tsv"))).isEqualTo(truth);
        assertThat(truth).containsAll(ids(data.resolve("clauses.tsv")));
    }

    private static List<String> ids(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .map(line -> line.substring(0, line.indexOf('\t')))
                .toList();
    }

    @Test
    void aConsultationLikeThatOf2017RepeatsItselfAsThatDid() throws IOException {
        Path data = generated("fcc", of(Kind.FCC));

        Map<String, Integer> sizes = sizes(data);
        long alone = sizes.values().stream().filter(size -> size == 1).count();
        assertThat(1 - alone / (double) COUNT).isCloseTo(0.94, within(0.001));
        Map<String, Integer> texts = Files.readAllLines(data.resolve("opinions.tsv")).stream()
                .collect(Collectors.toMap(line -> line.split("\t", -1)[1], line -> 1, Integer::sum));
        int seven = texts.values().stream()
                .sorted(Comparator.reverseOrder())
                .limit(7)
                .mapToInt(size -> size)
                .sum();
        assertThat(seven / (double) COUNT).isCloseTo(0.38, within(0.001));
        List<String> merged = Files.readAllLines(data.resolve("truth.tsv")).stream()
                .filter(line -> line.endsWith("\tmerge"))
                .toList();
        assertThat(merged.size() / (double) COUNT).isCloseTo(0.06, within(0.001));
        assertThat(merged.stream().map(line -> line.split("\t", -1)[1]).distinct())
                .hasSize(1);
    }

    @Test
    void aboutHalfStandAloneAndTheOthersAreInCampaignsOfAllSizes() throws IOException {
        Map<String, Integer> sizes = sizes(generated("zipf", of(Kind.ZIPF)));

        assertThat(sizes.values().stream().filter(size -> size == 1).count() / (double) COUNT)
                .isCloseTo(0.5, within(0.01));
        assertThat(sizes.values().stream().filter(size -> size > 1).max(Comparator.naturalOrder()))
                .hasValueSatisfying(largest -> assertThat(largest).isBetween(100, 220));
        assertThat(sizes).containsValues(2, 3, 4);
    }

    @Test
    void everyMutationOccursAndAGroupHasOneBase() throws IOException {
        List<String[]> truth = Files.readAllLines(
                        generated("zipf", of(Kind.ZIPF)).resolve("truth.tsv"))
                .stream()
                .map(line -> line.split("\t", -1))
                .toList();

        Set<String> seen = truth.stream().map(fields -> fields[2]).collect(Collectors.toSet());
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "base", "exact", "surf", "nodia", "wrap", "cut", "w05", "w10", "w20", "teen", "order");
        List<String> bases = truth.stream()
                .filter(fields -> fields[2].equals("base"))
                .map(fields -> fields[1])
                .toList();
        assertThat(bases).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void theSameSeedGivesTheSameBytesOnAnyNumberOfThreads(Kind kind) throws IOException {
        Path one = generated("one", new GeneratorSettings(kind, COUNT, folder, 5, null, true, true, 1));
        Path three = generated("three", new GeneratorSettings(kind, COUNT, folder, 5, null, true, true, 3));
        Path other = generated("other", new GeneratorSettings(kind, COUNT, folder, 6, null, true, true, 3));

        for (String file : List.of("opinions.jsonl", "opinions.tsv", "truth.tsv", "clauses.tsv", "draft.txt")) {
            assertThat(three.resolve(file)).hasSameBinaryContentAs(one.resolve(file));
        }
        assertThat(Files.mismatch(one.resolve("opinions.jsonl"), other.resolve("opinions.jsonl")))
                .isNotNegative();
    }

    @Test
    void clausesAreThoseOfTheExampleDraftWhichSaysThatItIsOne() throws IOException {
        Path data = generated("draft", of(Kind.ZIPF));

        assertThat(Files.readString(data.resolve("draft.txt"))).startsWith("VĂN BẢN VÍ DỤ");
        Draft draft = DraftReader.read(data.resolve("draft.txt"));
        Set<String> anchors = new HashSet<>();
        for (String line : Files.readAllLines(data.resolve("clauses.tsv"))) {
            anchors.add(line.split("\t", -1)[2]);
        }
        assertThat(anchors)
                .hasSizeGreaterThan(50)
                .allMatch(anchor -> draft.clause(anchor).isPresent());
    }

    @Test
    void aFolderOfTextsIsTheBaseWhenGiven() throws IOException {
        Path base = Files.createDirectories(folder.resolve("base"));
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            lines.append("câu số ").append(i).append(" trong tập văn bản cho sẵn để thử\n");
        }
        Files.writeString(base.resolve("texts.txt"), lines);

        Path data = generated("given", new GeneratorSettings(Kind.ZIPF, COUNT, folder, 1, base, false, true, 2));

        assertThat(sizes(data)).hasSizeLessThanOrEqualTo(300);
        List<String> untouched = Files.readAllLines(data.resolve("opinions.tsv")).stream()
                .map(line -> line.substring(line.indexOf('\t') + 1))
                .filter(text -> lines.indexOf(text) >= 0)
                .toList();
        assertThat(untouched).hasSizeGreaterThan(COUNT / 5);
    }

    @Test
    void fewerThanAThousandAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> generated("few", GeneratorSettings.of(Kind.FCC, 999, folder)))
                .withMessageContaining("999");
    }
}
