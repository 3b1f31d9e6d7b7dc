package vn.danvan.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import vn.danvan.language.SearchKey;

/** Finds units by words of their names, with or without Vietnamese marks. */
final class Matches {

    private record Scored<T>(T unit, int score) {}

    private Matches() {}

    /** Units whose name or code holds every word, those that match with marks and as a phrase first. */
    static <T> List<T> best(List<T> units, String text, int limit, Function<T, String> name, Function<T, String> code) {
        SearchKey wanted = SearchKey.of(text);
        if (wanted.plain().isBlank()) {
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

    private static int score(String text, SearchKey wanted, String name, String code) {
        if (code.equalsIgnoreCase(text.strip())) {
            return 100;
        }
        SearchKey key = SearchKey.of(name);
        for (String word : wanted.plain().split(" ", -1)) {
            if (!(" " + key.plain()).contains(" " + word)) {
                return 0;
            }
        }
        int marked = holds(key.marked(), wanted.marked()) ? 40 : 0;
        int phrase = holds(key.plain(), wanted.plain()) ? 20 : 0;
        int end = key.plain().endsWith(" " + wanted.plain()) ? 10 : 0;
        return 1 + marked + phrase + end;
    }

    private static boolean holds(String key, String words) {
        return (" " + key + " ").contains(" " + words + " ");
    }
}
