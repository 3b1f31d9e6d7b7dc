package vn.danvan.cli;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What {@code danvan extract} is asked for. */
sealed interface ExtractArguments {

    /** Files to read, and the folder for the results; without a folder one file goes to standard output. */
    record Wanted(List<Path> files, @Nullable Path directory) implements ExtractArguments {}

    /** What is wrong with the arguments, as a message and its values. */
    record Wrong(String key, List<String> values) implements ExtractArguments {}

    /** Reads the words after the command's name. */
    static ExtractArguments read(String[] args) {
        List<Path> files = new ArrayList<>();
        Path directory = null;
        try {
            for (int i = 0; i < args.length; i++) {
                if (args[i].equals("--out")) {
                    if (directory != null || i + 1 == args.length) {
                        return new Wrong("extract.out.needs.directory", List.of());
                    }
                    directory = Path.of(args[++i]);
                } else if (args[i].startsWith("--")) {
                    return new Wrong("extract.unknown.option", List.of(args[i]));
                } else {
                    files.add(Path.of(args[i]));
                }
            }
        } catch (InvalidPathException noPath) {
            return new Wrong("extract.bad.path", List.of(noPath.getInput()));
        }
        if (files.isEmpty()) {
            return new Wrong("extract.no.file", List.of());
        }
        return directory == null && files.size() > 1
                ? new Wrong("extract.needs.out", List.of())
                : new Wanted(files, directory);
    }
}
