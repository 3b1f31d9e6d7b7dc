package vn.danvan.directive.extraction;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.extraction.TimeMention.Lead;
import vn.danvan.directive.extraction.TimeMention.Unit;

/** Reads the time named at a token: days, months, quarters, half-years, years and spans of years. */
final class TimeReader {

    private static final Map<String, Integer> ROMAN = Map.of("i", 1, "ii", 2, "iii", 3, "iv", 4);
    private static final int FIRST_YEAR = 1945;
    private static final int LAST_YEAR = 2099;

    private final Tokens tokens;
    private final Phrases<Lead> leads;

    TimeReader(Tokens tokens, Lexicon lexicon) {
        this.tokens = tokens;
        this.leads = lexicon.leads();
    }

    /** The time named from a token on, its preposition included, or null. */
    @Nullable
    TimeMention at(int at, int limit) {
        Phrases.Match<Lead> lead = leads.longest(tokens, at, limit);
        TimeMention plain = core(at, at, Lead.NONE, limit);
        if (plain != null || lead == null) {
            return plain;
        }
        return core(at, lead.to(), lead.value(), limit);
    }

    /** A date written in figures alone, as in a table cell. */
    @Nullable
    TimeMention bareDate(int at, int limit) {
        return at < limit && tokens.isNumber(at) ? numeric(at, at, Lead.NONE, limit) : null;
    }

    private @Nullable TimeMention core(int from, int at, Lead lead, int limit) {
        int i = at;
        while (i < limit && isPartOfDay(i)) {
            i++;
        }
        if (i >= limit) {
            return null;
        }
        return switch (tokens.form(i)) {
            case "ngày" -> day(from, i + 1, lead, limit);
            case "tháng" -> month(from, i + 1, lead, limit);
            case "quý" -> quarter(from, i + 1, lead, limit);
            case "năm" -> year(from, i + 1, lead, limit);
            case "giai", "nhiệm" ->
                tokens.is(i + 1, "đoạn") || tokens.is(i + 1, "kỳ") ? span(from, i + 2, lead, limit) : null;
            case "cuối", "hết", "đầu", "giữa", "dịp", "cả" ->
                i == from || i == at ? shifted(from, i, lead, limit) : null;
            case "nửa" -> tokens.is(i + 2, "năm") ? half(from, i + 1, lead, limit) : null;
            case "sáu", "6", "06" ->
                tokens.is(i + 1, "tháng") ? half(from, i + 2, lead, limit) : numeric(from, i, lead, limit);
            case "ba", "3", "03" ->
                tokens.is(i + 1, "tháng") ? threeMonths(from, i + 2, lead, limit) : numeric(from, i, lead, limit);
            case "chín", "9", "09" ->
                tokens.is(i + 1, "tháng") ? nineMonths(from, i + 2, lead, limit) : numeric(from, i, lead, limit);
            default -> tokens.isNumber(i) && (lead != Lead.NONE || i > at) ? numeric(from, i, lead, limit) : null;
        };
    }

    private boolean isPartOfDay(int i) {
        return switch (tokens.form(i)) {
            case "sáng", "chiều", "tối", "trưa" ->
                tokens.is(i + 1, "ngày") || tokens.isNumber(i + 1) || tokens.is(i + 1, "nay");
            default -> false;
        };
    }

    private @Nullable TimeMention shifted(int from, int i, Lead lead, int limit) {
        boolean end = tokens.is(i, "cuối") || tokens.is(i, "hết");
        Lead shifted = lead == Lead.NONE && tokens.is(i, "hết") ? Lead.UP_TO : lead;
        TimeMention mention = core(from, i + 1, shifted, limit);
        if (mention == null && end && tokens.is(i + 1, "năm") && (lead == Lead.UP_TO || shifted == Lead.UP_TO)) {
            return new TimeMention(from, i + 2, Unit.YEAR, Lead.UP_TO, 0, 0, 0);
        }
        return mention;
    }

    private @Nullable TimeMention day(int from, int at, Lead lead, int limit) {
        if (at >= limit || !tokens.isNumber(at)) {
            return null;
        }
        TimeMention written = numeric(from, at, lead, limit);
        if (written != null) {
            return written;
        }
        int day = number(at);
        if (day < 1 || day > 31 || !tokens.is(at + 1, "tháng") || at + 2 >= limit) {
            return null;
        }
        TimeMention month = month(from, at + 2, lead, limit);
        return month == null || month.unit() != Unit.MONTH
                ? null
                : new TimeMention(from, month.to(), Unit.DAY, lead, month.year(), month.part(), day);
    }

    /** 15/12/2022, 14-1, 30/7; the year may follow as «năm 2022». */
    private @Nullable TimeMention numeric(int from, int at, Lead lead, int limit) {
        String[] parts = tokens.form(at).split("[/.-]", -1);
        if (parts.length < 2 || parts.length > 3) {
            return null;
        }
        int day = parse(parts[0]);
        int month = parse(parts[1]);
        int year = parts.length == 3 ? parse(parts[2]) : 0;
        boolean spelled = tokens.form(at).indexOf('.') < 0 || parts.length == 3;
        if (day < 1 || day > 31 || month < 1 || month > 12 || !spelled || (year != 0 && !isYear(year))) {
            return null;
        }
        int to = at + 1;
        if (year == 0 && tokens.is(to, "năm") && isYear(number(to + 1)) && to + 1 < limit) {
            year = number(to + 1);
            to += 2;
        }
        return new TimeMention(from, to, Unit.DAY, lead, year, month, day);
    }

