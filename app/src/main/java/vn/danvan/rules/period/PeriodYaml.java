package vn.danvan.rules.period;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.danvan.rules.content.Confidence;

/** Writes kinds of periods as a file has them, so that somebody can change one and bring it again. */
public final class PeriodYaml {

    private static final DateTimeFormatter MONTH_DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);

    private PeriodYaml() {}

    /** The kinds, as {@link PeriodWorkshop} reads them. */
    public static String of(List<PeriodKind> kinds) {
        StringBuilder yaml = new StringBuilder("kinds:\n");
        kinds.forEach(kind -> write(kind, yaml));
        return yaml.toString();
    }

    private static void write(PeriodKind kind, StringBuilder yaml) {
        yaml.append("  - id: ").append(kind.id()).append('\n');
        line(
                yaml,
                "name",
                "{vi: " + quoted(kind.name().vi()) + ", en: "
                        + quoted(kind.name().en()) + "}");
        kind.fixed().ifPresentOrElse(fixed -> day(fixed, yaml), () -> running(kind, yaml));
        if (kind.fixed().filter(fixed -> !fixed.hours().isEmpty()).isEmpty()) {
            line(yaml, "due-working-days", kind.dueWorkingDays());
        }
        line(yaml, "from", kind.from());
        kind.to().ifPresent(to -> line(yaml, "to", to));
        if (kind.confidence() == Confidence.UNVERIFIED) {
            line(yaml, "confidence", "unverified");
        }
        line(yaml, "source", quoted(kind.source()));
    }

    private static void day(PeriodKind.FixedDay fixed, StringBuilder yaml) {
        line(yaml, "day", fixed.day());
        if (!fixed.hours().isEmpty()) {
            line(
                    yaml,
                    "hours",
                    fixed.hours().stream().map(String::valueOf).collect(Collectors.joining(", ", "[", "]")));
            line(yaml, "due-minutes", fixed.dueMinutes());
        }
    }

    private static void running(PeriodKind kind, StringBuilder yaml) {
        if (kind.weekly()) {
            line(yaml, "weekly", true);
            return;
        }
        line(yaml, "start", quoted(MONTH_DAY.format(kind.start())));
        if (kind.previousYear()) {
            line(yaml, "previous-year", true);
        }
        line(yaml, "months", kind.months());
        line(yaml, "per-year", kind.perYear());
    }

    private static void line(StringBuilder yaml, String key, Object value) {
        yaml.append("    ").append(key).append(": ").append(value).append('\n');
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
