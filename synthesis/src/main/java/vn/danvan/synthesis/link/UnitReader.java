package vn.danvan.synthesis.link;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.language.FoldedTokens;
import vn.danvan.language.RomanNumerals;
import vn.danvan.synthesis.draft.Level;

/** Reads one group of a citation, "khoản 2, 3 và 4" or "các điểm a đến d", at a word that names a level. */
final class UnitReader {

    static final String LETTERS = "abcdđeghiklmnopqrstuvxy";
    private static final int LARGEST = 2000;
    private static final int LONGEST_RANGE = 60;
    private static final int LONGEST_LIST = 60;
    private static final long AND = FoldedTokens.key("và");
    private static final long OR = FoldedTokens.key("hoặc");
    private static final long TO = FoldedTokens.key("đến");
    private static final long UNTIL = FoldedTokens.key("tới");
    private static final long NUMBER = FoldedTokens.key("số");
    private static final long ORDER = FoldedTokens.key("thứ");
    private static final Set<Long> AFTER_LIST = keys(
            "và hoặc hay đến tới điều khoản điểm mục chương phần của luật bộ nghị thông pháp dự quyết này cần nên vì là quy"
                    + " phải không chưa đề như theo tại trong về có thì cùng cho nếu được đều các đ k đã bị mà tôi do");
    private static final List<String> ORDINALS =
            List.of("nhất", "hai", "ba", "tư", "năm", "sáu", "bảy", "tám", "chín", "mười");
    private static final long[] ORDINAL_KEYS =
            ORDINALS.stream().mapToLong(FoldedTokens::key).toArray();

    private static final List<String> COUNTS =
            List.of("một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín", "mười");
    private static final long[] COUNT_KEYS =
            COUNTS.stream().mapToLong(FoldedTokens::key).toArray();

    private UnitReader() {}

    static Set<Long> keys(String words) {
        Set<Long> keys = new HashSet<>();
        for (String word : words.split(" ", -1)) {
            keys.add(FoldedTokens.key(word));
        }
        return keys;
    }

    /** The group whose naming word is this token, or null. */
    static @Nullable UnitGroup read(String text, FoldedTokens tokens, int token, Level level) {
        int at = token + 1;
        if (tokens.key(at) == NUMBER && at + 1 < tokens.count()) {
            at++;
        }
        boolean ordinal = tokens.key(at) == ORDER && at + 1 < tokens.count();
        if (ordinal && tokens.number(at + 1) > 0) {
            ordinal = false;
            at++;
        }
        UnitGroup group = new UnitGroup(level, token);
        group.end = ordinal ? ordinal(tokens, at + 1, group) : value(text, tokens, at, group);
        if (group.numbers.isEmpty()
                || (tokens.gap(token + 1) & ~(FoldedTokens.SPACE | FoldedTokens.POINT | FoldedTokens.QUOTE)) != 0) {
            return null;
        }
        boolean more = true;
        while (more && group.numbers.size() < LONGEST_LIST) {
            more = another(text, tokens, group);
        }
        return group;
    }

    private static int ordinal(FoldedTokens tokens, int at, UnitGroup group) {
        for (int i = 0; i < ORDINAL_KEYS.length; i++) {
            if (tokens.key(at) == ORDINAL_KEYS[i]) {
                group.numbers.add(String.valueOf(i + 1));
                return at + 1;
            }
        }
        return at;
    }

    /** Adds the number or letter at a token; gives the token behind it, or the same where there is none. */
    private static int value(String text, FoldedTokens tokens, int at, UnitGroup group) {
        if (at >= tokens.count()) {
            return at;
        }
        if (tokens.number(at) >= 0) {
            return number(text, tokens, at, group);
        }
        if (group.level == Level.POINT) {
            String letter = letter(text, tokens, at);
            if (!letter.isEmpty()) {
                group.numbers.add(letter);
                return at + 1;
            }
        }
        if (group.level == Level.PARAGRAPH) {
            return words(tokens, at, group);
        }
        if (group.level.compareTo(Level.SUBSECTION) <= 0) {
            String roman = text.substring(tokens.start(at), tokens.end(at)).toUpperCase(Locale.ROOT);
            if (RomanNumerals.value(roman) > 0) {
                return path(text, tokens, at, roman, group);
            }
        }
        return at;
    }

    /** "khoản hai". */
    private static int words(FoldedTokens tokens, int at, UnitGroup group) {
        for (int i = 0; i < COUNT_KEYS.length; i++) {
            if (tokens.key(at) == COUNT_KEYS[i] && group.numbers.isEmpty()) {
                group.numbers.add(String.valueOf(i + 1));
                return at + 1;
            }
        }
        return at;
    }

    private static int number(String text, FoldedTokens tokens, int at, UnitGroup group) {
        int number = tokens.number(at);
        if (number > LARGEST || number == 0 || isQuantity(tokens, at)) {
            return at;
        }
        if (group.level != Level.PARAGRAPH && (group.level != Level.ARTICLE || isPath(tokens, at))) {
            return path(text, tokens, at, String.valueOf(number), group);
        }
        boolean suffixed = at + 1 < tokens.count()
                && tokens.gap(at + 1) == 0
                && !letter(text, tokens, at + 1).isEmpty()
                && (tokens.gap(at + 2) != 0 || at + 2 == tokens.count());
        group.numbers.add(suffixed ? number + letter(text, tokens, at + 1) : String.valueOf(number));
        return suffixed ? at + 2 : at + 1;
    }

