package vn.danvan.bench.kernel;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import vn.danvan.language.FoldedTokens;
import vn.danvan.language.FoldedWords;
import vn.danvan.language.SearchKey;
import vn.danvan.synthesis.duplicate.Duplicates;
import vn.danvan.synthesis.input.TextWorker;

/** What is done with every byte of every text: words, shingles with sketches, tokens, search keys. One go is all texts. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class WordKernels {

    /** Folded words as hashes. */
    @Benchmark
    public long foldedWords(Texts texts) {
        FoldedWords words = new FoldedWords(1);
        long sum = 0;
        for (byte[] text : texts.utf8()) {
            sum += words.read(text, 0, text.length);
        }
        return sum;
    }

    /** All that grouping does with a text while it is read: words, shingles and the sketch of texts not met before. */
    @Benchmark
    public long sketches(Texts texts) {
        TextWorker worker = new Duplicates(1).workers().get();
        long sum = 0;
        for (byte[] text : texts.utf8()) {
            sum += worker.take(text, 0, text.length);
        }
        return sum;
    }

    /** Tokens with their places, for citations and lists. */
    @Benchmark
    public long foldedTokens(Texts texts) {
        FoldedTokens tokens = new FoldedTokens();
        long sum = 0;
        for (String text : texts.texts()) {
            sum += tokens.read(text);
        }
        return sum;
    }

    /** Search keys with and without marks. */
    @Benchmark
    public void searchKeys(Texts texts, Blackhole out) {
        for (String text : texts.texts()) {
            out.consume(SearchKey.of(text));
        }
    }
}
