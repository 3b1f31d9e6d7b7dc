package vn.danvan.synthesis.theme;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    private static final int REACH = 3;
    private static final int NEVER = -100;

    private final CueTable marked = new CueTable();
    private final CueTable plain = new CueTable();

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
        marked.add(cue, row.get(0));
        String folded = SearchKey.foldPlain(row.get(2));
        if ("en".equals(row.get(1)) || folded.contains(" ")) {
            plain.add(folded, row.get(0));
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

    private static void count(String[] words, CueTable cues, Votes votes) {
        int negated = NEVER;
        int at = 0;
        while (at < words.length) {
            CueTable.Cue cue = cues.longest(words, at);
            if (cue == null) {
                at++;
                continue;
            }
            if (NOT.equals(cue.kind())) {
                negated = at + cue.words().length;
            } else if (!PLAIN.equals(cue.kind())) {
                Stance stance = Stance.valueOf(cue.kind());
                votes.add(at - negated < REACH ? turned(stance) : stance, 1);
                negated = NEVER;
            }
            at += cue.words().length;
        }
    }

    private static Stance turned(Stance stance) {
        return stance == Stance.AGREE ? Stance.OTHER : Stance.AGREE;
    }
}
