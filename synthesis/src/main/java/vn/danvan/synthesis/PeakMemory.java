package vn.danvan.synthesis;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The most memory this process held. */
final class PeakMemory {

    private static final Path STATUS = Path.of("/proc/self/status");
    private static final String PEAK = "VmHWM:";
    private static final int KIB = 1024;

    private PeakMemory() {}

    /** In bytes; 0 where the system does not tell. */
    static long bytes() {
        try {
            return Files.readAllLines(STATUS).stream()
                            .filter(line -> line.startsWith(PEAK))
                            .map(line -> line.replaceAll("\\D", ""))
                            .mapToLong(Long::parseLong)
                            .findFirst()
                            .orElse(0)
                    * KIB;
        } catch (IOException untold) {
            return 0;
        }
    }
}
