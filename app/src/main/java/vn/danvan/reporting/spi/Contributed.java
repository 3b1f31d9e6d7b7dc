package vn.danvan.reporting.spi;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.period.ReportingPeriod;

/** Asks all modules that contribute. */
@Component
@Transactional(readOnly = true)
public class Contributed {

    private final ObjectProvider<IndicatorSource> indicators;
    private final ObjectProvider<NarrativeSource> narratives;
    private final ObjectProvider<CalendarSource> calendars;

    Contributed(
            ObjectProvider<IndicatorSource> indicators,
            ObjectProvider<NarrativeSource> narratives,
            ObjectProvider<CalendarSource> calendars) {
        this.indicators = indicators;
        this.narratives = narratives;
        this.calendars = calendars;
    }

    /** The codes of all indicators that somebody counts. */
    public Set<String> indicators() {
        Set<String> codes = new LinkedHashSet<>();
        indicators.orderedStream().forEach(source -> codes.addAll(source.indicators()));
        return codes;
    }

    /** What the records say of the bodies for each of the spans of days; nothing for codes that nobody counts. */
    public List<RecordFigure> figures(Set<String> codes, Collection<CountedDays> days, Collection<BodyId> bodies) {
        List<RecordFigure> found = new ArrayList<>();
        indicators.orderedStream().forEach(source -> {
            Set<String> known =
                    source.indicators().stream().filter(codes::contains).collect(Collectors.toSet());
            if (!known.isEmpty() && !days.isEmpty() && !bodies.isEmpty()) {
                found.addAll(source.figures(known, days, bodies));
            }
        });
        return found;
    }

    /** Whether somebody has anything to say there. */
    public boolean tellsOf(String section) {
        return narratives.orderedStream().anyMatch(source -> source.tellsOf(section));
    }

    /** The paragraphs that somebody has for the section; none names a record that the actor may not see. */
    public List<NarrativeSource.Paragraph> paragraphs(
            Actor actor, String section, ReportingPeriod period, Collection<BodyId> bodies, Locale locale) {
        return narratives
                .orderedStream()
                .filter(source -> source.tellsOf(section))
                .flatMap(source -> source.paragraphs(actor, section, period, bodies, locale).stream())
                .toList();
    }

    /** The days that all modules know of for the body, the first first. */
    public List<CalendarEntry> days(BodyId body, LocalDate from, LocalDate to) {
        return calendars
                .orderedStream()
                .flatMap(source -> source.entries(body, from, to).stream())
                .sorted(Comparator.comparing(CalendarEntry::day).thenComparing(CalendarEntry::name))
                .toList();
    }
}
