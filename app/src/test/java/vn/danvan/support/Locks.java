package vn.danvan.support;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The locks of the database, for tests of two who do something at once. */
public final class Locks {

    private Locks() {}

    /** Goes on once somebody waits for a lock of the database; false when nobody did for 20 seconds. */
    public static boolean untilSomebodyWaits(JdbcClient jdbc) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (System.nanoTime() < end) {
            if (jdbc.sql("select exists (select from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single()) {
                return true;
            }
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
        }
        return false;
    }
}
