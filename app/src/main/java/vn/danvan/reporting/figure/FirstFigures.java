package vn.danvan.reporting.figure;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
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

    private final JdbcClient jdbc;
    private final FactKeys keys;
    private final Forms forms;
    private final Periods periods;
    private final Areas areas;
    private final Clock clock;

    FirstFigures(JdbcClient jdbc, FactKeys keys, Forms forms, Periods periods, Areas areas, Clock clock) {
        this.jdbc = jdbc;
        this.keys = keys;
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
        Map<ReportingPeriod, Integer> known = known();
        Optional<Place> place = place(area);
        if (place.isEmpty() || known.isEmpty()) {
            return Optional.empty();
        }
        List<String> codes = forms.current().catalogue().indicators().stream()
                .map(Indicator::code)
                .toList();
        Map<String, Integer> indicators = keys.knownIndicators(codes);
        return codes.stream()
                .flatMap(code -> Optional.ofNullable(indicators.get(code)).stream()
                        .flatMap(number -> best(code, reported(number, place.get(), known)).stream()))
                .findFirst();
    }

    /** Numbers of an area and of the province it lies in, by which facts are found quickly. */
    private record Place(int area, int province) {}

    /** Empty when nobody ever reported there. */
    private Optional<Place> place(AreaId area) {
        LocalDate today = LocalDate.now(clock);
        Optional<AreaId> province = Stream.concat(
                        Stream.of(areas.requireArea(area, today)), areas.ancestorsAt(area, today).stream())
                .filter(one -> one.kind().level() == AreaLevel.PROVINCE)
                .map(AreaView::id)
                .findFirst();
        if (province.isEmpty()) {
            return Optional.empty();
        }
        UUID top = province.get().value();
        Map<UUID, Integer> numbers = keys.knownAreas(List.of(area.value(), top));
        return numbers.containsKey(area.value()) && numbers.containsKey(top)
                ? Optional.of(new Place(numbers.get(area.value()), numbers.get(top)))
                : Optional.empty();
    }

    private Map<ReportingPeriod, Integer> known() {
        LocalDate today = LocalDate.now(clock);
        Map<ReportingPeriod, Integer> known = new LinkedHashMap<>();
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
            over.subList(Math.max(0, over.size() - LATEST), over.size())
                    .forEach(period -> keys.knownPeriod(period).ifPresent(key -> known.put(period, key)));
        }
        return known;
    }

    private List<ReportingPeriod> reported(int indicator, Place place, Map<ReportingPeriod, Integer> known) {
        Set<Integer> found = Set.copyOf(jdbc.sql("""
                select period
                  from unnest(cast(:periods as integer[])) as asked (period)
                 where exists (select from reporting.fact
                                where province = :within and indicator = :indicator and fact.period = asked.period
                                  and (province = :area or district = :area or commune = :area))
                """)
                .param("periods", known.values().toArray(Integer[]::new))
                .param("indicator", indicator)
                .param("within", place.province())
                .param("area", place.area())
                .query(Integer.class)
                .list());
        return known.entrySet().stream()
                .filter(one -> found.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .toList();
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
