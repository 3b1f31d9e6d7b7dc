package vn.danvan.organisation;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** Finds units by words of their names, with or without Vietnamese marks. */
final class Matches {

    private record Scored<T>(T unit, int score) {}

    private Matches() {}

    /** Units whose name or code holds every word, those that match with marks and from the start first. */
    static <T> List<T> best(List<T> units, String text, int limit, Function<T, String> name, Function<T, String> code) {
        String wanted = plain(text);
        if (wanted.isEmpty()) {
            return List.of();
        }
        return units.stream()
                .map(unit -> new Scored<>(unit, score(text, wanted, name.apply(unit), code.apply(unit))))
                .filter(scored -> scored.score() > 0)
                .sorted(Comparator.comparingInt((Scored<T> scored) -> -scored.score()))
                .limit(limit)
                .map(Scored::unit)
                .toList();
    }

    private static int score(String text, String wanted, String name, String code) {
        if (code.equalsIgnoreCase(text.strip())) {
            return 100;
        }
        String key = plain(name);
        for (String word : wanted.split(" ", -1)) {
            if (!(" " + key).contains(" " + word)) {
                return 0;
            }
        }
        int marked = marked(name).contains(marked(text)) ? 40 : 0;
        int phrase = (" " + key + " ").contains(" " + wanted + " ") ? 20 : 0;
        int end = key.endsWith(" " + wanted) || key.equals(wanted) ? 10 : 0;
        return 1 + marked + phrase + end;
    }

    private static String marked(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd')
                .replaceAll("[^\\p{Alnum}]+", " ")
                .strip();
    }
}
