package vn.danvan.rules.calendar;

import java.time.LocalDate;

/**
 * Dates of the Vietnamese lunar calendar, reckoned at the meridian of UTC+7.
 *
 * <p>New moons and the sun's longitude follow the method published by Hồ Ngọc Đức (<i>Thuật toán tính âm lịch</i>, 2004),
 * after Jean Meeus, <i>Astronomical Algorithms</i> (1998): the month with the winter solstice is the eleventh; a year of
 * thirteen months between two such months has its leap month where no major solar term begins. Good for 1900 to 2199.
 */
public final class LunarCalendar {

    private static final double ZONE = 7.0 / 24;
    private static final double MEAN_MONTH = 29.530588853;
    private static final double NEW_MOON_1900 = 2415021.076998695;
    private static final long JULIAN_DAY_OF_EPOCH = 2440588;

    private LunarCalendar() {}

    /** The first day of the year's first month, Tết Nguyên đán. */
    public static LocalDate newYear(int year) {
        return date(year, 1, 1);
    }

    /**
     * The solar date of a lunar day in an ordinary (not leap) month.
     *
     * @param year the solar year in which the lunar year begins, 1900 to 2199
     * @param month 1 to 12
     * @param day 1 to 30
     */
    public static LocalDate date(int year, int month, int day) {
        if (year < 1900 || year > 2199 || month < 1 || month > 12 || day < 1 || day > 30) {
            throw new IllegalArgumentException(
                    "lunar date %d-%d-%d is outside 1900-1-1..2199-12-30".formatted(year, month, day));
        }
        int solsticeYear = month < 11 ? year - 1 : year;
        long eleventh = eleventhMonth(solsticeYear);
        long nextEleventh = eleventhMonth(solsticeYear + 1);
        long moon = (long) Math.floor(0.5 + (eleventh - NEW_MOON_1900) / MEAN_MONTH);
        int months = month < 11 ? month + 1 : month - 11;
        if (nextEleventh - eleventh > 365 && months >= leapOffset(moon)) {
            months++;
        }
        return LocalDate.ofEpochDay(newMoonDay(moon + months) + day - 1 - JULIAN_DAY_OF_EPOCH);
    }

    /** The Julian day on which the lunar month with the winter solstice of the solar year begins. */
    private static long eleventhMonth(int year) {
        long lastDay = LocalDate.of(year, 12, 31).toEpochDay() + JULIAN_DAY_OF_EPOCH;
        long moon = (long) Math.floor((lastDay - 2415021) / MEAN_MONTH);
        long start = newMoonDay(moon);
        return solarTerm(start) >= 9 ? newMoonDay(moon - 1) : start;
    }

    /** How many months after the eleventh the leap month comes. */
    private static int leapOffset(long moon) {
        int offset = 1;
        int term = solarTerm(newMoonDay(moon + offset));
        int last;
        do {
            last = term;
            offset++;
            term = solarTerm(newMoonDay(moon + offset));
        } while (term != last && offset < 14);
        return offset - 1;
    }

    private static long newMoonDay(long moon) {
        return (long) Math.floor(newMoon(moon) + 0.5 + ZONE);
    }

    /** Julian date of the given new moon, counted from that of 1 January 1900, in universal time. */
    private static double newMoon(long k) {
        double t = k / 1236.85;
        double t2 = t * t;
        double t3 = t2 * t;
        double mean = 2415020.75933 + 29.53058868 * k + 0.0001178 * t2 - 0.000000155 * t3;
        mean += 0.00033 * sin(166.56 + 132.87 * t - 0.009173 * t2);
        double sun = 359.2242 + 29.10535608 * k - 0.0000333 * t2 - 0.00000347 * t3;
        double moon = 306.0253 + 385.81691806 * k + 0.0107306 * t2 + 0.00001236 * t3;
        double node = 21.2964 + 390.67050646 * k - 0.0016528 * t2 - 0.00000239 * t3;
        return mean + correction(t, sun, moon, node) - deltaT(t);
    }

    private static double correction(double t, double sun, double moon, double node) {
        return (0.1734 - 0.000393 * t) * sin(sun)
                + 0.0021 * sin(2 * sun)
                - 0.4068 * sin(moon)
                + 0.0161 * sin(2 * moon)
                - 0.0004 * sin(3 * moon)
                + 0.0104 * sin(2 * node)
                - 0.0051 * sin(sun + moon)
                - 0.0074 * sin(sun - moon)
                + 0.0004 * sin(2 * node + sun)
                - 0.0004 * sin(2 * node - sun)
                - 0.0006 * sin(2 * node + moon)
                + 0.0010 * sin(2 * node - moon)
                + 0.0005 * sin(2 * moon + sun);
    }

    /** Terrestrial minus universal time, in days; t in centuries since 1900. */
    private static double deltaT(double t) {
        return -0.000278 + 0.000265 * t + 0.000262 * t * t;
    }

    /** The twelfth of the ecliptic, 0 to 11 from the March equinox, in which the sun stands at midnight of the day. */
    private static int solarTerm(long julianDay) {
        double t = (julianDay - 0.5 - ZONE - 2451545.0) / 36525;
        double t2 = t * t;
        double anomaly = 357.52910 + 35999.05030 * t - 0.0001559 * t2 - 0.00000048 * t * t2;
        double mean = 280.46645 + 36000.76983 * t + 0.0003032 * t2;
        double centre = (1.914600 - 0.004817 * t - 0.000014 * t2) * sin(anomaly)
                + (0.019993 - 0.000101 * t) * sin(2 * anomaly)
                + 0.000290 * sin(3 * anomaly);
        double longitude = mean + centre;
        return (int) Math.floor((longitude - 360 * Math.floor(longitude / 360)) / 30);
    }

    private static double sin(double degrees) {
        return Math.sin(Math.toRadians(degrees));
    }
}
