package vn.danvan.reporting.fact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
        NOTHING(NONE, NONE, NONE, NONE),
        /** The district; where there is none, the commune. */
        DISTRICT("case when district is null then commune end", "district", NONE, NONE),
        /** The commune; of bodies above it, the district. */
        COMMUNE("commune", "case when commune is null then district end", NONE, NONE),
        /** The smallest area. */
        SMALLEST(
                "commune",
                "case when commune is null then district end",
                "case when commune is null and district is null then province end",
                NONE),
        BODY("commune", "district", "province", "body");

        private final String columns;

        By(String commune, String district, String province, String body) {
            this.columns = "indicator, period, %s as commune, %s as district, %s as province, %s as body"
                    .formatted(commune, district, province, body);
        }
    }

    private static final String NONE = "cast(null as integer)";

    /** Which facts are added. */
    public record Wanted(Ground ground, List<ReportingPeriod> periods, By by, boolean approvedOnly) {}

    /**
     * Where facts are looked for.
     *
     * @param provinces around the areas, by which facts are found quickly
     * @param areas the facts that stand in one of them count
     */
    public record Ground(Collection<AreaId> provinces, Collection<AreaId> areas) {}

    private static final String IN_THE_AREAS = """
               and period = any(cast(:periods as integer[]))
               and (approved or not :approvedOnly)
               and province = any(cast(:provinces as integer[]))
               and (commune = any(cast(:areas as integer[])) or district = any(cast(:areas as integer[]))
                    or province = any(cast(:areas as integer[])))
            """;

    private static final String SUMS = """
            select %s,
                   sum(value) as value, cast(null as numeric) as base, count(*) as reports,
                   bool_or(not approved) as unapproved, bool_or(estimated) as estimated
              from reporting.fact
             where indicator = any(cast(:indicators as integer[]))
            """ + IN_THE_AREAS + " group by 1, 2, 3, 4, 5, 6";

    private static final String RATIOS = """
            with pair as (
                select cast(:denominator as integer) as indicator, period, body, commune, district, province,
                       sum(value) filter (where indicator = :numerator) as value,
                       sum(value) filter (where indicator = :denominator) as base,
                       bool_or(not approved) as unapproved, bool_or(estimated) as estimated
                  from reporting.fact
                 where indicator in (:numerator, :denominator)
            """ + IN_THE_AREAS + """
                 group by period, body, commune, district, province)
            select %s,
                   sum(value) as value, sum(base) as base, count(*) as reports,
                   bool_or(unapproved) as unapproved, bool_or(estimated) as estimated
              from pair
             where value is not null and base is not null
             group by 1, 2, 3, 4, 5, 6
            """;

    /**
     * Row by row: adding a few dozen numbers up for each of thousands of groups of one or two rows takes PostgreSQL several times
     * as long as it takes to hand them out.
     */
    private static final String PARTS = """
            select %s,
                   told, rough, not approved as unapproved, cast(numbers as text) as numbers
              from reporting.fact
             where indicator = any(cast(:indicators as integer[])) and told is not null
            """ + IN_THE_AREAS;

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
        Asked asked = asked(indicators, wanted);
        return whole(asked.sql(jdbc, SUMS).param("indicators", asked.indicators()), asked);
    }

    /**
     * The sums of parts, margins of crossed breakdowns too: what stands in a combination stands in every margin of it.
     *
     * @param told the parts wanted of each indicator; what has no breakdown has none
     */
    public List<Sum> parts(Map<Indicator, List<String>> told, Wanted wanted) {
        Asked asked = asked(told.keySet(), wanted);
        List<Divided> rows = rows(asked.sql(jdbc, PARTS).param("indicators", asked.indicators()), asked, Divided::of);
        learn(rows.stream().map(Divided::spot).toList());
        names.learnParts(rows.stream().flatMap(row -> Stream.of(row.told(), row.rough())));
        Map<String, PartSums> sums = new HashMap<>();
        told.forEach((indicator, parts) -> indicator
                .breakdown()
                .ifPresent(breakdown -> sums.put(indicator.code(), new PartSums(breakdown, parts))));
        Map<Spot, List<PartSums.Told>> places = new LinkedHashMap<>();
        rows.forEach(row ->
                places.computeIfAbsent(row.spot(), _ -> new ArrayList<>(1)).add(row.told(names)));
        List<Sum> all = new ArrayList<>();
        places.forEach((spot, bodies) -> {
            PartSums parts = sums.get(asked.code(spot));
            if (parts != null) {
                Standing standing = standing(spot);
                parts.each(bodies, (part, tally) -> all.add(sum(asked, spot, part, standing, tally)));
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
        Asked asked = new Asked(Map.of(denominator, indicator.code()), keys.knownPeriods(wanted.periods()), wanted);
        return whole(asked.sql(jdbc, RATIOS).param("numerator", numerator).param("denominator", denominator), asked);
    }

    /**
     * A question in the numbers by which facts are kept.
     *
     * @param codes of indicators by their number
     */
    private record Asked(Map<Integer, String> codes, Map<Integer, ReportingPeriod> periods, Wanted wanted) {

        JdbcClient.StatementSpec sql(JdbcClient jdbc, String template) {
            return jdbc.sql(template.formatted(wanted.by().columns));
        }

        Integer[] indicators() {
            return codes.keySet().toArray(Integer[]::new);
        }

        String code(Spot spot) {
            return Objects.requireNonNull(codes.get(spot.indicator()));
        }

        ReportingPeriod period(Spot spot) {
            return Objects.requireNonNull(periods.get(spot.period()));
        }
    }

    private Asked asked(Collection<Indicator> indicators, Wanted wanted) {
        Map<Integer, String> codes = new HashMap<>();
        keys.knownIndicators(indicators.stream().map(Indicator::code).toList())
                .forEach((code, number) -> codes.put(number, code));
        return new Asked(codes, keys.knownPeriods(wanted.periods()), wanted);
    }

    private List<Sum> whole(JdbcClient.StatementSpec statement, Asked asked) {
        List<Raw> rows = rows(statement, asked, Raw::of);
        learn(rows.stream().map(Raw::spot).toList());
        return rows.stream()
                .map(row -> sum(asked, row.spot(), "", standing(row.spot()), row.tally()))
                .toList();
    }

    private interface Reader<R> {
        R read(ResultSet row) throws SQLException;
    }

    private <R> List<R> rows(JdbcClient.StatementSpec statement, Asked asked, Reader<R> reader) {
        Wanted wanted = asked.wanted();
        Integer[] areas = numbers(wanted.ground().areas());
        if (asked.codes().isEmpty() || asked.periods().isEmpty() || areas.length == 0) {
            return List.of();
        }
        return statement
                .param("periods", asked.periods().keySet().toArray(Integer[]::new))
                .param("areas", areas)
                .param("provinces", numbers(wanted.ground().provinces()))
                .param("approvedOnly", wanted.approvedOnly())
                .query((row, number) -> reader.read(row))
                .list();
    }

    private Integer[] numbers(Collection<AreaId> areas) {
        return keys.knownAreas(areas.stream().map(AreaId::value).toList())
                .values()
                .toArray(Integer[]::new);
    }

    /** Where a row stands, in numbers. */
    private record Spot(
            int indicator,
            int period,
            @Nullable Integer commune,
            @Nullable Integer district,
            @Nullable Integer province,
            @Nullable Integer body) {

        /** Of the first columns of a row, as {@link By} names them. */
        static Spot of(ResultSet row) throws SQLException {
            return new Spot(
                    row.getInt(1),
                    row.getInt(2),
                    row.getObject(3, Integer.class),
                    row.getObject(4, Integer.class),
                    row.getObject(5, Integer.class),
                    row.getObject(6, Integer.class));
        }
    }

    private record Raw(Spot spot, Tally tally) {

        static Raw of(ResultSet row) throws SQLException {
            return new Raw(
                    Spot.of(row),
                    new Tally(
                            row.getBigDecimal("value"),
                            row.getBigDecimal("base"),
                            row.getInt("reports"),
                            row.getBoolean("unapproved"),
                            row.getBoolean("estimated")));
        }
    }

    /** What a body said of parts, their sets still numbers. */
    private record Divided(
            Spot spot, Integer told, @Nullable Integer rough, boolean unapproved, String numbers) {

        static Divided of(ResultSet row) throws SQLException {
            return new Divided(
                    Spot.of(row),
                    row.getObject("told", Integer.class),
                    row.getObject("rough", Integer.class),
                    row.getBoolean("unapproved"),
                    row.getString("numbers"));
        }

        PartSums.Told told(FactNames names) {
            List<String> parts = names.parts(told);
            return new PartSums.Told(parts, names.parts(rough), Numbers.read(numbers, parts.size()), unapproved);
        }
    }

    private void learn(List<Spot> spots) {
        names.learn(
                spots.stream().flatMap(spot -> Stream.of(spot.commune(), spot.district(), spot.province())),
                spots.stream().map(Spot::body));
    }

    private Sum sum(Asked asked, Spot spot, String part, Standing standing, Tally tally) {
        BodyId body = spot.body() == null ? null : names.body(spot.body());
        return new Sum(asked.code(spot), part, asked.period(spot), standing, body, tally);
    }

    private Standing standing(Spot spot) {
        return new Standing(names.area(spot.commune()), names.area(spot.district()), names.area(spot.province()));
    }
}
