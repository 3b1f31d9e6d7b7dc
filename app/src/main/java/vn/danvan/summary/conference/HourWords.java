package vn.danvan.summary.conference;

import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.danvan.language.SearchKey;

/**
 * Reads the hour at which something begins, as people write it: "8 giờ 00", "14:30", "7 giờ tối", "2 PM".
 *
 * <p>People write hours of twelve and of twenty-four. An hour of the night without a part of the day is unclear, for "2 giờ" of a
 * conference is hardly two at night: whoever shows it then shows the words themselves.
 */
final class HourWords {

    private static final Pattern HOUR =
            Pattern.compile("(?:luc )?(?:(?:buoi )?(?<before>sang|trua|chieu|toi) (?:luc )?)?"
                    + "(?<hour>\\d{1,2})(?: ?(?:h|g|gio))?(?: ?(?<minutes>\\d{2}))?(?: ?(?:p|ph|phut))?"
                    + "(?: ?(?:buoi )?(?<behind>sang|trua|chieu|toi|a ?m|p ?m))?");

    private static final int NOON = 12;
    private static final int FIRST_UNASKED = 6;
    private static final int LAST = 23;
    private static final int MINUTES = 60;

    private HourWords() {}

    /** Empty when the hour is unclear or written in another way. */
    static Optional<LocalTime> read(String begins) {
        Matcher found = HOUR.matcher(SearchKey.foldPlain(begins).strip());
        if (!found.matches() || (found.group("before") != null && found.group("behind") != null)) {
            return Optional.empty();
        }
        String part = found.group("before") == null ? found.group("behind") : found.group("before");
        int hour = hour(Integer.parseInt(found.group("hour")), part == null ? "" : part.replace(" ", ""));
        int minutes = found.group("minutes") == null ? 0 : Integer.parseInt(found.group("minutes"));
        return hour < 0 || minutes >= MINUTES ? Optional.empty() : Optional.of(LocalTime.of(hour, minutes));
    }

    /** The hour of twenty-four, or -1 when the part of the day has no such hour. */
    private static int hour(int told, String part) {
        return switch (part) {
            case "" -> within(told, FIRST_UNASKED, LAST);
            case "sang" -> within(told, 0, NOON - 1);
            case "am" -> told == NOON ? 0 : within(told, 0, NOON - 1);
            case "trua" -> told <= 2 ? within(told + NOON, NOON + 1, NOON + 2) : within(told, NOON - 2, NOON + 2);
            case "chieu" -> told < NOON ? within(told + NOON, NOON + 1, NOON + 6) : within(told, NOON + 1, NOON + 6);
            case "toi" -> told < NOON ? within(told + NOON, NOON + 5, LAST) : within(told, NOON + 5, LAST);
            case "pm" -> told < NOON ? within(told + NOON, NOON + 1, LAST) : within(told, NOON, LAST);
            default -> -1;
        };
    }

    private static int within(int hour, int first, int last) {
        return hour >= first && hour <= last ? hour : -1;
    }
}
