package vn.danvan.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkException;
import org.apache.spark.api.java.JavaSparkContext;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.RunOptions;
import vn.danvan.synthesis.RunTexts;
import vn.danvan.synthesis.Synthesis;
import vn.danvan.synthesis.SynthesisReport;
import vn.danvan.synthesis.SynthesisSettings;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.draft.DraftReader;
import vn.danvan.synthesis.draft.UnreadableDraft;
import vn.danvan.synthesis.input.TooLittleMemory;
import vn.danvan.synthesis.partial.SpreadLabour;
import vn.danvan.synthesis.report.ReportSettings;

/**
 * {@code spark-submit --class vn.danvan.spark.SparkSynthesis … --opinions FILE --out DIR}: the same as {@code danvan synthesize},
 * to the byte, with the executors of a cluster to read the texts.
 */
public final class SparkSynthesis {

    private static final int DONE = 0;
    private static final int REFUSED = 1;
    private static final int WRONG_USAGE = 2;
    private static final long MEBIBYTE = 1 << 20;

    private final PrintStream err;
    private final RunTexts texts = new RunTexts(SparkTexts.language());

    SparkSynthesis(PrintStream err) {
        this.err = err;
    }

    /** Runs with what spark-submit has set; ends the process with 0 done, 1 refused, 2 wrong usage. */
    public static void main(String[] args) {
        System.exit(new SparkSynthesis(System.err).run(args, new SparkConf()));
    }

    /** Runs with these settings of Spark; an interrupt leaves nothing behind. */
    int run(String[] args, SparkConf conf) {
        return switch (RunOptions.read(args, Runtime.getRuntime().availableProcessors())) {
            case RunOptions.Wrong wrong -> {
                err.println(texts.wrong(wrong));
                err.println(SparkTexts.of("usage"));
                yield WRONG_USAGE;
            }
            case RunOptions.Wanted wanted -> run(wanted, conf);
        };
    }

    private int run(RunOptions.Wanted wanted, SparkConf conf) {
        Thread stopper = stopper(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(stopper);
        try {
            texts.done(synthesize(wanted, conf), wanted.out()).forEach(err::println);
            return DONE;
        } catch (IOException refused) {
            return refuse(refused);
        } catch (UncheckedIOException refused) {
            return refuse(Objects.requireNonNullElseGet(refused.getCause(), () -> new IOException(refused)));
        } catch (SparkException refused) {
            return refuse(refused);
        } catch (IllegalStateException fault) {
            if (fault.getCause() instanceof SparkException job) {
                return refuse(job);
            }
            throw fault;
        } finally {
            remove(stopper);
        }
    }

    private static SynthesisReport synthesize(RunOptions.Wanted wanted, SparkConf conf)
            throws IOException, SparkException {
        SynthesisSettings settings = new SynthesisSettings(
                wanted.opinions(),
                wanted.out(),
                draft(wanted.draft()),
                wanted.threads(),
                wanted.links(),
                wanted.duplicatesOnly(),
                wanted.seed(),
                wanted.force(),
                report(wanted));
        conf.setIfMissing("spark.app.name", "danvan synthesize");
        // The driver holds the results of two waves; how many bytes that is depends on the cluster, not on a fixed
        // limit.
        conf.setIfMissing("spark.driver.maxResultSize", "0");
        try (JavaSparkContext spark = start(conf)) {
            SparkSpread spread = new SparkSpread(spark);
            return new Synthesis(
                            settings,
                            (stage, done, all) -> {},
                            System::nanoTime,
                            workers -> new SpreadLabour(spread, workers))
                    .run();
        }
    }

    /** Starts Spark, whose Scala code does not say what it throws when the settings or the cluster are not as they should be. */
    private static JavaSparkContext start(SparkConf conf) throws SparkException {
        return new JavaSparkContext(conf);
    }

    private static @Nullable ReportSettings report(RunOptions.Wanted wanted) {
        Path draft = wanted.draft();
        String name = draft == null ? "" : String.valueOf(draft.getFileName());
        return wanted.report() ? new ReportSettings(SparkTexts.language(), name) : null;
    }

    private static @Nullable Draft draft(@Nullable Path file) throws IOException {
        return file == null ? null : DraftReader.read(file);
    }

    /** At Ctrl-C the run is interrupted and gets the time to take its files away. */
    private static Thread stopper(Thread working) {
        return new Thread(() -> {
            working.interrupt();
            try {
                working.join(TimeUnit.SECONDS.toMillis(10));
            } catch (InterruptedException impatient) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void remove(Thread stopper) {
        try {
            Runtime.getRuntime().removeShutdownHook(stopper);
        } catch (IllegalStateException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private int refuse(IOException refused) {
        return refuse(
                switch (refused) {
                    case TooLittleMemory memory ->
                        SparkTexts.of("memory", memory.needed() / MEBIBYTE, memory.there() / MEBIBYTE);
                    case UnreadableDraft draft
                    when draft.reason() == UnreadableDraft.Reason.FORM -> SparkTexts.of("draft.form", draft.value());
                    default -> texts.refusal(refused);
                });
    }

    private int refuse(SparkException refused) {
        return refuse(texts.of(
                "failed",
                String.valueOf(refused.getMessage()).lines().findFirst().orElse("")));
    }

    private int refuse(String said) {
        err.println(said);
        return REFUSED;
    }
}
