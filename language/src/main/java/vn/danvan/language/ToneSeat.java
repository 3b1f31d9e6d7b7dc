package vn.danvan.language;

/** Where the tone of a syllable stands in the old placement (hòa, thủy), whatever the writer chose. */
final class ToneSeat {

    private ToneSeat() {}

    /** The index of the vowel that carries the tone among letters without tones, or -1 when this is no one syllable. */
    static int of(char[] letters, int from, int to) {
        int start = firstVowel(letters, from, to);
        int end = start;
        while (end < to && Letters.isVowel(letters[end])) {
            end++;
        }
        if (start == end || firstVowel(letters, end, to) < to) {
            return -1;
        }
        return seat(letters, skipGlide(letters, from, start, end), end, to);
    }

    private static int firstVowel(char[] letters, int from, int to) {
        int i = from;
        while (i < to && !Letters.isVowel(letters[i])) {
            i++;
        }
        return i;
    }

    private static int skipGlide(char[] letters, int from, int start, int end) {
        if (start == from || end - start < 2) {
            return start;
        }
        char before = letters[start - 1];
        boolean glide = (before == 'q' && letters[start] == 'u')
                || (before == 'g' && start - 1 == from && letters[start] == 'i');
        return glide ? start + 1 : start;
    }

    private static int seat(char[] letters, int start, int end, int to) {
        for (int i = end - 1; i >= start; i--) {
            if (Letters.isQualified(letters[i])) {
                return i;
            }
        }
        int vowels = end - start;
        if (end < to) {
            return end - 1;
        }
        return vowels == 1 ? start : start + (vowels > 2 ? 1 : 0);
    }
}
