package vn.danvan.reporting.fact;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.rules.period.ReportingPeriod;

/** Finds the first of several indicators of which anything was reported. */
@Component
public class FirstReported {

    /** What was found: the indicator, and the periods for which it was reported. */
    public record Found(String indicator, List<ReportingPeriod> periods) {}

    /** Where it is looked for, with the province around it, by which facts are found quickly. */
    public record Place(AreaId area, AreaId province) {}

    private final JdbcClient jdbc;
    private final FactKeys keys;

    FirstReported(JdbcClient jdbc, FactKeys keys) {
        this.jdbc = jdbc;
        this.keys = keys;
    }

    /** The first of the indicators that was reported there for any of the periods; one is asked for after the other. */
    public Optional<Found> of(List<String> indicators, List<ReportingPeriod> periods, Place place) {
        Map<UUID, Integer> areas =
                keys.knownAreas(List.of(place.area().value(), place.province().value()));
        Integer area = areas.get(place.area().value());
        Integer province = areas.get(place.province().value());
        Map<Integer, ReportingPeriod> known = keys.knownPeriods(periods);
        if (area == null || province == null || known.isEmpty()) {
            return Optional.empty();
        }
        Map<String, Integer> numbers = keys.knownIndicators(indicators);
        return indicators.stream()
                .filter(numbers::containsKey)
                .map(code -> {
                    Set<ReportingPeriod> reported =
                            reported(Objects.requireNonNull(numbers.get(code)), area, province, known);
                    return new Found(
                            code,
                            periods.stream()
                                    .distinct()
                                    .filter(reported::contains)
                                    .toList());
                })
                .filter(found -> !found.periods().isEmpty())
                .findFirst();
    }

    private Set<ReportingPeriod> reported(int indicator, int area, int province, Map<Integer, ReportingPeriod> known) {
        return jdbc
                .sql("""
                select period
                  from unnest(cast(:periods as integer[])) as asked (period)
                 where exists (select from reporting.fact
                                where province = :within and indicator = :indicator and fact.period = asked.period
                                  and (province = :area or district = :area or commune = :area))
                """)
                .param("periods", known.keySet().toArray(Integer[]::new))
                .param("indicator", indicator)
                .param("within", province)
                .param("area", area)
                .query(Integer.class)
                .list()
                .stream()
                .map(known::get)
                .collect(Collectors.toSet());
    }
}
