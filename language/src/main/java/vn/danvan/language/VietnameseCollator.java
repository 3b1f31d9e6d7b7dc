package vn.danvan.language;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Dictionary order: syllable by syllable, in each syllable first the letters (a ă â b c d đ …), then the tone (ngang, huyền,
 * hỏi, ngã, sắc, nặng). Numbers and Roman numerals stand before letters and go by value. A total order: texts that differ
 * only in case, tone placement or spelling of accents follow each other, and only equal strings compare as 0.
 */
public final class VietnameseCollator implements Comparator<String> {

    private static final String ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz";

    /** The one order; it has no settings and no state. */
    public static final VietnameseCollator INSTANCE = new VietnameseCollator();

    private VietnameseCollator() {}

    @Override
    public int compare(String left, String right) {
        if (left.equals(right)) {
            return 0;
        }
        List<Part> a = parts(left);
        List<Part> b = parts(right);
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        int order = Integer.compare(a.size(), b.size());
        return order != 0 ? order : left.compareTo(right);
    }

    private static List<Part> parts(String text) {
        boolean mixedCase = text.chars().anyMatch(Character::isLowerCase);
        List<Part> parts = new ArrayList<>();
        for (Syllable syllable : Syllables.of(text)) {
            parts.add(part(syllable.text(), mixedCase));
        }
        return parts;
    }

    private static Part part(String word, boolean mixedCase) {
        String digits = digits(word, mixedCase);
        if (!digits.isEmpty()) {
            return new Part(digits, "", Letters.LEVEL);
        }
        StringBuilder ranks = new StringBuilder(word.length());
        StringBuilder letters = new StringBuilder(word.length());
        int tone = Letters.LEVEL;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (Letters.isMark(c) && !letters.isEmpty()) {
                tone = Math.max(tone, Letters.toneOfMark(c));
                int last = letters.length() - 1;
                letters.setCharAt(
                        last,
                        Letters.toneOfMark(c) > 0 ? letters.charAt(last) : Letters.qualify(letters.charAt(last), c));
            } else if (!Letters.isInvisible(c)) {
                tone = Math.max(tone, Letters.tone(c));
                letters.append(Letters.letter(c) == 0 ? Letters.lower(c) : Letters.letter(c));
            }
        }
        letters.chars().forEach(letter -> ranks.append(rank((char) letter)));
        return new Part("", ranks.toString(), tone);
    }

    private static char rank(char letter) {
        int place = ALPHABET.indexOf(letter);
        if (place >= 0) {
            return (char) (0x100 + place);
        }
        int bare = ALPHABET.indexOf(Letters.bare(letter));
        return bare >= 0 ? (char) (0x100 + bare) : Character.isDigit(letter) ? letter : (char) Math.max(letter, 0x200);
    }

    private static String digits(String word, boolean mixedCase) {
        if (word.chars().allMatch(c -> c >= '0' && c <= '9')) {
            String value = word.replaceFirst("^0+(?=.)", "");
            return (char) value.length() + value;
        }
        int roman = RomanNumerals.value(word);
        boolean read = roman > 0 && (mixedCase || !Syllables.isWellFormed(word));
        return read ? digits(Integer.toString(roman), false) : "";
    }

    private record Part(String number, String ranks, int tone) implements Comparable<Part> {

        @Override
        public int compareTo(Part other) {
            if (number.isEmpty() != other.number.isEmpty()) {
                return number.isEmpty() ? 1 : -1;
            }
            int order = number.compareTo(other.number);
            order = order != 0 ? order : ranks.compareTo(other.ranks);
            return order != 0 ? order : Integer.compare(tone, other.tone);
        }
    }
}
