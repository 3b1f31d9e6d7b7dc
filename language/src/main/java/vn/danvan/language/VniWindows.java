package vn.danvan.language;

/** VNI-Windows: a vowel and a mark character make one letter; i, đ, ơ, ư and ỵ have characters of their own. */
final class VniWindows {

    private static final String SINGLE = "ñÑíÍìÌæÆóÓòÒôÔöÖîÎ";
    private static final String SINGLE_AS = "đĐíÍìÌỉỈĩĨịỊơƠưƯỵỴ";
    /** Marks after any vowel: a tone alone. */
    private static final String TONE_MARKS = "øûõùï";

    private static final String CIRCUMFLEX_MARKS = "âàåãáä";
    private static final String BREVE_MARKS = "êèúüéë";

    private VniWindows() {}

    static String decode(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char pair = i + 1 < text.length() ? pair(text.charAt(i), text.charAt(i + 1)) : 0;
            out.append(pair != 0 ? pair : single(text.charAt(i)));
            i += pair != 0 ? 2 : 1;
        }
        return out.toString();
    }

    private static char single(char c) {
        int place = SINGLE.indexOf(c);
        return place < 0 ? c : SINGLE_AS.charAt(place);
    }

    private static char pair(char base, char mark) {
        char vowel = single(Letters.lower(base));
        if (mark < 0x80 || "aeouyơư".indexOf(vowel) < 0) {
            return 0;
        }
        char small = Letters.lower(mark);
        char composed = compose(vowel, small);
        return composed == 0 || base == Letters.lower(base) ? composed : Character.toUpperCase(composed);
    }

    private static char compose(char vowel, char mark) {
        int tone = TONE_MARKS.indexOf(mark);
        if (tone >= 0) {
            return Letters.withTone(vowel, tone + 1);
        }
        int circumflex = CIRCUMFLEX_MARKS.indexOf(mark);
        if (circumflex >= 0 && "aeo".indexOf(vowel) >= 0) {
            return Letters.withTone(Letters.qualify(vowel, '\u0302'), circumflex);
        }
        int breve = BREVE_MARKS.indexOf(mark);
        return breve >= 0 && vowel == 'a' ? Letters.withTone('ă', breve) : 0;
    }
}
