package vn.danvan.spark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkConf;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StandaloneSparkTests {

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 3, unit = TimeUnit.MINUTES)
    void twoWorkersWriteTheFilesOfOneMachineToTheByte() throws IOException {
        SampleFiles.opinions(folder.resolve("opinions.csv"), 2600, 2);
        SampleFiles.draft(folder.resolve("draft.txt"));
        Map<String, String> alone = Run.alone(folder);
        try (StandaloneCluster cluster = new StandaloneCluster(folder, 2)) {
            SparkConf conf = Run.conf(cluster.address())
                    .set("spark.executor.extraClassPath", StandaloneCluster.folders())
                    .set("spark.executor.memory", "512m")
                    .set("spark.executor.extraJavaOptions", "-XX:+UseSerialGC -XX:TieredStopAtLevel=1")
                    .set("spark.scheduler.minRegisteredResourcesRatio", "1.0");
            assertThat(Run.spread(conf, folder)).isEqualTo(alone);
        }
    }
}
