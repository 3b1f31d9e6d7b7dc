package vn.danvan.synthesis.partial;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import vn.danvan.synthesis.parallel.Workers;

/** Works on pieces with threads of this process. */
final class ThreadSpread implements Spread {

    private final Workers workers;

    /** Uses these threads. */
    ThreadSpread(Workers workers) {
        this.workers = workers;
    }

    @Override
    public void run(PieceWork work, Pieces pieces, Results results) throws IOException {
        ReentrantLock turn = new ReentrantLock();
        workers.together(() -> {
            for (Optional<byte[]> piece = next(pieces, turn); piece.isPresent(); piece = next(pieces, turn)) {
                results.take(work.on(piece.get()));
            }
        });
    }

    private static Optional<byte[]> next(Pieces pieces, ReentrantLock turn) throws IOException {
        turn.lock();
        try {
            return pieces.next();
        } finally {
            turn.unlock();
        }
    }
}
