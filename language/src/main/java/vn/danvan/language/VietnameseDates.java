package vn.danvan.language;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as Vietnamese documents write them, always day first; patterns are explicit because locale data change. */
public final class VietnameseDates {

    /** dd/MM/yyyy. */
    private static final DateTimeFormatter NUMERIC = DateTimeFormatter.ofPattern("dd/MM/uuuu", Locale.ROOT);

    private static final String DAY = "ng(?:à|a\u0300)y";
    private static final String MONTH = "th(?:á|a\u0301)ng";
    private static final String YEAR = "n(?:ă|a\u0306)m";
    private static final String GAP = "[ \u00A0\u202F\\t]{0,3}";
    private static final String LINE_GAP = "(?:[ \u00A0\u202F\\t]{1,3}(?:\\R[ \\t]{0,3})?|\\R[ \\t]{0,3})";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern WORDS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:" + DAY + LINE_GAP + ")?(?<day>\\d{1,2})" + LINE_GAP + MONTH + LINE_GAP
                    + "(?<month>\\d{1,2})(?!\\d)(?:[,]?" + LINE_GAP + YEAR + LINE_GAP + "(?<year>\\d{4})(?!\\d)|" + GAP
                    + "[/-]" + GAP + "(?<short>\\d{4})(?![\\d/]))?",
            FLAGS);
    private static final Pattern FIGURES = Pattern.compile(
            "(?<![\\p{L}\\p{N}/.,-])(?<day>\\d{1,2})(?<sign>" + GAP + "[/.-]" + GAP
                    + ")(?<month>\\d{1,2})\\k<sign>(?<year>\\d{4})(?![\\p{L}\\p{N}/-]|[.,]\\d)",
            FLAGS);
    private static final Pattern YEARLESS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?<cue>(?:" + DAY
                    + "|s(?:á|a\u0301)ng|tr(?:ư|u\u031B)a|chi(?:ề|ê\u0300|e\u0302\u0300)u|t(?:ố|ô\u0301|o\u0302\u0301)i)[ \u00A0]{1,3})"
                    + "(?<day>\\d{1,2})[/-](?<month>\\d{1,2})(?![\\p{L}\\p{N}/-]|[.,]\\d)",
            FLAGS);
    private static final Pattern BARE = Pattern.compile("(?<day>\\d{1,2})[/.-](?<month>\\d{1,2})", FLAGS);

    private VietnameseDates() {}

    /** Reads a text that is one date; "14-1" gives a mention without year. Empty for days that do not exist and all else. */
    public static Optional<DateMention> parse(String text) {
        String clean = text.strip();
        int shift = text.indexOf(clean);
        for (Pattern pattern : List.of(WORDS, FIGURES, YEARLESS, BARE)) {
            Matcher matcher = pattern.matcher(clean);
            Optional<DateMention> found = matcher.matches() ? mention(matcher, shift, pattern) : Optional.empty();
            if (found.isPresent()) {
                return found;
            }
        }
        return dayWord(clean)
                .flatMap(rest -> parse(rest)
                        .map(found -> new DateMention(shift, shift + clean.length(), found.monthDay(), found.year())));
    }

    private static Optional<String> dayWord(String text) {
        Matcher word = Pattern.compile(DAY + "\\s+", FLAGS).matcher(text);
        return word.lookingAt() ? Optional.of(text.substring(word.end())) : Optional.empty();
    }

    /**
     * Finds the dates in running text, in order, none inside another. A date without year counts only behind "ngày" or a time
     * of day, else "2/3 số hộ" would be one.
     */
    public static List<DateMention> find(String text) {
        NavigableMap<Integer, DateMention> found = new TreeMap<>();
        for (Pattern pattern : List.of(WORDS, FIGURES, YEARLESS)) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                mention(matcher, 0, pattern)
                        .filter(one -> isFree(found, one))
                        .ifPresent(one -> found.put(one.start(), one));
            }
        }
        return List.copyOf(found.values());
    }

    private static boolean isFree(NavigableMap<Integer, DateMention> found, DateMention one) {
        Map.Entry<Integer, DateMention> before = found.lowerEntry(one.end());
        return before == null || before.getValue().end() <= one.start();
    }

    private static Optional<DateMention> mention(Matcher matcher, int shift, Pattern pattern) {
        int start = pattern == YEARLESS ? matcher.end("cue") : matcher.start();
        int day = Integer.parseInt(matcher.group("day"));
        int month = Integer.parseInt(matcher.group("month"));
        try {
            MonthDay monthDay = MonthDay.of(month, day);
            return Optional.of(new DateMention(start + shift, matcher.end() + shift, monthDay, year(matcher, pattern)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static OptionalInt year(Matcher matcher, Pattern pattern) {
        if (pattern == YEARLESS || pattern == BARE) {
            return OptionalInt.empty();
        }
        String year = matcher.group("year");
        String said = year == null && pattern == WORDS ? matcher.group("short") : year;
        return said == null
                ? OptionalInt.empty()
                : OptionalInt.of(Year.of(Integer.parseInt(said)).getValue());
    }

    /** "ngày 05 tháng 02 năm 2021": days below 10 and months 1 and 2 take a zero (NĐ 30/2020/NĐ-CP, Appendix I). */
    public static String formal(LocalDate date) {
        String day = String.format(Locale.ROOT, "%02d", date.getDayOfMonth());
        String month = date.getMonthValue() <= 2 ? "0" + date.getMonthValue() : Integer.toString(date.getMonthValue());
        return "ngày " + day + " tháng " + month + " năm " + date.getYear();
    }

    /** "05/02/2021". */
    public static String numeric(LocalDate date) {
        return NUMERIC.format(date);
    }
}
