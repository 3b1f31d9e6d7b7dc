package vn.danvan.spark;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import vn.danvan.synthesis.parallel.Workers;
import vn.danvan.synthesis.partial.PieceWork;
import vn.danvan.synthesis.partial.Spread;

/**
 * Has pieces worked on by the executors of a cluster, in waves of some tasks a core. Two waves are under way at once, so that no
 * core waits for the last task of a wave, and the driver holds the results of two waves at most.
 */
final class SparkSpread implements Spread {

    private static final int WAVES = 2;
    private static final int TASKS_A_CORE = 2;

    private final JavaSparkContext spark;

    SparkSpread(JavaSparkContext spark) {
        this.spark = spark;
    }

    @Override
    public void run(PieceWork work, Pieces pieces, Results results) throws IOException {
        Broadcast<PieceWork> shared = spark.broadcast(work);
        ReentrantLock turn = new ReentrantLock();
        try (Workers waves = new Workers(WAVES)) {
            waves.together(() -> {
                for (List<byte[]> wave = wave(pieces, turn); !wave.isEmpty(); wave = wave(pieces, turn)) {
                    for (byte[] result : done(shared, wave)) {
                        results.take(result);
                    }
                }
            });
        } finally {
            spark.cancelAllJobs();
            shared.destroy();
        }
    }

    private List<byte[]> wave(Pieces pieces, ReentrantLock turn) throws IOException {
        turn.lock();
        try {
            List<byte[]> wave = new ArrayList<>();
            int tasks = spark.defaultParallelism() * TASKS_A_CORE;
            while (wave.size() < tasks) {
                Optional<byte[]> piece = pieces.next();
                if (piece.isEmpty()) {
                    break;
                }
                wave.add(piece.get());
            }
            return wave;
        } finally {
            turn.unlock();
        }
    }

    private List<byte[]> done(Broadcast<PieceWork> shared, List<byte[]> wave) {
        return spark.parallelize(wave, wave.size())
                .map(piece -> shared.value().on(piece))
                .collect();
    }
}
