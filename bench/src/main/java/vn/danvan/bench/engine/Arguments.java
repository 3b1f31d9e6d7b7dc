package vn.danvan.bench.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The words after the name of a measurement.
 *
 * @param places those without a name, in their order
 * @param options what follows each {@code --name}; an option of {@link #read}'s flags has the empty text
 */
record Arguments(List<String> places, Map<String, String> options) {

    /**
     * Reads the words.
     *
     * @param valued options that a value follows, with their dashes
     * @param flags options that stand alone
     * @throws WrongUsage for an option that is in neither
     */
    static Arguments read(List<String> words, Set<String> valued, Set<String> flags) {
        List<String> places = new ArrayList<>();
        Map<String, String> options = new HashMap<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (!word.startsWith("--")) {
                places.add(word);
            } else if (flags.contains(word)) {
                options.put(word, "");
            } else if (valued.contains(word) && i + 1 < words.size()) {
                options.put(word, words.get(++i));
            } else {
                throw new WrongUsage(word);
            }
        }
        return new Arguments(places, options);
    }

    /** A place, from 0. */
    String place(int index) {
        if (index >= places.size()) {
            throw new WrongUsage("too few arguments");
        }
        return places.get(index);
    }

    /** The path an option names, or null. */
    @Nullable
    Path path(String option) {
        String value = options.get(option);
        return value == null ? null : Path.of(value);
    }

    /** The whole number an option names. */
    int number(String option, int otherwise) {
        return whole(options.getOrDefault(option, Integer.toString(otherwise)));
    }

    /** A word as a whole number. */
    static int whole(String word) {
        if (!word.matches("\\d{1,9}")) {
            throw new WrongUsage(word);
        }
        return Integer.parseInt(word);
    }

    /** Words that mean nothing here. */
    static final class WrongUsage extends IllegalArgumentException {
        WrongUsage(String word) {
            super(word);
        }
    }
}
