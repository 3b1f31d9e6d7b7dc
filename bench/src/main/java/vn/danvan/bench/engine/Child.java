package vn.danvan.bench.engine;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program that ran to its end.
 *
 * @param output what it printed
 * @param wall seconds from start to end
 * @param user seconds of processor time in the program, its own children included; 0 where the system does not tell
 */
record Child(String output, double wall, double user) {

    private static final int AFTER_NAME = 2;
    private static final int CHILDREN_USER = 15;
    private static final double TICKS = 100;

    /**
     * Runs a program in a folder of its own choice; what it writes to stderr is passed on.
     *
     * @throws IllegalStateException when it ends with another code than 0
     */
    static Child run(List<String> command) throws IOException, InterruptedException {
        double before = childrenSeconds();
        long begun = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        double wall = (System.nanoTime() - begun) / 1e9;
        if (code != 0) {
            throw new IllegalStateException(command + " ends with " + code);
        }
        return new Child(output, wall, childrenSeconds() - before);
    }

    /** Processor time of all children that ended, of proc(5), field 16; a tick is a hundredth of a second. */
    private static double childrenSeconds() throws IOException {
        Path stat = Path.of("/proc/self/stat");
        if (!Files.isReadable(stat)) {
            return 0;
        }
        String line = Files.readString(stat);
        String[] fields = line.substring(line.lastIndexOf(')') + 1).strip().split(" ", -1);
        return Double.parseDouble(fields[CHILDREN_USER - AFTER_NAME]) / TICKS;
    }

    /** The number behind a name at the beginning of a line of its output, with a tab between. */
    double figure(String name) {
        return output.lines()
                .filter(line -> line.startsWith(name + "\t"))
                .mapToDouble(line -> Double.parseDouble(line.split("\t", -1)[1]))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + name + " in " + output));
    }
}
