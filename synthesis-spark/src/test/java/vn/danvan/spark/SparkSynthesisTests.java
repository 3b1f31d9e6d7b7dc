package vn.danvan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkSynthesisTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--opinions a.csv",
                "--opinions a.csv --out",
                "--opinions a.csv --out b --out c",
                "--opinions a.csv --out b --links 0",
                "--opinions a.csv --out b --seed x",
                "--opinions a.csv --out b --only themes",
                "--opinions a.csv --out b --quickly"
            })
    void wrongUsageIsToldWithoutStartingAnything(String words) {
        Run run = Run.of(Run.conf("local[1]"), words.isEmpty() ? new String[0] : words.split(" "));
        assertThat(run.code()).isEqualTo(2);
        assertThat(run.said().lines().toList().getLast()).contains("--opinions", "--out");
    }

    @Test
    void aDraftThatIsNotThereIsRefused() {
        Run run = Run.of(Run.conf("local[1]"), "--opinions", "a.csv", "--out", "b", "--draft", "none.txt");
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said()).contains("none.txt");
    }

    @Test
    void everySentenceIsThereInBothLanguages() throws IOException {
        assertThat(sentences("spark.properties").keySet())
                .isEqualTo(sentences("spark_en.properties").keySet())
                .hasSize(3);
    }

    private static Properties sentences(String file) throws IOException {
        Properties sentences = new Properties();
        try (InputStream in = Objects.requireNonNull(SparkSynthesis.class.getResourceAsStream("/messages/" + file))) {
            sentences.load(new java.io.InputStreamReader(in, java.nio.charset.StandardCharsets.UTF_8));
        }
        return sentences;
    }
}
