package vn.danvan.documents;

import java.util.Locale;

/** Prints a list number in the formats of Office Open XML (ISO/IEC 29500-1, 17.18.59) that Vietnamese documents use. */
final class ListNumber {

    private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] NUMERALS = {"M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"};
    private static final int LETTERS = 26;
    private static final int LONGEST = 40;

    private ListNumber() {}

    static String print(int number, String format) {
        return switch (format) {
            case "lowerLetter" -> letters(number);
            case "upperLetter" -> letters(number).toUpperCase(Locale.ROOT);
            case "lowerRoman" -> roman(number).toLowerCase(Locale.ROOT);
            case "upperRoman" -> roman(number);
            case "decimalZero" -> number < 10 ? "0" + number : Integer.toString(number);
            case "none" -> "";
            default -> Integer.toString(number);
        };
    }

    /** a … z, aa, bb …: the letter is repeated, not carried. */
    private static String letters(int number) {
        if (number < 1) {
            return Integer.toString(number);
        }
        int times = Math.min(LONGEST, (number - 1) / LETTERS + 1);
        return String.valueOf((char) ('a' + (number - 1) % LETTERS)).repeat(times);
    }

    private static String roman(int number) {
        if (number < 1 || number >= 4000) {
            return Integer.toString(number);
        }
        StringBuilder out = new StringBuilder();
        int rest = number;
        for (int i = 0; i < VALUES.length; i++) {
            while (rest >= VALUES[i]) {
                out.append(NUMERALS[i]);
                rest -= VALUES[i];
            }
        }
        return out.toString();
    }
}
