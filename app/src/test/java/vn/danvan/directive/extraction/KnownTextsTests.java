package vn.danvan.directive.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The texts with gold that ship with the project. */
final class KnownTextsTests {

    private static final Path KNOWN = Path.of("src/test/resources/extraction/known");

    @Test
    void findsWhatIsToBeDoneInTheKnownTexts() {
        ExtractionScore score = score(KNOWN);
        assertThat(score.toDoCharacters()).isGreaterThanOrEqualTo(0.90);
        assertThat(score.statements()).isGreaterThanOrEqualTo(0.80);
        assertThat(score.attribute("kind")).isGreaterThanOrEqualTo(0.90);
        assertThat(score.attribute("actor")).isGreaterThanOrEqualTo(0.90);
        assertThat(score.attribute("due")).isGreaterThanOrEqualTo(0.90);
        assertThat(score.attribute("period")).isGreaterThanOrEqualTo(0.90);
        assertThat(score.attribute("domains")).isGreaterThanOrEqualTo(0.90);
    }

    @Test
    void findsNothingInAReportOnAVillageTournament() throws Exception {
        Extraction extraction = StatementExtractor.standard().extract(Files.readString(KNOWN.resolve("05.txt")));
        assertThat(extraction.genre()).isEqualTo(Genre.UNRELATED);
        assertThat(extraction.statements()).isEmpty();
    }

    @Test
    void scoresTheArticleWhereItIsAtHand() {
        Path directory = Path.of("../../shared/eval/directive");
        Assumptions.assumeTrue(Files.isDirectory(directory));
        ExtractionScore score = score(directory);
        assertThat(score.toDoCharacters()).isGreaterThanOrEqualTo(0.90);
        assertThat(score.statements()).isGreaterThanOrEqualTo(0.80);
    }

    private static ExtractionScore score(Path directory) {
        ExtractionScore score = new ExtractionScore();
        for (GoldStatement.Pair pair : GoldStatement.read(directory)) {
            List<GoldStatement> found = StatementExtractor.standard().extract(pair.text()).statements().stream()
                    .map(GoldStatement::of)
                    .toList();
            score.add(pair.text(), pair.gold(), found);
        }
        return score;
    }
}
