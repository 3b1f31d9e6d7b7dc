package vn.danvan.bench.generate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** Lists of words and sentences; a sentence names other lists in braces, which are filled in by chance. Immutable. */
final class Words {

    private static final int NUMBERS = 9000;

    private final Map<String, List<String>> lists;

    private Words(Map<String, List<String>> lists) {
        this.lists = lists;
    }

    /** The lists that belong to the bench. */
    static Words own() throws IOException {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        List<String> current = new ArrayList<>();
        for (String line : resource("words.txt").lines().toList()) {
            if (line.startsWith("[")) {
                current = new ArrayList<>();
                lists.put(line.substring(1, line.length() - 1), current);
            } else if (!line.isBlank() && !line.startsWith("#")) {
                current.add(line);
            }
        }
        return new Words(lists);
    }

    /** A text that lies beside this class. */
    static String resource(String name) throws IOException {
        InputStream in = Objects.requireNonNull(Words.class.getResourceAsStream(name), name);
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return reader.readAllAsString();
        }
    }

    /** The entries of a list. */
    List<String> list(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    /** An entry of a list, as it stands. */
    String any(String name, SplittableRandom random) {
        List<String> list = list(name);
        return list.get(random.nextInt(list.size()));
    }

    /** An entry of a list with every brace filled in, its first letter large. */
    String sentence(String name, SplittableRandom random) {
        StringBuilder out = new StringBuilder();
        fill(any(name, random), random, out);
        return capital(out);
    }

    /** The sentence with {@code {hole}} filled by a given text and every other brace by chance. */
    String sentence(String name, String hole, String with, SplittableRandom random) {
        StringBuilder out = new StringBuilder();
        fill(any(name, random).replace("{" + hole + "}", with), random, out);
        return capital(out);
    }

    /** The text with its first letter large. */
    static String capital(CharSequence text) {
        return text.isEmpty()
                ? ""
                : Character.toUpperCase(text.charAt(0))
                        + text.subSequence(1, text.length()).toString();
    }

    private void fill(String template, SplittableRandom random, StringBuilder out) {
        int at = 0;
        for (int open = template.indexOf('{'); open >= 0; open = template.indexOf('{', at)) {
            int close = template.indexOf('}', open);
            out.append(template, at, open);
            put(template.substring(open + 1, close), random, out);
            at = close + 1;
        }
        out.append(template, at, template.length());
    }

    private void put(String slot, SplittableRandom random, StringBuilder out) {
        if (slot.equals("n")) {
            out.append(2 + random.nextInt(NUMBERS));
        } else if (slot.equals("name")) {
            out.append(any("syllable", random)).append(' ').append(any("syllable", random));
        } else if (slot.indexOf('|') >= 0) {
            String[] choices = slot.split("\\|", -1);
            out.append(choices[random.nextInt(choices.length)]);
        } else {
            fill(any(slot, random), random, out);
        }
    }

    /** All entries of a list one after the other, every brace filled in: a letter with its choices made. */
    String letter(String name, SplittableRandom random) {
        StringBuilder out = new StringBuilder();
        for (String line : list(name)) {
            fill(line, random, out.append(out.isEmpty() ? "" : " "));
        }
        return out.toString();
    }
}
