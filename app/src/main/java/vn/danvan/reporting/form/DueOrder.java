package vn.danvan.reporting.form;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** Warns where bodies of a lower level would be due after those of a higher one, who add their reports up. */
final class DueOrder {

    /** Months are longer and shorter, and days of rest fall otherwise each year. */
    private static final int YEARS = 4;

    private final FormFiles files;
    private final ContentFaults warnings;
    private final WorkCalendar calendar = WorkCalendar.national();
    private final Periods periods;

    DueOrder(FormFiles files, ContentFaults warnings, Periods periods) {
        this.files = files;
        this.warnings = warnings;
        this.periods = periods.on(calendar);
    }

    /** Looks at an edition that was read; two levels get one warning for each kind of period, with the first one it is so for. */
    void check(FormEdition edition) {
        List<AreaLevel> levels =
                edition.levels().stream().sorted(Comparator.reverseOrder()).toList();
        edition.periods().stream().filter(edition::isDueByLevel).forEach(kind -> {
            for (int low = 0; low < levels.size(); low++) {
                for (int high = low + 1; high < levels.size(); high++) {
                    check(edition, kind, levels.get(low), levels.get(high));
                }
            }
        });
    }

    private void check(FormEdition edition, String kind, AreaLevel low, AreaLevel high) {
        IntStream.range(0, YEARS)
                .mapToObj(year -> periods.ofYear(kind, edition.from().getYear() + year))
                .flatMap(List::stream)
                .filter(period -> edition.isUsedOn(period.end()) && !edition.leaves(period))
                .filter(period -> due(edition, period, low).isAfter(due(edition, period, high)))
                .findFirst()
                .ifPresent(period -> warnings.atLine(
                        files.line(edition, "due"),
                        "reporting.warning.due-order",
                        kind,
                        HeadReader.written(low),
                        due(edition, period, low),
                        HeadReader.written(high),
                        due(edition, period, high),
                        period.end()));
    }

    private LocalDate due(FormEdition edition, ReportingPeriod period, AreaLevel level) {
        return edition.due(period, calendar, Optional.of(level));
    }
}
