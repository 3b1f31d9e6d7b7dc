package vn.danvan.spark;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.SparkConf;
import vn.danvan.synthesis.Synthesis;
import vn.danvan.synthesis.SynthesisSettings;
import vn.danvan.synthesis.draft.DraftReader;

/** What came of a run of the command. */
record Run(int code, String said) {

    static Run of(SparkConf conf, String... args) {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int code = new SparkSynthesis(new PrintStream(said, true, StandardCharsets.UTF_8)).run(args, conf);
        return new Run(code, said.toString(StandardCharsets.UTF_8));
    }

    static SparkConf conf(String master) {
        return new SparkConf(false)
                .setMaster(master)
                .set("spark.ui.enabled", "false")
                .set("spark.driver.host", "127.0.0.1")
                .set("spark.driver.bindAddress", "127.0.0.1");
    }

    /** The files that one machine alone makes of the opinions and the draft of a folder. */
    static Map<String, String> alone(Path folder) throws IOException {
        SynthesisSettings settings = new SynthesisSettings(
                folder.resolve("opinions.csv"),
                folder.resolve("alone"),
                DraftReader.read(folder.resolve("draft.txt")),
                2,
                3,
                false,
                1,
                true,
                null);
        new Synthesis(settings, (stage, done, all) -> {}, () -> 0).run();
        return SampleFiles.results(folder.resolve("alone"));
    }

    /** The files that Spark makes of them. */
    static Map<String, String> spread(SparkConf conf, Path folder) throws IOException {
        Path out = folder.resolve("spread");
        Run run = of(
                conf,
                "--opinions",
                folder.resolve("opinions.csv").toString(),
                "--draft",
                folder.resolve("draft.txt").toString(),
                "--out",
                out.toString());
        if (run.code() != 0) {
            throw new IllegalStateException(run.said());
        }
        return SampleFiles.results(out);
    }
}
