package vn.danvan.reporting.fact;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.ReportingPeriod;

/** Adds facts up in the database; what places mean is decided elsewhere. */
@Component
public class FactQueries {

    /** By which places the sums are told apart. */
    public enum By {
        NOTHING,
        /** The district; where there is none, the commune. */
        DISTRICT,
        /** The commune; of bodies above it, the district. */
        COMMUNE,
        /** The smallest area. */
        SMALLEST,
        BODY
    }

    /** Which facts are added. */
    public record Wanted(Ground ground, List<ReportingPeriod> periods, By by, boolean approvedOnly) {}

    /**
     * Where facts are looked for.
     *
     * @param provinces around the areas, by which facts are found quickly
     * @param areas the facts that stand in one of them count
     */
    public record Ground(Collection<AreaId> provinces, Collection<AreaId> areas) {}

    private static final String PLACE = """
                   case when :by in ('COMMUNE', 'SMALLEST', 'BODY') or (:by = 'DISTRICT' and district is null)
                        then commune end as commune,
                   case when :by in ('DISTRICT', 'BODY') or (:by in ('COMMUNE', 'SMALLEST') and commune is null)
                        then district end as district,
                   case when :by = 'BODY' or (:by = 'SMALLEST' and commune is null and district is null)
                        then province end as province,
                   case when :by = 'BODY' then body end as body,
            """;

    private static final String IN_THE_AREAS = """
               and period = any(cast(:periods as integer[]))
               and (approved or not :approvedOnly)
               and province = any(cast(:provinces as integer[]))
               and (commune = any(cast(:areas as integer[])) or district = any(cast(:areas as integer[]))
                    or province = any(cast(:areas as integer[])))
            """;

    static final String SUMS = """
            select indicator, period,
            """ + PLACE + """
                   sum(value) as value, cast(null as numeric) as base, count(*) as reports,
                   bool_or(not approved) as unapproved, bool_or(estimated) as estimated
              from reporting.fact
             where indicator = any(cast(:indicators as integer[]))
            """ + IN_THE_AREAS + " group by 1, 2, 3, 4, 5, 6";

    private static final String RATIOS = """
            with pair as (
                select period, body, commune, district, province,
                       sum(value) filter (where indicator = :numerator) as value,
                       sum(value) filter (where indicator = :denominator) as base,
                       bool_or(not approved) as unapproved, bool_or(estimated) as estimated
                  from reporting.fact
                 where indicator in (:numerator, :denominator)
            """ + IN_THE_AREAS + """
                 group by period, body, commune, district, province)
            select :denominator as indicator, period,
            """ + PLACE + """
                   sum(value) as value, sum(base) as base, count(*) as reports,
                   bool_or(unapproved) as unapproved, bool_or(estimated) as estimated
              from pair
             where value is not null and base is not null
             group by 1, 2, 3, 4, 5, 6
            """;

    /**
     * Bodies that told the same parts, and guessed the same of them, are added number by number; which numbers belong to a part
     * that is told is worked out from these few sums ({@link PartSums}).
     */
    private static final String PARTS = """
            select indicator, period, told, rough,
            """ + PLACE + """
                   count(*) as reports, bool_or(not approved) as unapproved, array[%s] as numbers
              from reporting.fact
             where indicator = any(cast(:indicators as integer[])) and told is not null
            """ + IN_THE_AREAS + " group by 1, 2, 3, 4, 5, 6, 7, 8";

    private final JdbcClient jdbc;
    private final FactKeys keys;
    private final FactNames names;

