package vn.danvan.bench.generate;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is to be generated.
 *
 * @param count how many opinions, from 1000
 * @param out folder to write
 * @param base folder of texts to take instead of composed ones, or null
 * @param json true for JSON Lines, false for CSV
 * @param plain true to write {@code opinions.tsv} too
 * @param threads how many work; changes no byte
 */
public record GeneratorSettings(
        Kind kind, int count, Path out, long seed, @Nullable Path base, boolean json, boolean plain, int threads) {

    /** Composed texts as CSV and as {@code opinions.tsv}, seed 1. */
    public static GeneratorSettings of(Kind kind, int count, Path out) {
        return new GeneratorSettings(
                kind, count, out, 1, null, false, true, Runtime.getRuntime().availableProcessors());
    }
}
