package vn.danvan.synthesis;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.report.ReportSettings;

/**
 * What a run is asked for.
 *
 * @param opinions the opinion file: .csv, .jsonl or .parquet, plain or as .gz or .zst
 * @param out folder to make; must not be there unless {@code replace}
 * @param draft the draft the opinions are about, or null
 * @param threads how many work, from 1; changes no byte of the result
 * @param links most clauses an opinion is tied to, from 1
 * @param duplicatesOnly true to stop behind the groups
 * @param seed of hashes and samples
 * @param replace true when {@code out} may be there and is replaced
 * @param report how the page for people is wanted, or null without one; changes no byte of the other files
 */
public record SynthesisSettings(
        Path opinions,
        Path out,
        @Nullable Draft draft,
        int threads,
        int links,
        boolean duplicatesOnly,
        long seed,
        boolean replace,
        @Nullable ReportSettings report) {

    /** What is not asked for: no draft, a thread a processor, three links, everything, seed 1, nothing replaced, no page. */
    public static SynthesisSettings of(Path opinions, Path out) {
        return new SynthesisSettings(
                opinions, out, null, Runtime.getRuntime().availableProcessors(), 3, false, 1, false, null);
    }

    /** Refuses numbers out of their range. */
    public SynthesisSettings {
        if (threads < 1 || links < 1) {
            throw new IllegalArgumentException("threads and links must be at least 1: " + threads + ", " + links);
        }
    }
}
