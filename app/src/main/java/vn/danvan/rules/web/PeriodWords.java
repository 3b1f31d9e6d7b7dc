package vn.danvan.rules.web;

import java.util.Locale;
import java.util.stream.Collectors;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.period.PeriodKind;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Days;
import vn.danvan.web.Texts;

/** Kinds of periods in the reader's words. */
public record PeriodWords(Texts texts, Locale locale) {

    /** Its name. */
    public String name(PeriodKind kind) {
        return kind.name().in(locale);
    }

    /** For which days it is defined so. */
    public String span(PeriodKind kind) {
        return kind.to()
                .map(to -> texts.text(locale, "rules.periods.span", Days.field(kind.from()), Days.field(to)))
                .orElseGet(() -> texts.text(locale, "rules.periods.since", Days.field(kind.from())));
    }

    /** Which days or hours its periods have. */
    public String days(PeriodKind kind) {
        if (kind.fixed().isPresent()) {
            PeriodKind.FixedDay fixed = kind.fixed().get();
            return fixed.hours().isEmpty()
                    ? texts.text(locale, "rules.periods.day", Days.field(fixed.day()))
                    : texts.text(locale, "rules.periods.hours", Days.field(fixed.day()), hours(fixed));
        }
        if (kind.weekly()) {
            return texts.text(locale, "rules.periods.weekly");
        }
        return texts.text(
                locale,
                kind.previousYear() ? "rules.periods.run.before" : "rules.periods.run",
                "%02d/%02d".formatted(kind.start().getDayOfMonth(), kind.start().getMonthValue()),
                kind.months(),
                kind.perYear());
    }

    private static String hours(PeriodKind.FixedDay fixed) {
        return fixed.hours().stream().map("%dh"::formatted).collect(Collectors.joining(", "));
    }

    /** When reports are due. */
    public String due(PeriodKind kind) {
        return kind.fixed()
                .filter(fixed -> !fixed.hours().isEmpty())
                .map(fixed -> texts.text(locale, "rules.periods.due.minutes", fixed.dueMinutes()))
                .orElseGet(() -> texts.text(locale, "rules.periods.due.days", kind.dueWorkingDays()));
    }

    /** Whether its source was not read. */
    public boolean unverified(PeriodKind kind) {
        return kind.confidence() == Confidence.UNVERIFIED;
    }

    /** The number of a period in its year. */
    public String number(ReportingPeriod period) {
        return period.index() + "/" + period.year();
    }

    /** The days of a period, or its hour. */
    public String when(ReportingPeriod period) {
        return period.at()
                .map(hour -> texts.text(
                        locale, "rules.periods.at", "%dh".formatted(hour.getHour()), Days.field(period.end())))
                .orElseGet(() -> period.start().equals(period.end())
                        ? Days.field(period.end())
                        : Days.field(period.start()) + " – " + Days.field(period.end()));
    }

    /** The day, and the time of it, until which a report is in time. */
    public String due(ReportingPeriod period) {
        return period.dueBy()
                .map(time -> "%dh%02d %s".formatted(time.getHour(), time.getMinute(), Days.field(period.due())))
                .orElseGet(() -> Days.field(period.due()));
    }
}
