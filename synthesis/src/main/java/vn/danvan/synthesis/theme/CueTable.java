package vn.danvan.synthesis.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Cues by their first word, the longest first: nearly all words of a text begin none, and cost one look. */
final class CueTable {

    private final Map<String, List<Cue>> byFirst = new HashMap<>();

    /** Words in their order and what they stand for. */
    @SuppressWarnings("ArrayRecordComponent") // looked at for every word of every text, never compared as a whole
    record Cue(String[] words, String kind) {

        private boolean stands(String[] text, int at) {
            return Arrays.equals(text, at, Math.min(at + words.length, text.length), words, 0, words.length);
        }
    }

    /** Adds a cue whose words are parted by single spaces; the first that was added with these words stays. */
    void add(String cue, String kind) {
        String[] words = cue.split(" ", -1);
        List<Cue> same = byFirst.computeIfAbsent(words[0], first -> new ArrayList<>());
        if (same.stream().noneMatch(other -> Arrays.equals(other.words, words))) {
            same.add(new Cue(words, kind));
            same.sort(Comparator.comparingInt((Cue one) -> one.words.length).reversed());
        }
    }

    /** The longest cue that stands in the text at this word, or null. */
    @Nullable
    Cue longest(String[] text, int at) {
        for (Cue cue : byFirst.getOrDefault(text[at], List.of())) {
            if (cue.stands(text, at)) {
                return cue;
            }
        }
        return null;
    }
}
