package vn.danvan.rules.calendar;

import java.io.Reader;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.content.YamlMap;

/** Reads {@code calendar/holidays.yaml} and the year tables {@code calendar/<year>.yaml}. */
public final class CalendarFiles {

    private static final String HOLIDAYS = "calendar/holidays.yaml";
    private static final Set<DayKind> TABLED =
            Set.of(DayKind.HOLIDAY, DayKind.COMPENSATING, DayKind.EXCHANGED, DayKind.WORKING_SATURDAY);

    private final ContentSource source;
    private final ConcurrentHashMap<String, List<HolidayRule>> holidays = new ConcurrentHashMap<>();

    CalendarFiles(ContentSource source) {
        this.source = source;
    }

    /** Every fault of the given calendar files below the source; the paths start with {@code calendar/}. */
    public static List<ContentFault> check(ContentSource source, List<String> paths) {
        CalendarFiles files = new CalendarFiles(source);
        ContentFaults holidayFaults = new ContentFaults(HOLIDAYS);
        List<HolidayRule> rules = files.readHolidays(holidayFaults);
        List<ContentFault> found = new ArrayList<>(holidayFaults.found());
        for (String path : paths) {
            if (!path.equals(HOLIDAYS)) {
                ContentFaults faults = new ContentFaults(path);
                source.open(path).ifPresent(file -> readYear(path, file, rules, faults));
                found.addAll(faults.found());
            }
        }
        return found;
    }

    List<HolidayRule> holidays() {
        return holidays.computeIfAbsent(HOLIDAYS, path -> ContentFaults.faultless(path, this::readHolidays));
    }

    Optional<YearTable> year(int year) {
        String path = "calendar/" + year + ".yaml";
        return source.open(path)
                .flatMap(file -> ContentFaults.faultless(path, faults -> readYear(path, file, holidays(), faults)));
    }

    private List<HolidayRule> readHolidays(ContentFaults faults) {
        return YamlMap.read(source, HOLIDAYS, faults)
                .map(CalendarFiles::holidays)
                .orElse(List.of());
    }

    private static List<HolidayRule> holidays(YamlMap top) {
        List<HolidayRule> rules =
                top.maps("holidays").stream().map(CalendarFiles::holiday).toList();
        top.refuseOthers();
        return rules;
    }

    private static HolidayRule holiday(YamlMap map) {
        boolean lunar = map.has("lunar");
        String[] monthDay = map.text(lunar ? "lunar" : "solar").split("-", 2);
        boolean wellFormed = monthDay.length == 2 && Stream.of(monthDay).allMatch(part -> part.matches("\\d{2}"));
        int month = wellFormed ? Integer.parseInt(monthDay[0]) : 1;
        int day = wellFormed ? Integer.parseInt(monthDay[1]) : 1;
        if (!wellFormed || month < 1 || month > 12 || day < 1 || day > (lunar ? 30 : 31)) {
            map.fault(lunar ? "lunar" : "solar", "rules.fault.monthday", String.join("-", monthDay));
            month = 1;
            day = 1;
        }
        HolidayRule rule = new HolidayRule(
                map.text("id"),
                map.wording("name"),
                lunar,
                month,
                day,
                map.number("before", 0, 10, 0),
                map.number("after", 0, 10, 0),
                map.flag("adjacent"),
                map.date("from"),
                map.optionalDate("to"),
                map.text("source"));
        map.refuseOthers();
        return rule;
    }

    private static Optional<YearTable> readYear(
            String path, Reader file, List<HolidayRule> rules, ContentFaults faults) {
        return YamlMap.read(file, faults).map(top -> {
            int year = top.number("year", 2000, 2199);
            if (!path.equals("calendar/" + year + ".yaml")) {
                top.fault("year", "rules.fault.year", year, path);
            }
            boolean complete = top.flag("complete");
            List<CalendarDay> days = new ArrayList<>();
            Set<LocalDate> seen = new HashSet<>();
            for (YamlMap entry : top.maps("days")) {
                for (CalendarDay day : entry(entry, rules)) {
                    if (day.date().getYear() != year) {
                        entry.fault("date", "rules.fault.year", day.date().getYear(), path);
                    }
                    if (!seen.add(day.date())) {
                        entry.fault("date", "rules.fault.twice", day.date());
                    }
                    days.add(day);
                }
            }
            top.refuseOthers();
            return new YearTable(year, complete, days);
        });
    }

    private static List<CalendarDay> entry(YamlMap map, List<HolidayRule> rules) {
        List<LocalDate> span = map.span("date");
        DayKind kind = map.choice("kind", DayKind.class, null);
        if (!TABLED.contains(kind)) {
            map.fault(
                    "kind",
                    "rules.fault.choice",
                    "kind",
                    kind,
                    TABLED.stream().sorted().toList());
        }
        Wording name = name(map, rules);
        String source = map.text("source");
        Confidence confidence = map.choice("confidence", Confidence.class, Confidence.KNOWN);
        map.refuseOthers();
        List<CalendarDay> days = new ArrayList<>();
        for (LocalDate date = span.getFirst(); !date.isAfter(span.getLast()); date = date.plusDays(1)) {
            if (!fits(kind, date.getDayOfWeek())) {
                map.fault("date", "rules.fault.weekday", date, kind);
            }
            days.add(new CalendarDay(date, kind, name, source, confidence));
        }
        return days;
    }

    private static Wording name(YamlMap map, List<HolidayRule> rules) {
        if (map.has("name")) {
            return map.wording("name");
        }
        String id = map.text("holiday");
        Optional<Wording> known = rules.stream()
                .filter(rule -> rule.id().equals(id))
                .map(HolidayRule::name)
                .findFirst();
        if (known.isEmpty() && map.has("holiday")) {
            map.fault(
                    "holiday",
                    "rules.fault.choice",
                    "holiday",
                    id,
                    rules.stream().map(HolidayRule::id).distinct().toList());
        }
        return known.orElse(new Wording("?", "?"));
    }

    private static boolean fits(DayKind kind, DayOfWeek weekday) {
        boolean weekend = weekday.getValue() > 5;
        return switch (kind) {
            case COMPENSATING, EXCHANGED -> !weekend;
            case WORKING_SATURDAY -> weekend;
            default -> true;
        };
    }
}
