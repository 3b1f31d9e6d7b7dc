package vn.danvan.cli;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs the commands that must answer at once, so that the build can note which classes they load. */
final class Rehearsal {

    private static final List<List<String>> CALLS = List.of(
            List.of("help"),
            List.of("deadline", "--list"),
            List.of("deadline", "complaint.first.resolution", "--from", "2021-02-01", "--with", "complex", "--explain"),
            List.of("deadline", "reception.result", "--from", "2021-04-20"),
            List.of("check"),
            List.of("backup"));

    private Rehearsal() {}

    /** Runs them all and then, for each argument, {@code extract} on that file; what they say is thrown away. */
    public static void main(String[] args) {
        Terminal nowhere = new Terminal(InputStream.nullInputStream(), silent(), silent());
        CALLS.forEach(call -> Danvan.run(call.toArray(String[]::new), nowhere));
        for (String file : args) {
            Danvan.run(new String[] {"extract", file}, nowhere);
        }
    }

    private static PrintStream silent() {
        return new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
    }
}
