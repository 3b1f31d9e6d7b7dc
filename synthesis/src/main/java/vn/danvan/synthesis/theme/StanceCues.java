package vn.danvan.synthesis.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.danvan.language.SearchKey;
import vn.danvan.language.Sentence;
import vn.danvan.language.Sentences;

/**
 * Tells the stance of an opinion by cue words (content/stance/cues.tsv). The longest cue at a place counts; a negation up to
 * three words before turns it: not to take out, change or add is to agree, not to agree is none of the stances. In a text without
 * marks only cues of two syllables or more count, as "bo" may be "bỏ" or "bộ".
 */
final class StanceCues {

    private static final String NOT = "NOT";
    private static final String PLAIN = "PLAIN";
    private static final int LONGEST = 6;
    private static final int REACH = 3;
    private static final int NEVER = -100;

    private final Map<String, String> marked = new HashMap<>();
    private final Map<String, String> plain = new HashMap<>();

    /** Reads the cues of the project. */
    StanceCues() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                StanceCues.class.getResourceAsStream("/content/stance/cues.tsv"), StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.startsWith("#")).forEach(this::add);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void add(String line) {
        List<String> row = List.of(line.split("\t", -1));
        String cue = SearchKey.foldMarked(row.get(2));
        marked.put(cue, row.get(0));
        String folded = SearchKey.foldPlain(row.get(2));
        if ("en".equals(row.get(1)) || folded.contains(" ")) {
            plain.putIfAbsent(folded, row.get(0));
        }
    }

    /** The stance that most cues of the text speak for; of equals the one that changes more. */
    Stance of(String text) {
        Votes votes = new Votes();
        boolean noMarks = SearchKey.foldMarked(text).equals(SearchKey.foldPlain(text));
        for (Sentence sentence : Sentences.of(text)) {
            String key = SearchKey.foldMarked(sentence.in(text));
            count(key.split(" ", -1), noMarks ? plain : marked, votes);
        }
        return votes.most();
    }

    private static void count(String[] words, Map<String, String> cues, Votes votes) {
        int negated = NEVER;
        int at = 0;
        while (at < words.length) {
            int size = longest(words, at, cues);
            String kind = size == 0 ? PLAIN : cues.getOrDefault(joined(words, at, size), PLAIN);
            if (NOT.equals(kind)) {
                negated = at + size;
            } else if (!PLAIN.equals(kind)) {
                Stance stance = Stance.valueOf(kind);
                votes.add(at - negated < REACH ? turned(stance) : stance, 1);
                negated = NEVER;
            }
            at += Math.max(size, 1);
        }
    }

    private static int longest(String[] words, int at, Map<String, String> cues) {
        for (int size = Math.min(LONGEST, words.length - at); size > 0; size--) {
            if (cues.containsKey(joined(words, at, size))) {
                return size;
            }
        }
        return 0;
    }

    private static String joined(String[] words, int at, int size) {
        return size == 1 ? words[at] : String.join(" ", Arrays.asList(words).subList(at, at + size));
    }

    private static Stance turned(Stance stance) {
        return stance == Stance.AGREE ? Stance.OTHER : Stance.AGREE;
    }
}
