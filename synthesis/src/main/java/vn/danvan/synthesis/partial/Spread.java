package vn.danvan.synthesis.partial;

import java.io.IOException;
import java.util.Optional;

/** Has the pieces of a stage worked on somewhere else. */
@FunctionalInterface
public interface Spread {

    /** The pieces of a stage, made one after the other when they are asked for. */
    @FunctionalInterface
    interface Pieces {
        /** The next one, empty behind the last; asked for by one thread at a time. */
        Optional<byte[]> next() throws IOException;
    }

    /** Takes what was made of the pieces. */
    @FunctionalInterface
    interface Results {
        /** Takes one, in any order; several threads may hand one over at once. */
        void take(byte[] result) throws IOException;
    }

    /** Has every piece worked on; what was made of each is taken exactly once, all of it before this ends. */
    void run(PieceWork work, Pieces pieces, Results results) throws IOException;
}
