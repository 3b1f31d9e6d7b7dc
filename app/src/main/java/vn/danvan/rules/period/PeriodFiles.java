package vn.danvan.rules.period;

import java.io.Reader;
import java.time.DateTimeException;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.YamlMap;

/** Reads {@code periods/periods.yaml}. */
public final class PeriodFiles {

    private static final String FILE = "periods/periods.yaml";

    private final ContentSource source;

    PeriodFiles(ContentSource source) {
        this.source = source;
    }

    /** Every fault of the file of period kinds below the source. */
    public static List<ContentFault> check(ContentSource source) {
        ContentFaults faults = new ContentFaults(FILE);
        new PeriodFiles(source).read(faults);
        return faults.found();
    }

    /** The ids of the kinds below the source, as far as they can be read. */
    public static Set<String> ids(ContentSource source) {
        return new PeriodFiles(source)
                .read(new ContentFaults(FILE)).stream().map(PeriodKind::id).collect(Collectors.toUnmodifiableSet());
    }

    /** The kinds below the source, as far as they can be read. */
    public static List<PeriodKind> kinds(ContentSource source) {
        return new PeriodFiles(source).read(new ContentFaults(FILE));
    }

    List<PeriodKind> kinds() {
        return ContentFaults.faultless(FILE, this::read);
    }

    private List<PeriodKind> read(ContentFaults faults) {
        return kinds(YamlMap.read(source, FILE, faults)).stream()
                .map(Written::kind)
                .toList();
    }

    /** A kind as a file has it, with the places of its fields. */
    record Written(PeriodKind kind, YamlMap places) {}

    /** The kinds of a file, as far as they can be read. */
    static List<Written> written(Reader file, ContentFaults faults) {
        return kinds(YamlMap.read(file, faults));
    }

    private static List<Written> kinds(Optional<YamlMap> file) {
        return file.map(top -> {
                    List<Written> kinds = new ArrayList<>();
                    for (YamlMap map : top.maps("kinds")) {
                        PeriodKind kind = kind(map);
                        kinds.stream()
                                .map(Written::kind)
                                .filter(kind::meets)
                                .findFirst()
                                .ifPresent(other -> map.fault(
                                        "from",
                                        "rules.fault.period",
                                        kind.id(),
                                        other.from().toString()));
                        kinds.add(new Written(kind, map));
                    }
                    top.refuseOthers();
                    return kinds;
                })
                .orElse(List.of());
    }

    private static PeriodKind kind(YamlMap map) {
        Optional<PeriodKind.FixedDay> fixed = map.has("day") ? Optional.of(fixedDay(map)) : Optional.empty();
        boolean running = !map.flag("weekly") && fixed.isEmpty();
        PeriodKind kind = new PeriodKind(
                map.text("id"),
                map.wording("name"),
                running ? start(map) : MonthDay.of(1, 1),
                map.flag("previous-year"),
                running ? map.number("months", 1, 12) : 0,
                running ? map.number("per-year", 1, 12) : 0,
                hourly(fixed) ? 0 : map.number("due-working-days", 0, 60),
                fixed,
                map.date("from"),
                map.optionalDate("to"),
                map.choice("confidence", Confidence.class, Confidence.KNOWN),
                map.text("source"));
        if (kind.months() * kind.perYear() > 12) {
            map.fault("per-year", "rules.fault.number", "months × per-year", kind.months() * kind.perYear(), 1, 12);
        }
        kind.to()
                .filter(kind.from()::isAfter)
                .ifPresent(to -> map.fault("to", "rules.fault.span", "to", to.toString()));
        map.refuseOthers();
        return kind;
    }

    private static boolean hourly(Optional<PeriodKind.FixedDay> fixed) {
        return fixed.filter(one -> !one.hours().isEmpty()).isPresent();
    }

    private static PeriodKind.FixedDay fixedDay(YamlMap map) {
        List<Integer> hours = new ArrayList<>();
        for (String text : map.texts("hours")) {
            int hour = text.matches("\\d{1,2}") ? Integer.parseInt(text) : 24;
            if (hour > 23 || (!hours.isEmpty() && hour <= hours.getLast())) {
                map.fault("hours", "rules.fault.hours", text);
                continue;
            }
            hours.add(hour);
        }
        // Less than an hour, so that the day on which a report is due is that of its hour.
        return new PeriodKind.FixedDay(map.date("day"), hours, hours.isEmpty() ? 0 : map.number("due-minutes", 0, 59));
    }

    private static MonthDay start(YamlMap map) {
        String text = map.text("start");
        try {
            return MonthDay.parse("--" + text);
        } catch (DateTimeException e) {
            map.fault("start", "rules.fault.monthday", text);
            return MonthDay.of(1, 1);
        }
    }
}
