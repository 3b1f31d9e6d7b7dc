package vn.danvan.language;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts a text into syllables and tells whether a word could be a syllable of Vietnamese. */
public final class Syllables {

    private static final Set<String> ONSETS = Set.of(
            "", "b", "c", "ch", "d", "đ", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph",
            "qu", "r", "s", "t", "th", "tr", "v", "x");
    private static final Set<String> RIMES = rimes("""
            a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây
            e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu
            o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong
            ooc oong op ot ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt
            u ua uân uâng uât uây uc uê uêch uên uênh ui um un ung uôc uôi uôm uôn uông uôt uơ up ut uy uya uych uyên
            uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu
            y yêm yên yêng yêt yêu yt ych ynh""");

    private Syllables() {}

    private static Set<String> rimes(String list) {
        return Set.of(list.strip().split("\\s+", -1));
    }

    /** The syllables of a text in order; combining marks belong to their letter, hyphens and spaces separate. */
    public static List<Syllable> of(String text) {
        List<Syllable> found = new ArrayList<>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean inside = i < text.length() && isWordPart(text.charAt(i));
            if (inside && start < 0) {
                start = i;
            } else if (!inside && start >= 0) {
                found.add(new Syllable(text.substring(start, i), start, i));
                start = -1;
            }
        }
        return found;
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c)
                || Letters.isMark(c)
                || Character.isSurrogate(c)
                || (Letters.isInvisible(c) && c != '\u200B');
    }

    /**
     * Whether a word is built like a syllable of Vietnamese: known onset, known rime, at most one tone, on a vowel that may
     * carry it, and sắc or nặng before a final stop. Says nothing about whether the syllable means anything.
     */
    public static boolean isWellFormed(String word) {
        if (word.isEmpty() || word.length() > 21) {
            return false;
        }
        String composed = Normalizer.normalize(word, Normalizer.Form.NFC);
        char[] letters = new char[composed.length()];
        int tone = Letters.LEVEL;
        int seat = -1;
        for (int i = 0; i < letters.length; i++) {
            char c = composed.charAt(i);
            letters[i] = Letters.letter(c);
            if (letters[i] == 0 || (Letters.tone(c) != 0 && tone != 0)) {
                return false;
            }
            if (Letters.tone(c) != 0) {
                tone = Letters.tone(c);
                seat = i;
            }
        }
        return mayCarry(letters, seat) && stopAgrees(letters, tone) && splits(new String(letters));
    }

    private static boolean mayCarry(char[] letters, int seat) {
        if (seat < 0) {
            return true;
        }
        int usual = ToneSeat.of(letters, 0, letters.length);
        if (usual < 0) {
            return false;
        }
        boolean newPlacement = seat == usual + 1
                && seat == letters.length - 1
                && (letters[usual] == 'o' || (letters[usual] == 'u' && letters[seat] == 'y'));
        return seat == usual || newPlacement;
    }

    private static boolean stopAgrees(char[] letters, int tone) {
        char last = letters[letters.length - 1];
        boolean stop = last == 'c'
                || last == 'p'
                || last == 't'
                || (last == 'h' && letters.length > 1 && letters[letters.length - 2] == 'c');
        return !stop || tone == Letters.ACUTE || tone == Letters.DOT;
    }

    private static boolean splits(String letters) {
        for (int cut = Math.min(3, letters.length() - 1); cut >= 0; cut--) {
            if (ONSETS.contains(letters.substring(0, cut)) && RIMES.contains(letters.substring(cut))) {
                return true;
            }
        }
        return false;
    }
}
