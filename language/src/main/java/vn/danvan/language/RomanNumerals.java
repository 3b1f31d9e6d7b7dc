package vn.danvan.language;

import java.util.List;
import java.util.regex.Pattern;

/** Roman numerals as they number congresses, terms, chapters and headings, in capitals. */
public final class RomanNumerals {

    private static final Pattern FORM = Pattern.compile("X{0,3}(IX|IV|V?I{0,3})");

    private static final List<String> TENS = digits("X", "L", "C");
    private static final List<String> ONES = digits("I", "V", "X");

    private RomanNumerals() {}

    private static List<String> digits(String one, String five, String ten) {
        return List.of(
                "",
                one,
                one + one,
                one + one + one,
                one + five,
                five,
                five + one,
                five + one + one,
                five + one + one + one,
                one + ten);
    }

    /** The numeral of 1..99; refuses other numbers. */
    public static String of(int number) {
        if (number < 1 || number > 99) {
            throw new IllegalArgumentException("number must be 1 to 99, not " + number);
        }
        return TENS.get(number / 10) + ONES.get(number % 10);
    }

    /** The value 1..39 of a numeral written the usual way, 0 for anything else. */
    public static int value(String word) {
        if (word.isEmpty() || word.length() > 7 || !FORM.matcher(word).matches()) {
            return 0;
        }
        int value = 0;
        for (int i = 0; i < word.length(); i++) {
            int here = digit(word.charAt(i));
            value += i + 1 < word.length() && digit(word.charAt(i + 1)) > here ? -here : here;
        }
        return value;
    }

    private static int digit(char c) {
        return c == 'X' ? 10 : c == 'V' ? 5 : 1;
    }
}
