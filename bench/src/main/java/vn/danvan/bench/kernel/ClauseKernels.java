package vn.danvan.bench.kernel;

import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.danvan.synthesis.item.ItemSplitter;
import vn.danvan.synthesis.link.ClauseLinker;

/** What is done with every different text of opinions on a draft: links to its clauses, items. One go is all texts. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class ClauseKernels {

    private static final int LINKS = 3;

    /** A draft, indexed. */
    @State(Scope.Benchmark)
    public static class Indexed {

        private @Nullable ClauseLinker linker;

        /** Reads the draft beside the texts. */
        @Setup(Level.Trial)
        public void read(Texts texts) throws IOException {
            linker = new ClauseLinker(texts.draft());
        }

        private ClauseLinker linker() {
            return Objects.requireNonNull(linker);
        }
    }

    /** Links of every text. */
    @Benchmark
    public void links(Texts texts, Indexed draft, Blackhole out) {
        ClauseLinker linker = draft.linker();
        for (String text : texts.texts()) {
            out.consume(linker.links(text, null, LINKS));
        }
    }

    /** Items of every text, each with its main clause. */
    @Benchmark
    public void itemsWithClauses(Texts texts, Indexed draft, Blackhole out) {
        ItemSplitter splitter = new ItemSplitter(draft.linker());
        for (String text : texts.texts()) {
            out.consume(splitter.split(text, null));
        }
    }

    /** Items of every text when there is no draft. */
    @Benchmark
    public void items(Texts texts, Blackhole out) {
        ItemSplitter splitter = new ItemSplitter(null);
        for (String text : texts.texts()) {
            out.consume(splitter.split(text, null));
        }
    }
}
