package vn.danvan.directive.extraction;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/** Folds a word to the form under which the lexicon knows it: NFC, lower case, tone mark on the first vowel of oa, oe, uy. */
final class Folding {

    private static final Map<String, String> TONES = Map.ofEntries(
            Map.entry("oà", "òa"),
            Map.entry("oá", "óa"),
            Map.entry("oả", "ỏa"),
            Map.entry("oã", "õa"),
            Map.entry("oạ", "ọa"),
            Map.entry("oè", "òe"),
            Map.entry("oé", "óe"),
            Map.entry("oẻ", "ỏe"),
            Map.entry("oẽ", "õe"),
            Map.entry("oẹ", "ọe"),
            Map.entry("uỳ", "ùy"),
            Map.entry("uý", "úy"),
            Map.entry("uỷ", "ủy"),
            Map.entry("uỹ", "ũy"),
            Map.entry("uỵ", "ụy"));

    private Folding() {}

    static String fold(String word) {
        String folded = Normalizer.normalize(word, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        int tail = folded.length() - 2;
        if (tail < 0 || (tail > 0 && folded.charAt(tail - 1) == 'q')) {
            return folded;
        }
        String moved = TONES.get(folded.substring(tail));
        return moved == null ? folded : folded.substring(0, tail) + moved;
    }
}
