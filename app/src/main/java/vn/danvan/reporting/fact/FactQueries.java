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

    /**
     * Of every part that is told all that stands in it. The facts are read once and first added as they were entered, which are few
     * sums; a body that tells several combinations of a margin is one report, so for each body the parts in which it told something
     * are put together as bits, and bodies with the same bits are counted at once. Read into {@code cell} for itself, because
     * a plan that begins with the parts reads all facts again for each of them.
     */
    private static final String PARTS = """
            with cell as materialized (
                select indicator, period, part, body, commune, district, province, value, not approved as unapproved, estimated
                  from reporting.fact
                 where indicator = any(cast(:indicators as integer[]))
            """ + IN_THE_AREAS + """
            ),
            named as materialized (
                select indicator, held, told, cast(bits as bit varying) as bits
                  from unnest(cast(:of as integer[]), cast(:held as text[]), cast(:told as text[]), cast(:bits as text[]))
                       as named (indicator, held, told, bits)),
            entered as (
                select indicator, period, part,
            """ + PLACE + """
                       sum(value) as value, bool_or(unapproved) as unapproved, bool_or(estimated) as estimated
                  from cell
                 group by 1, 2, 3, 4, 5, 6, 7),
            teller as (
                select cell.indicator, period, body, commune, district, province, bit_or(holder.bits) as bits
                  from cell
                  join (select indicator, held, bit_or(bits) as bits from named group by indicator, held) holder
                    on holder.indicator = cell.indicator and holder.held = cell.part
                 group by 1, 2, 3, 4, 5, 6),
            tellers as (
                select indicator, period, bits,
            """ + PLACE + """
                       count(*) as reports
                  from teller
                 group by 1, 2, 3, 4, 5, 6, 7),
            told as (
                select entered.indicator, period, told as part, commune, district, province, body, value, 0 as reports,
                       unapproved, estimated
                  from entered join named on named.indicator = entered.indicator and named.held = entered.part
                union all
                select tellers.indicator, period, told, commune, district, province, body, null, reports, false, false
                  from tellers
                  join (select distinct indicator, told, bits from named) part
                    on part.indicator = tellers.indicator and part.bits & tellers.bits = part.bits)
            select indicator, period, part, commune, district, province, body,
                   sum(value) as value, cast(null as numeric) as base, sum(reports) as reports,
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
        numbers.forEach((code, number) -> codes.put(number, code));
        List<Within> within = within(told, numbers);
        if (within.isEmpty()) {
            return List.of();
        }
        return ask(
                jdbc.sql(PARTS)
                        .param("indicators", codes.keySet().toArray(Integer[]::new))
                        .param("of", within.stream().map(Within::indicator).toArray(Integer[]::new))
                        .param("held", within.stream().map(Within::held).toArray(String[]::new))
                        .param("told", within.stream().map(Within::told).toArray(String[]::new))
                        .param("bits", within.stream().map(Within::bits).toArray(String[]::new)),
                wanted,
                row -> Objects.requireNonNull(codes.get(row.getInt("indicator"))));
    }

    /**
     * That what is held under a part stands in one that is told.
     *
     * @param bits one place for each part that is told of the indicator, of which the own is set; as long for every indicator
     */
    private record Within(int indicator, String held, String told, String bits) {}

    private static List<Within> within(Map<Indicator, List<String>> told, Map<String, Integer> numbers) {
        int most = told.values().stream().mapToInt(List::size).max().orElse(0);
        List<Within> all = new ArrayList<>();
        told.forEach((indicator, parts) -> indicator.breakdown().ifPresent(breakdown -> {
            Integer number = numbers.get(indicator.code());
            for (int at = 0; number != null && at < parts.size(); at++) {
                String part = parts.get(at);
                String bits = "0".repeat(at) + "1" + "0".repeat(most - at - 1);
                // A form may ask in some of the axes only, and may have asked so in earlier years.
                breakdown.told().stream()
                        .filter(item -> breakdown.isWithin(item.id(), part))
                        .forEach(item -> all.add(new Within(number, item.id(), part, bits)));
            }
        }));
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
