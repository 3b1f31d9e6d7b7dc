package vn.danvan.rules.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Days off and working Saturdays of 2019 to 2026, written down by hand and apart from the content they are compared with. */
public final class CivilServiceDays {

    private static final List<String> OFF = List.of(
            "2018-12-31",
            "2019-01-01 2019-02-04..08 2019-04-15 2019-04-29 2019-04-30 2019-05-01 2019-09-02",
            "2020-01-01 2020-01-23..29 2020-04-02 2020-04-30 2020-05-01 2020-09-02",
            "2021-01-01 2021-02-10..16 2021-04-21 2021-04-30 2021-05-01 2021-05-03 2021-09-02..03",
            "2022-01-01 2022-01-03 2022-01-31 2022-02-01..04 2022-04-11 2022-05-02..03 2022-09-01..02",
            "2023-01-02 2023-01-20..26 2023-05-02..03 2023-05-01 2023-09-01..04",
            "2024-01-01 2024-02-08..14 2024-04-18 2024-04-29..30 2024-05-01 2024-09-02..03",
            "2025-01-01 2025-01-27..31 2025-04-07 2025-04-30 2025-05-01..02 2025-09-01..02",
            "2026-01-01..02 2026-02-16..20 2026-04-27 2026-04-30 2026-05-01 2026-08-31 2026-09-01..02 2026-11-24");
    private static final List<String> WORKED =
            List.of("2019-01-05 2019-05-04", "2024-05-04", "2025-04-26", "2026-01-10 2026-08-22");

    private final Set<LocalDate> off = days(OFF);
    private final Set<LocalDate> worked = days(WORKED);

    /** Whether nobody is at work on the day. */
    public boolean rest(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return off.contains(day) || (weekend && !worked.contains(day));
    }

    private static Set<LocalDate> days(List<String> lines) {
        Set<LocalDate> days = new HashSet<>();
        for (String part : String.join(" ", lines).split(" ", -1)) {
            LocalDate first = LocalDate.parse(part.substring(0, 10));
            int last = part.length() > 10 ? Integer.parseInt(part.substring(12)) : first.getDayOfMonth();
            for (int day = first.getDayOfMonth(); day <= last; day++) {
                days.add(first.withDayOfMonth(day));
            }
        }
        return days;
    }
}