    private @Nullable TimeMention month(int from, int at, Lead lead, int limit) {
        if (tokens.is(at, "này") && at < limit) {
            return new TimeMention(from, at + 1, Unit.THIS_MONTH, lead, 0, 0, 0);
        }
        if (at >= limit || !tokens.isNumber(at)) {
            return null;
        }
        String[] parts = tokens.form(at).split("[/-]", -1);
        int month = parse(parts[0]);
        int year = parts.length == 2 ? parse(parts[1]) : 0;
        if (month < 1 || month > 12 || (year != 0 && !isYear(year))) {
            return null;
        }
        int to = at + 1;
        if (year == 0) {
            int after = yearEnd(to, limit);
            year = after > 0 ? number(after - 1) : 0;
            to = Math.max(to, after);
        }
        return new TimeMention(from, to, Unit.MONTH, lead, year, month, 0);
    }

    private @Nullable TimeMention quarter(int from, int at, Lead lead, int limit) {
        Integer quarter = ROMAN.get(tokens.form(at));
        int value = quarter != null ? quarter : number(at);
        int year = 0;
        if (quarter == null && tokens.isNumber(at) && tokens.form(at).indexOf('/') > 0) {
            String[] parts = tokens.form(at).split("/", -1);
            value = parse(parts[0]);
            year = parse(parts[1]);
        }
        if (at >= limit || value < 1 || value > 4) {
            return null;
        }
        int after = yearEnd(at + 1, limit);
        year = after > 0 ? number(after - 1) : year;
        return new TimeMention(from, Math.max(at + 1, after), Unit.QUARTER, lead, isYear(year) ? year : 0, value, 0);
    }

    private @Nullable TimeMention half(int from, int at, Lead lead, int limit) {
        boolean first = tokens.is(at, "đầu");
        if (at >= limit || (!first && !tokens.is(at, "cuối") && !tokens.is(at, "sau"))) {
            return null;
        }
        int after = yearEnd(at + 1, limit);
        int to = after > 0 ? after : tokens.is(at + 1, "năm") ? at + 2 : at + 1;
        return new TimeMention(from, to, Unit.HALF, lead, after > 0 ? number(after - 1) : 0, first ? 1 : 2, 0);
    }

    /** «3 tháng cuối năm» is the last quarter. */
    private @Nullable TimeMention threeMonths(int from, int at, Lead lead, int limit) {
        TimeMention half = half(from, at, lead, limit);
        return half == null
                ? null
                : new TimeMention(from, half.to(), Unit.QUARTER, lead, half.year(), half.part() == 1 ? 1 : 4, 0);
    }

    private @Nullable TimeMention nineMonths(int from, int at, Lead lead, int limit) {
        int i = tokens.is(at, "đầu") ? at + 1 : at;
        if (i >= limit || !tokens.is(i, "năm")) {
            return null;
        }
        int after = yearEnd(i, limit);
        return new TimeMention(
                from, Math.max(i + 1, after), Unit.NINE_MONTHS, lead, after > 0 ? number(after - 1) : 0, 0, 0);
    }

    private @Nullable TimeMention year(int from, int at, Lead lead, int limit) {
        if (at >= limit) {
            return null;
        }
        if (tokens.is(at, "nay") || tokens.is(at, "này")) {
            return new TimeMention(from, at + 1, Unit.YEAR, lead, 0, 0, 0);
        }
        TimeMention span = span(from, at, lead, limit);
        if (span != null) {
            return span;
        }
        return isYear(number(at)) ? new TimeMention(from, at + 1, Unit.YEAR, lead, number(at), 0, 0) : null;
    }

    private @Nullable TimeMention span(int from, int at, Lead lead, int limit) {
        int i = tokens.is(at, "năm") || tokens.is(at, "từ") ? at + 1 : at;
        i = tokens.is(i, "năm") ? i + 1 : i;
        if (i >= limit || !tokens.isNumber(i)) {
            return null;
        }
        String[] parts = tokens.form(i).split("[-/]", -1);
        if (parts.length == 2 && isYear(parse(parts[0])) && isYear(parse(parts[1]))) {
            return new TimeMention(
                    from,
                    i + 1,
                    Unit.SPAN,
                    lead == Lead.FROM ? Lead.WITHIN : lead,
                    parse(parts[0]),
                    parse(parts[1]),
                    0);
        }
        int j = i + 1;
        if (!isYear(number(i)) || (!tokens.is(j, "-") && !tokens.is(j, "đến"))) {
            return null;
        }
        j = tokens.is(j + 1, "năm") ? j + 2 : j + 1;
        return j < limit && isYear(number(j))
                ? new TimeMention(
                        from, j + 1, Unit.SPAN, lead == Lead.FROM ? Lead.WITHIN : lead, number(i), number(j), 0)
                : null;
    }

    /** «năm 2022», «/2022» or «-2022» at a token: the end, or -1. */
    private int yearEnd(int at, int limit) {
        boolean joined = tokens.is(at, "năm") || tokens.is(at, "/") || tokens.is(at, "-");
        return joined && at + 1 < limit && isYear(number(at + 1)) ? at + 2 : -1;
    }

    private int number(int at) {
        return tokens.isNumber(at) ? parse(tokens.form(at)) : -1;
    }

    private static boolean isYear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static int parse(String digits) {
        if (digits.isEmpty() || digits.length() > 4) {
            return -1;
        }
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = Character.digit(digits.charAt(i), 10);
            if (digit < 0) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