    private static boolean isPath(FoldedTokens tokens, int at) {
        return at + 1 < tokens.count() && tokens.gap(at + 1) == FoldedTokens.POINT && tokens.number(at + 1) > 0;
    }

    /** "15%" is no number of a clause, nor is "15/2" or the "2" of "2.000". */
    private static boolean isQuantity(FoldedTokens tokens, int at) {
        boolean joined = at + 1 < tokens.count() && tokens.number(at + 1) >= 0;
        int gap = tokens.gap(at + 1);
        return joined && gap == FoldedTokens.SLASH;
    }

    /** The parts of "III.2.a", joined by points. */
    private static int path(String text, FoldedTokens tokens, int from, String first, UnitGroup group) {
        StringBuilder path = new StringBuilder(first);
        int at = from + 1;
        while (at < tokens.count() && tokens.gap(at) == FoldedTokens.POINT) {
            String part = tokens.number(at) >= 0 ? String.valueOf(tokens.number(at)) : letter(text, tokens, at);
            if (part.isEmpty()) {
                break;
            }
            path.append('.').append(part);
            at++;
        }
        group.numbers.add(path.toString());
        return at;
    }

    /** The letter of a điểm as in anchors: đ is dd; empty where the token is no such letter. */
    private static String letter(String text, FoldedTokens tokens, int at) {
        int length = tokens.end(at) - tokens.start(at);
        char first = text.charAt(tokens.start(at));
        if (length == 2 && tokens.key(at) == FoldedTokens.key("dd")) {
            return "dd";
        }
        if (length != 1 || tokens.number(at) >= 0) {
            return "";
        }
        if (tokens.first(at) == 'đ') {
            return "dd";
        }
        return first < 0x80 ? String.valueOf(tokens.first(at)) : "";
    }

    private static boolean another(String text, FoldedTokens tokens, UnitGroup group) {
        int at = group.end;
        if (at >= tokens.count()) {
            return false;
        }
        Joint joint = between(tokens, at);
        boolean word = tokens.key(at) == AND || tokens.key(at) == OR || tokens.key(at) == TO || tokens.key(at) == UNTIL;
        int next = word ? at + 1 : at;
        if (joint == Joint.NONE || joint == Joint.TIGHT || next >= tokens.count()) {
            return false;
        }
        UnitGroup one = new UnitGroup(group.level, next);
        one.end = value(text, tokens, next, one);
        if (one.numbers.isEmpty() || !endsWell(tokens, one.end)) {
            return false;
        }
        if (joint == Joint.TO) {
            range(group, one.numbers.getFirst());
        } else {
            group.numbers.addAll(one.numbers);
        }
        group.end = one.end;
        return true;
    }

    /** What stands between a number and the next token, which may be a joining word. */
    private static Joint between(FoldedTokens tokens, int at) {
        int gap = tokens.gap(at);
        if ((gap & ~(FoldedTokens.SPACE | FoldedTokens.COMMA | FoldedTokens.DASH)) != 0) {
            return gap == FoldedTokens.OTHER ? Joint.LOOSE : Joint.NONE;
        }
        long key = tokens.key(at);
        if (key == AND || key == OR) {
            return Joint.AND;
        }
        if (key == TO || key == UNTIL || (gap & FoldedTokens.DASH) != 0) {
            return Joint.TO;
        }
        return (gap & FoldedTokens.COMMA) != 0 ? Joint.LOOSE : Joint.TIGHT;
    }

    /** Keeps "Điều 5, 6 tháng sau" from naming article 6. */
    private static boolean endsWell(FoldedTokens tokens, int at) {
        return at >= tokens.count()
                || (tokens.gap(at) & ~(FoldedTokens.SPACE | FoldedTokens.QUOTE)) != 0
                || AFTER_LIST.contains(tokens.key(at));
    }

    /** Adds all from behind the group's last number up to this one; just this one where they cannot be counted. */
    static void range(UnitGroup group, String to) {
        String from = group.numbers.getLast();
        if (isDigits(from) && isDigits(to)) {
            int first = Integer.parseInt(from);
            int last = Integer.parseInt(to);
            for (int n = first + 1; n < last && last - first <= LONGEST_RANGE; n++) {
                group.numbers.add(String.valueOf(n));
            }
        } else if (group.level == Level.POINT) {
            for (int n = order(from) + 1; n < order(to); n++) {
                char letter = LETTERS.charAt(n);
                group.numbers.add(letter == 'đ' ? "dd" : String.valueOf(letter));
            }
        }
        group.numbers.add(to);
    }

    private static boolean isDigits(String number) {
        return Arrays.stream(number.split("", -1)).allMatch(c -> c.isEmpty() || Character.isDigit(c.charAt(0)));
    }

    private static int order(String letter) {
        return letter.equals("dd") ? LETTERS.indexOf('đ') : LETTERS.indexOf(letter);
    }
}
