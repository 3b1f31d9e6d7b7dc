package vn.danvan.reporting.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.reporting.fact.FirstReported;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.PeriodKind;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** Finds what is worth showing to somebody who has not asked for anything yet. */
@Component
@Transactional(readOnly = true)
public class FirstFigures {

    /** An indicator with the periods for which it was reported. */
    public record Offer(String indicator, ReportingPeriod first, ReportingPeriod last) {}

    private static final int LATEST = 6;
    private static final int YEARS = 6;

    private final FirstReported reported;
    private final Forms forms;
    private final Periods periods;
    private final Areas areas;
    private final Clock clock;

    FirstFigures(FirstReported reported, Forms forms, Periods periods, Areas areas, Clock clock) {
        this.reported = reported;
        this.forms = forms;
        this.periods = periods;
        this.areas = areas;
        this.clock = clock;
    }

    /**
     * The first indicator of the catalogue that was reported in the area, for the kind of period of which most of the latest
     * six were reported; periods whose reports are not due yet do not count. Empty when nothing was.
     */
    public Optional<Offer> of(AreaId area) {
        return province(area)
                .flatMap(province -> reported.of(codes(), latest(), new FirstReported.Place(area, province)))
                .flatMap(found -> best(found.indicator(), found.periods()));
    }

    private List<String> codes() {
        return forms.current().catalogue().indicators().stream()
                .map(Indicator::code)
                .toList();
    }

    private Optional<AreaId> province(AreaId area) {
        LocalDate today = LocalDate.now(clock);
        return Stream.concat(Stream.of(areas.requireArea(area, today)), areas.ancestorsAt(area, today).stream())
                .filter(one -> one.kind().level() == AreaLevel.PROVINCE)
                .map(AreaView::id)
                .findFirst();
    }

    /** The latest periods of each kind that are due. */
    private List<ReportingPeriod> latest() {
        LocalDate today = LocalDate.now(clock);
        List<ReportingPeriod> latest = new ArrayList<>();
        for (PeriodKind kind : periods.all()) {
            List<ReportingPeriod> over = new ArrayList<>();
            // Due days are counted on the calendar of work, so no more years are looked at than needed.
            for (int year = today.getYear(); year >= today.getYear() - YEARS && over.size() < LATEST; year--) {
                over.addAll(
                        0,
                        periods.ofYear(kind.id(), year).stream()
                                .filter(period -> period.due().isBefore(today))
                                .toList());
            }
            latest.addAll(over.subList(Math.max(0, over.size() - LATEST), over.size()));
        }
        return latest;
    }

    /** The periods of the kind of which there are most; of as many, those of the kind that comes first. */
    private static Optional<Offer> best(String indicator, List<ReportingPeriod> reported) {
        Map<String, List<ReportingPeriod>> kinds = new LinkedHashMap<>();
        reported.forEach(period ->
                kinds.computeIfAbsent(period.kind(), _ -> new ArrayList<>()).add(period));
        return kinds.values().stream()
                .reduce((one, other) -> other.size() > one.size() ? other : one)
                .map(most -> new Offer(indicator, most.getFirst(), most.getLast()));
    }
}
