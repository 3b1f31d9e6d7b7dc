package vn.danvan.cli;

import java.nio.file.Path;

/** Where the commands find the data: {@code DANVAN_DATA}, or {@code data} in the working folder. */
final class Data {

    private Data() {}

    static Path folder() {
        String set = System.getenv("DANVAN_DATA");
        return Path.of(set == null || set.isBlank() ? "data" : set)
                .toAbsolutePath()
                .normalize();
    }
}
