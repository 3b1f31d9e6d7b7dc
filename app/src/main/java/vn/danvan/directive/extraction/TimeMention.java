package vn.danvan.directive.extraction;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * A time named in a text.
 *
 * @param from first token, the preposition included
 * @param to token after it
 * @param unit what is named
 * @param lead what the words before it make of it
 * @param year the year, or 0 when not said
 * @param part month, quarter, half or the last year of a span
 * @param day day of the month, or 0
 */
record TimeMention(int from, int to, Unit unit, Lead lead, int year, int part, int day) {

    enum Unit {
        DAY,
        MONTH,
        THIS_MONTH,
        QUARTER,
        HALF,
        NINE_MONTHS,
        YEAR,
        SPAN
    }

    /** Plain, inside («trong»), up to («đến hết»), before («trước»), or a beginning («từ»). */
    enum Lead {
        NONE,
        WITHIN,
        UP_TO,
        BEFORE,
        FROM
    }

    /** The period it names, with a year that governs where it has none of its own; null when it names none. */
    @Nullable
    String period(int governingYear) {
        int y = year == 0 ? governingYear : year;
        if (y == 0 || lead == Lead.UP_TO || lead == Lead.BEFORE) {
            return null;
        }
        return switch (unit) {
            case QUARTER -> "Q" + part + "-" + y;
            case HALF -> "H" + part + "-" + y;
            case NINE_MONTHS -> "9M-" + y;
            case YEAR -> Integer.toString(y);
            case SPAN -> y + "-" + part;
            case DAY, MONTH, THIS_MONTH -> null;
        };
    }

    /** The last day it sets, or null when it sets none. */
    @Nullable
    LocalDate due(int governingYear, @Nullable LocalDate documentDate) {
        int y = year == 0 ? governingYear : year;
        if (lead == Lead.FROM || (y == 0 && unit != Unit.THIS_MONTH)) {
            return null;
        }
        boolean before = lead == Lead.BEFORE;
        return switch (unit) {
            case DAY -> validDay(y, part, day);
            case MONTH -> YearMonth.of(y, part).minusMonths(before ? 1 : 0).atEndOfMonth();
            case THIS_MONTH ->
                documentDate == null ? null : YearMonth.from(documentDate).atEndOfMonth();
            case QUARTER ->
                YearMonth.of(y, part * 3).minusMonths(before ? 3 : 0).atEndOfMonth();
            case HALF ->
                lead == Lead.UP_TO || lead == Lead.BEFORE
                        ? YearMonth.of(y, part * 6).atEndOfMonth()
                        : null;
            case NINE_MONTHS -> lead == Lead.UP_TO ? YearMonth.of(y, 9).atEndOfMonth() : null;
            case YEAR -> lead == Lead.UP_TO || before ? LocalDate.of(before ? y - 1 : y, 12, 31) : null;
            case SPAN -> lead == Lead.UP_TO ? LocalDate.of(part, 12, 31) : null;
        };
    }

    static @Nullable LocalDate validDay(int year, int month, int day) {
        boolean valid = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return valid ? LocalDate.of(year, month, day) : null;
    }
}
