package vn.danvan.language;

import java.util.regex.Pattern;

/** Roman numerals as they number congresses, terms and chapters, I to XXXIX, in capitals. */
public final class RomanNumerals {

    private static final Pattern FORM = Pattern.compile("X{0,3}(IX|IV|V?I{0,3})");

    private RomanNumerals() {}

    /** The value 1..39 of a numeral written the usual way, 0 for anything else. */
    public static int value(String word) {
        if (word.isEmpty() || word.length() > 7 || !FORM.matcher(word).matches()) {
            return 0;
        }
        int value = 0;
        for (int i = 0; i < word.length(); i++) {
            int here = of(word.charAt(i));
            value += i + 1 < word.length() && of(word.charAt(i + 1)) > here ? -here : here;
        }
        return value;
    }

    private static int of(char c) {
        return c == 'X' ? 10 : c == 'V' ? 5 : 1;
    }
}
