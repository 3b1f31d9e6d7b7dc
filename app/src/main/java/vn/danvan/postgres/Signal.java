package vn.danvan.postgres;

import java.io.IOException;

/** The signals by which a PostgreSQL server is stopped. */
enum Signal {
    /** End the connections and shut down in order. */
    INT,
    /** End at once; the next start replays the log. */
    QUIT;

    /** Sends it to a process; one that has ended already is no fault. */
    void send(long process) throws IOException, InterruptedException {
        new ProcessBuilder("sh", "-c", "kill -" + name() + " " + process)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
