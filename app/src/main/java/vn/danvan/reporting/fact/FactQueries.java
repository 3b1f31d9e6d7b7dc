package vn.danvan.reporting.fact;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
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
    public record Wanted(Ground ground, List<ReportingPeriod> periods, By by, boolean parts, boolean approvedOnly) {}

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
            select indicator, period, case when :parts then part else '' end as part,
            """ + PLACE + """
                   sum(value) as value, cast(null as numeric) as base, count(*) filter (where :parts or counted) as reports,
                   bool_or(not approved) as unapproved, bool_or(estimated) as estimated
              from reporting.fact
             where indicator = any(cast(:indicators as integer[]))
            """ + IN_THE_AREAS + " group by 1, 2, 3, 4, 5, 6, 7";

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
            select :denominator as indicator, period, '' as part,
            """ + PLACE + """
                   sum(value) as value, sum(base) as base, count(*) as reports,
                   bool_or(unapproved) as unapproved, bool_or(estimated) as estimated
              from pair
             where value is not null and base is not null
             group by 1, 2, 3, 4, 5, 6, 7
            """;

    /** Of every part that is told all that stands in it, added by body first: a body that tells several of them is one report. */
    private static final String PARTS = """
            with told as (
                select fact.indicator, period, named.told as part, body, commune, district, province, sum(value) as value,
                       bool_or(not approved) as unapproved, bool_or(estimated) as estimated
                  from reporting.fact
                  join unnest(cast(:indicators as integer[]), cast(:held as text[]), cast(:told as text[]))
                       as named (indicator, held, told) on named.indicator = fact.indicator and named.held = fact.part
                 where fact.indicator = any(cast(:indicators as integer[]))
            """ + IN_THE_AREAS + """
                 group by fact.indicator, period, named.told, body, commune, district, province)
            select indicator, period, part,
            """ + PLACE + """
                   sum(value) as value, cast(null as numeric) as base, count(*) as reports,
                   bool_or(unapproved) as unapproved, bool_or(estimated) as estimated
              from told
             group by 1, 2, 3, 4, 5, 6, 7
            """;

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
        return ask(
                jdbc.sql(SUMS).param("indicators", numbers.values().toArray(Integer[]::new)),
                wanted,
                row -> Objects.requireNonNull(codes.get(row.getInt("indicator"))));
    }

    /**
     * The sums of parts of crossed breakdowns, margins too: what stands in a combination stands in every margin of it.
     *
     * @param told the parts wanted of each indicator
     */
    public List<Sum> parts(Map<Indicator, List<String>> told, Wanted wanted) {
        Map<String, Integer> numbers =
                keys.knownIndicators(told.keySet().stream().map(Indicator::code).toList());
        Map<Integer, String> codes = new HashMap<>();
        List<Integer> indicators = new ArrayList<>();
        List<String> held = new ArrayList<>();
        List<String> within = new ArrayList<>();
        told.forEach((indicator, parts) -> indicator.breakdown().ifPresent(breakdown -> {
            Integer number = numbers.get(indicator.code());
            if (number != null) {
                codes.put(number, indicator.code());
                // A form may ask in some of the axes only, and may have asked so in earlier years.
                breakdown
                        .told()
                        .forEach(item -> parts.stream()
                                .filter(part -> breakdown.isWithin(item.id(), part))
                                .forEach(part -> {
                                    indicators.add(number);
                                    held.add(item.id());
                                    within.add(part);
                                }));
            }
        }));
        if (indicators.isEmpty()) {
            return List.of();
        }
        return ask(
                jdbc.sql(PARTS)
                        .param("indicators", indicators.toArray(Integer[]::new))
                        .param("held", held.toArray(String[]::new))
                        .param("told", within.toArray(String[]::new)),
                wanted,
                row -> Objects.requireNonNull(codes.get(row.getInt("indicator"))));
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
                row -> indicator.code());
    }

    private interface Code {
        String of(ResultSet row) throws SQLException;
    }

    private List<Sum> ask(JdbcClient.StatementSpec statement, Wanted wanted, Code code) {
        Map<Integer, ReportingPeriod> periods = keys.knownPeriods(wanted.periods());
        Integer[] areas = numbers(wanted.ground().areas());
        if (periods.isEmpty() || areas.length == 0) {
            return List.of();
        }
        List<Raw> rows = statement
                .param("periods", periods.keySet().toArray(Integer[]::new))
                .param("areas", areas)
                .param("provinces", numbers(wanted.ground().provinces()))
                .param("by", wanted.by().name())
                .param("parts", wanted.parts())
                .param("approvedOnly", wanted.approvedOnly())
                .query((row, number) -> raw(row, code.of(row), periods))
                .list();
        return named(rows);
    }

    private Integer[] numbers(Collection<AreaId> areas) {
        return keys.knownAreas(areas.stream().map(AreaId::value).toList())
                .values()
                .toArray(Integer[]::new);
    }

    /** A row whose places are still numbers. */
    private record Raw(
            String indicator,
            String part,
            ReportingPeriod period,
            @Nullable Integer commune,
            @Nullable Integer district,
            @Nullable Integer province,
            @Nullable Integer body,
            Tally tally) {}

    private static Raw raw(ResultSet row, String indicator, Map<Integer, ReportingPeriod> periods) throws SQLException {
        BigDecimal base = row.getBigDecimal("base");
        return new Raw(
                indicator,
                row.getString("part"),
                Objects.requireNonNull(periods.get(row.getInt("period"))),
                row.getObject("commune", Integer.class),
                row.getObject("district", Integer.class),
                row.getObject("province", Integer.class),
                row.getObject("body", Integer.class),
                new Tally(
                        row.getBigDecimal("value"),
                        base,
                        row.getInt("reports"),
                        row.getBoolean("unapproved"),
                        row.getBoolean("estimated")));
    }

    private List<Sum> named(List<Raw> rows) {
        names.learn(
                rows.stream().flatMap(row -> Stream.of(row.commune(), row.district(), row.province())),
                rows.stream().map(Raw::body));
        List<Sum> sums = new ArrayList<>(rows.size());
        for (Raw row : rows) {
            Standing standing =
                    new Standing(names.area(row.commune()), names.area(row.district()), names.area(row.province()));
            BodyId body = row.body() == null ? null : names.body(row.body());
            sums.add(new Sum(row.indicator(), row.part(), row.period(), standing, body, row.tally()));
        }
        return sums;
    }
}
