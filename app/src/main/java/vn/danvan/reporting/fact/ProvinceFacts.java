package vn.danvan.reporting.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.period.ReportingPeriod;

/** Reads all facts of provinces in a year, of every kind of period at once. */
@Component
public class ProvinceFacts {

    /**
     * A fact of which the count alone is asked for.
     *
     * @param period its place among the periods wanted
     */
    public record Reported(
            String indicator, String part, int period, Standing standing, BodyId body, long count, boolean approved) {}

    /**
     * Which facts.
     *
     * @param periods all that are reported for the year
     */
    public record Wanted(List<AreaId> provinces, int year, List<ReportingPeriod> periods) {

        public Wanted {
            provinces = List.copyOf(provinces);
            periods = List.copyOf(periods);
        }

        private int place(ReportingPeriod period) {
            return IntStream.range(0, periods.size())
                    .filter(at -> periods.get(at).isNamedAs(period))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private final JdbcClient jdbc;
    private final FactKeys keys;
    private final FactNames names;

    ProvinceFacts(JdbcClient jdbc, FactKeys keys, FactNames names) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.names = names;
    }

    /**
     * A number that is another one whenever facts of the indicators in the provinces and year have changed, also by another
     * process; empty in a transaction that has written itself, for what it reads may never come to be. A change of what else
     * was reported on the same forms counts too.
     */
    public OptionalLong state(Collection<String> indicators, Wanted wanted) {
        Long changes = jdbc.sql("""
                select case when pg_current_xact_id_if_assigned() is null
                            then cast(coalesce(sum(changes), 0) as bigint) end as changes
                  from reporting.fact_change
                 where province = any(cast(:provinces as integer[])) and year = :year
                   and form in (select known.form from reporting.form_indicator known
                                  join reporting.indicator_key indicator on indicator.key = known.indicator
                                 where indicator.code = any(:indicators))
                """)
                .param("indicators", indicators.toArray(String[]::new))
                .param("provinces", provinces(wanted))
                .param("year", wanted.year())
                .query((row, number) -> row.getObject("changes", Long.class))
                .list()
                .getFirst();
        return changes == null ? OptionalLong.empty() : OptionalLong.of(changes);
    }

    /** A province in a year. */
    public record Place(AreaId province, int year) {}

    /**
     * How often facts have changed in each of the places, whatever was reported; one that is not named has none. It only grows,
     * and counts what is committed by every process.
     */
    public Map<Place, Long> changes(Collection<Place> places) {
        Map<Place, Long> changes = new HashMap<>();
        jdbc.sql("""
                select named.area, change.year, sum(change.changes) as changes
                  from unnest(cast(:provinces as uuid[]), cast(:years as integer[])) as place (area, year)
                  join reporting.area_key named using (area)
                  join reporting.fact_change change on change.province = named.key and change.year = place.year
                 group by named.area, change.year
                """)
                .param(
                        "provinces",
                        places.stream().map(place -> place.province().value()).toArray(UUID[]::new))
                .param("years", places.stream().map(Place::year).toArray(Integer[]::new))
                .query((row, number) -> changes.put(
                        new Place(new AreaId(row.getObject("area", UUID.class)), row.getInt("year")),
                        row.getLong("changes")))
                .list();
        return changes;
    }

    /** Whether any body reported a number from 1 to the largest of one of the indicators. */
    public boolean anyUpTo(long largest, Collection<String> indicators, Wanted wanted) {
        Map<String, Integer> numbers = keys.knownIndicators(indicators);
        Integer[] periods = periods(wanted).keySet().toArray(Integer[]::new);
        return !numbers.isEmpty()
                && periods.length > 0
                && jdbc.sql("""
                        select exists (select from reporting.fact
                                        where indicator = any(cast(:indicators as integer[]))
                                          and period = any(cast(:periods as integer[]))
                                          and province = any(cast(:provinces as integer[]))
                                          and exists (select from unnest(coalesce(numbers, array[value])) told
                                                       where told >= 1 and told < :large))
                        """)
                        .param("indicators", numbers.values().toArray(Integer[]::new))
                        .param("periods", periods)
                        .param("provinces", provinces(wanted))
                        .param("large", largest + 1)
                        .query(Boolean.class)
                        .single();
    }

    private Map<Integer, ReportingPeriod> periods(Wanted wanted) {
        return keys.knownPeriods(wanted.periods());
    }

    private Integer[] provinces(Wanted wanted) {
        return keys.knownAreas(wanted.provinces().stream().map(AreaId::value).toList())
                .values()
                .toArray(Integer[]::new);
    }

    private record Raw(
            int indicator,
            int period,
            @Nullable Integer commune,
            @Nullable Integer district,
            @Nullable Integer province,
            int body,
            RawFigure figure,
            boolean approved) {}

    /** All facts of the indicators. */
    public List<Reported> of(Collection<String> indicators, Wanted wanted) {
        Map<String, Integer> numbers = keys.knownIndicators(indicators);
        Map<Integer, ReportingPeriod> periods = periods(wanted);
        List<Raw> raw = jdbc.sql("""
                select indicator, period, commune, district, province, body, value, told, numbers, rough, estimated, approved
                  from reporting.fact
                 where indicator = any(cast(:indicators as integer[]))
                   and period = any(cast(:periods as integer[]))
                   and province = any(cast(:provinces as integer[]))
                """)
                .param("indicators", numbers.values().toArray(Integer[]::new))
                .param("periods", periods.keySet().toArray(Integer[]::new))
                .param("provinces", provinces(wanted))
                .query((row, number) -> new Raw(
                        row.getInt("indicator"),
                        row.getInt("period"),
                        row.getObject("commune", Integer.class),
                        row.getObject("district", Integer.class),
                        row.getObject("province", Integer.class),
                        row.getInt("body"),
                        RawFigure.of(row),
                        row.getBoolean("approved")))
                .list();
        return named(raw, numbers, periods, wanted);
    }

    private List<Reported> named(
            List<Raw> raw, Map<String, Integer> numbers, Map<Integer, ReportingPeriod> periods, Wanted wanted) {
        names.learn(
                raw.stream().flatMap(row -> Stream.of(row.commune(), row.district(), row.province())),
                raw.stream().map(Raw::body));
        names.learnParts(raw.stream()
                .flatMap(row -> Stream.of(row.figure().told(), row.figure().rough())));
        Map<Integer, String> codes = new HashMap<>();
        numbers.forEach((code, number) -> codes.put(number, code));
        Map<Integer, Integer> places = new HashMap<>();
        periods.forEach((number, period) -> places.put(number, wanted.place(period)));
        List<Reported> reported = new ArrayList<>(raw.size());
        for (Raw row : raw) {
            String code = Objects.requireNonNull(codes.get(row.indicator()));
            int period = Objects.requireNonNull(places.get(row.period()));
            Standing standing =
                    new Standing(names.area(row.commune()), names.area(row.district()), names.area(row.province()));
            BodyId body = names.body(row.body());
            row.figure()
                    .each(
                            names,
                            (part, value, _) -> reported.add(new Reported(
                                    code, part, period, standing, body, value.longValue(), row.approved())));
        }
        return reported;
    }
}
