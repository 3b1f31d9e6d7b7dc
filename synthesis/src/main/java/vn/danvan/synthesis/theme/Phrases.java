package vn.danvan.synthesis.theme;

import java.util.ArrayList;
import java.util.List;
import vn.danvan.language.Sentence;
import vn.danvan.language.Sentences;

/** Cuts a text into phrases that can stand alone: sentences, or where these are too long their parts between commas or words. */
final class Phrases {

    private static final String SIGNS = ",;:–—()";
    private static final String BULLETS = "-+*•·";

    private Phrases() {}

    /** The phrases of at most {@code longest} characters, in order; together they hold all sentences. */
    static List<Sentence> of(String text, int longest) {
        List<Sentence> phrases = new ArrayList<>();
        for (Sentence sentence : Sentences.of(text)) {
            int from = sentence.start();
            while (sentence.end() - from > longest) {
                int cut = cut(text, from, from + longest);
                add(phrases, text, from, cut);
                from = cut;
            }
            add(phrases, text, from, sentence.end());
        }
        return phrases;
    }

    /** The last sign or else space in the second half of what fits; a word that is longer than all is cut. */
    private static int cut(String text, int from, int most) {
        int space = -1;
        for (int at = most; at > (from + most) / 2; at--) {
            if (SIGNS.indexOf(text.charAt(at - 1)) >= 0) {
                return at;
            }
            if (space < 0 && Character.isWhitespace(text.charAt(at))) {
                space = at;
            }
        }
        return space > 0 ? space : most - (Character.isHighSurrogate(text.charAt(most - 1)) ? 1 : 0);
    }

    private static void add(List<Sentence> phrases, String text, int start, int end) {
        int from = start;
        int to = end;
        while (from < to && (outside(text.charAt(from)) || BULLETS.indexOf(text.charAt(from)) >= 0)) {
            from++;
        }
        while (to > from && outside(text.charAt(to - 1))) {
            to--;
        }
        if (from < to) {
            phrases.add(new Sentence(from, to));
        }
    }

    private static boolean outside(char c) {
        return Character.isWhitespace(c) || (SIGNS.indexOf(c) >= 0 && c != ')' && c != '(');
    }
}
