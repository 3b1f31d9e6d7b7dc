package vn.danvan.bench.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.bench.Figures;

class DuplicateScoresTests {

    @TempDir
    Path folder;

    private String scored(String truth, String groups, int opinions) throws IOException {
        Path truthFile = Files.writeString(folder.resolve("truth.tsv"), truth);
        Path groupFile = Files.writeString(folder.resolve("duplicates.csv"), "id,group,kind,similarity\n" + groups);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        DuplicateScores.read(truthFile, groupFile, opinions)
                .print(new Figures(new PrintStream(out, true, StandardCharsets.UTF_8)), "x");
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void oneOfThreeLeftOutLosesTwoOfThreePairs() throws IOException {
        String scores = scored(
                "o1\t7\tbase\no2\t7\texact\no3\t7\twrap\no4\t9\tbase\n",
                "o1,o1,original,1\no2,o1,exact,1\no3,o3,unique,1\no4,o4,unique,1\n",
                4);

        assertThat(scores)
                .contains("x.pairs.precision=1.0000")
                .contains("x.pairs.recall=0.3333")
                .contains("x.bcubed.recall=0.6667")
                .contains("x.found.exact=1.0000")
                .contains("x.found.wrap=0.0000");
    }

    @Test
    void aStrangerInAGroupCostsPrecision() throws IOException {
        String scores = scored("o1\t7\tbase\no2\t9\tbase\n", "o1,o1,original,1\no2,o1,near,0.5\n", 2);

        assertThat(scores).contains("x.pairs.precision=0.0000").contains("x.bcubed.precision=0.5000");
    }

    @Test
    void aMissingOpinionIsNotScoredAway() {
        assertThatIllegalStateException()
                .isThrownBy(() -> scored("o1\t7\tbase\no2\t7\texact\n", "o1,o1,unique,1\n", 2))
                .withMessageContaining("missing");
    }
}