    FactQueries(JdbcClient jdbc, FactKeys keys, FactNames names) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.names = names;
    }

    /** The sums of indicators that are no ratios. */
    public List<Sum> sums(Collection<Indicator> indicators, Wanted wanted) {
        Map<String, Integer> numbers =
                keys.knownIndicators(indicators.stream().map(Indicator::code).toList());
        if (numbers.isEmpty()) {
            return List.of();
        }
        Map<Integer, String> codes = new HashMap<>();
        numbers.forEach((code, number) -> codes.put(number, code));
        return ask(jdbc.sql(SUMS).param("indicators", numbers.values().toArray(Integer[]::new)), wanted, codes);
    }

    /**
     * The sums of parts, margins of crossed breakdowns too: what stands in a combination stands in every margin of it.
     *
     * @param told the parts wanted of each indicator; what has no breakdown has none
     */
    public List<Sum> parts(Map<Indicator, List<String>> told, Wanted wanted) {
        Map<String, Integer> numbers =
                keys.knownIndicators(told.keySet().stream().map(Indicator::code).toList());
        Map<Integer, String> codes = new HashMap<>();
        numbers.forEach((code, number) -> codes.put(number, code));
        Integer[] indicators = codes.keySet().toArray(Integer[]::new);
        int most = keys.mostParts(indicators);
        if (most == 0) {
            return List.of();
        }
        String each = IntStream.rangeClosed(1, most)
                .mapToObj("sum(numbers[%d])"::formatted)
                .collect(Collectors.joining(", "));
        List<Divided> rows = rows(
                jdbc.sql(PARTS.formatted(each)).param("indicators", indicators),
                wanted,
                (row, periods) -> Divided.of(row, Spot.of(row, codes, periods)));
        learn(rows.stream().map(Divided::spot).toList());
        names.learnParts(rows.stream().flatMap(row -> Stream.of(row.told(), row.rough())));
        return added(told, rows);
    }

    private List<Sum> added(Map<Indicator, List<String>> told, List<Divided> rows) {
        Map<String, PartSums> sums = new HashMap<>();
        told.forEach((indicator, parts) -> indicator
                .breakdown()
                .ifPresent(breakdown -> sums.put(indicator.code(), new PartSums(breakdown, parts))));
        Map<Spot, List<PartSums.Group>> groups = new LinkedHashMap<>();
        rows.forEach(row ->
                groups.computeIfAbsent(row.spot(), _ -> new ArrayList<>(1)).add(row.group(names)));
        List<Sum> all = new ArrayList<>();
        groups.forEach((spot, some) -> {
            PartSums parts = sums.get(spot.indicator());
            if (parts != null) {
                Standing standing = standing(spot);
                BodyId body = body(spot);
                parts.each(
                        some,
                        (part, tally) ->
                                all.add(new Sum(spot.indicator(), part, spot.period(), standing, body, tally)));
            }
        });
        return all;
    }

    /** The sums of a ratio's two indicators, over the bodies that reported both. */
    public List<Sum> ratio(Indicator indicator, Wanted wanted) {
        Indicator.Ratio of = indicator.of().orElseThrow();
        Map<String, Integer> numbers = keys.knownIndicators(List.of(of.numerator(), of.denominator()));
        Integer numerator = numbers.get(of.numerator());
        Integer denominator = numbers.get(of.denominator());
        if (numerator == null || denominator == null) {
            return List.of();
        }
        return ask(
                jdbc.sql(RATIOS).param("numerator", numerator).param("denominator", denominator),
                wanted,
                Map.of(denominator, indicator.code()));
    }

    private List<Sum> ask(JdbcClient.StatementSpec statement, Wanted wanted, Map<Integer, String> codes) {
        List<Raw> rows = rows(statement, wanted, (row, periods) -> Raw.of(row, Spot.of(row, codes, periods)));
        learn(rows.stream().map(Raw::spot).toList());
        return rows.stream()
                .map(row -> new Sum(
                        row.spot().indicator(),
                        "",
                        row.spot().period(),
                        standing(row.spot()),
                        body(row.spot()),
                        row.tally()))
                .toList();
    }

    private interface Reader<R> {
        R read(ResultSet row, Map<Integer, ReportingPeriod> periods) throws SQLException;
    }

    private <R> List<R> rows(JdbcClient.StatementSpec statement, Wanted wanted, Reader<R> reader) {
        Map<Integer, ReportingPeriod> periods = keys.knownPeriods(wanted.periods());
        Integer[] areas = numbers(wanted.ground().areas());
        if (periods.isEmpty() || areas.length == 0) {
            return List.of();
        }
        return statement
                .param("periods", periods.keySet().toArray(Integer[]::new))
                .param("areas", areas)
                .param("provinces", numbers(wanted.ground().provinces()))
                .param("by", wanted.by().name())
                .param("approvedOnly", wanted.approvedOnly())
                .query((row, number) -> reader.read(row, periods))
                .list();
    }

    private Integer[] numbers(Collection<AreaId> areas) {
        return keys.knownAreas(areas.stream().map(AreaId::value).toList())
                .values()
                .toArray(Integer[]::new);
    }

    /** Where a row stands, its places still numbers. */
    private record Spot(
            String indicator,
            ReportingPeriod period,
            @Nullable Integer commune,
            @Nullable Integer district,
            @Nullable Integer province,
            @Nullable Integer body) {

        static Spot of(ResultSet row, Map<Integer, String> codes, Map<Integer, ReportingPeriod> periods)
                throws SQLException {
            return new Spot(
                    Objects.requireNonNull(codes.get(row.getInt("indicator"))),
                    Objects.requireNonNull(periods.get(row.getInt("period"))),
                    row.getObject("commune", Integer.class),
                    row.getObject("district", Integer.class),
                    row.getObject("province", Integer.class),
                    row.getObject("body", Integer.class));
        }
    }

    private record Raw(Spot spot, Tally tally) {

        static Raw of(ResultSet row, Spot spot) throws SQLException {
            return new Raw(
                    spot,
                    new Tally(
                            row.getBigDecimal("value"),
                            row.getBigDecimal("base"),
                            row.getInt("reports"),
                            row.getBoolean("unapproved"),
                            row.getBoolean("estimated")));
        }
    }

    /** What bodies of one place that told the same parts say together. */
    private record Divided(
            Spot spot,
            Integer told,
            @Nullable Integer rough,
            int reports,
            boolean unapproved,
            List<BigDecimal> numbers) {

        static Divided of(ResultSet row, Spot spot) throws SQLException {
            // Behind the numbers of the parts that were told stand empty places, where others told more.
            List<BigDecimal> numbers = Stream.of(
                            (BigDecimal[]) row.getArray("numbers").getArray())
                    .filter(Objects::nonNull)
                    .toList();
            return new Divided(
                    spot,
                    row.getObject("told", Integer.class),
                    row.getObject("rough", Integer.class),
                    row.getInt("reports"),
                    row.getBoolean("unapproved"),
                    numbers);
        }

        PartSums.Group group(FactNames names) {
            return new PartSums.Group(names.parts(told), names.parts(rough), numbers, reports, unapproved);
        }
    }

    private void learn(List<Spot> spots) {
        names.learn(
                spots.stream().flatMap(spot -> Stream.of(spot.commune(), spot.district(), spot.province())),
                spots.stream().map(Spot::body));
    }

    private Standing standing(Spot spot) {
        return new Standing(names.area(spot.commune()), names.area(spot.district()), names.area(spot.province()));
    }

    private @Nullable BodyId body(Spot spot) {
        return spot.body() == null ? null : names.body(spot.body());
    }
}
