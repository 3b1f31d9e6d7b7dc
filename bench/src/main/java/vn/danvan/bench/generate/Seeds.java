package vn.danvan.bench.generate;

import java.util.SplittableRandom;
import vn.danvan.language.FoldedWords;

/** A stream of random numbers of its own for each thing, so that nothing depends on the order of the work. */
final class Seeds {

    private Seeds() {}

    /** What the numbers are for. */
    enum Use {
        /** The sizes of groups and which row belongs to which. */
        GROUPS(0),
        /** The text of a group. */
        BASE(1),
        /** What is changed in a row. */
        ROW(2);

        private final int stream;

        Use(int stream) {
            this.stream = stream;
        }
    }

    static SplittableRandom random(long seed, Use use, int index) {
        return new SplittableRandom(FoldedWords.mix(FoldedWords.mix(seed * 4 + use.stream) + index));
    }
}
