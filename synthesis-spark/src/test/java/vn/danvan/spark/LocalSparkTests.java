package vn.danvan.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.danvan.synthesis.partial.PieceWork;

class LocalSparkTests {

    @TempDir
    private Path folder;

    @Test
    void writesTheFilesOfOneMachineToTheByte() throws IOException {
        SampleFiles.opinions(folder.resolve("opinions.csv"), 5000, 1);
        assertThat(folder.resolve("opinions.csv"))
                .satisfies(file ->
                        assertThat(Files.size(file)).as("several blocks").isGreaterThan(8 << 20));
        SampleFiles.draft(folder.resolve("draft.txt"));
        Map<String, String> alone = Run.alone(folder);
        assertThat(alone)
                .containsOnlyKeys("assignments.csv", "duplicates.csv", "links.csv", "rejected.csv", "themes.jsonl");
        assertThat(Run.spread(Run.conf("local[2]"), folder)).isEqualTo(alone);
    }

    @Test
    void everyPieceIsWorkedOnAndItsResultTakenOnce() throws IOException {
        try (JavaSparkContext spark = new JavaSparkContext(Run.conf("local[2]").setAppName("pieces"))) {
            Iterator<byte[]> left = IntStream.range(0, 100)
                    .mapToObj(piece -> new byte[] {(byte) piece})
                    .iterator();
            Queue<Integer> taken = new ConcurrentLinkedQueue<>();
            new SparkSpread(spark)
                    .run(
                            piece -> new byte[] {(byte) (piece[0] + 1)},
                            () -> left.hasNext() ? Optional.of(left.next()) : Optional.empty(),
                            result -> taken.add((int) result[0]));
            assertThat(taken)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.rangeClosed(1, 100).boxed().toList());
        }
    }

    @Test
    void aTaskThatFailsEndsTheRun() {
        try (JavaSparkContext spark = new JavaSparkContext(Run.conf("local[2]").setAppName("failing"))) {
            Iterator<byte[]> left = List.of(new byte[1]).iterator();
            PieceWork failing = piece -> {
                throw new IOException("the disk is gone");
            };
            assertThatThrownBy(() -> new SparkSpread(spark)
                            .run(
                                    failing,
                                    () -> left.hasNext() ? Optional.of(left.next()) : Optional.empty(),
                                    result -> {}))
                    .hasCauseInstanceOf(SparkException.class)
                    .hasMessageContaining("the disk is gone");
        }
    }

    @Test
    void aClusterThatCannotBeIsRefusedAndNothingIsLeft() throws IOException {
        SampleFiles.opinions(folder.resolve("opinions.csv"), 3, 1);
        Run run = Run.of(
                new SparkConf(false),
                "--opinions",
                folder.resolve("opinions.csv").toString(),
                "--out",
                folder.resolve("out").toString());
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.said()).contains("master URL");
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).containsExactly(folder.resolve("opinions.csv"));
        }
    }
}
