package vn.danvan.reporting.fact;

import java.time.LocalTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * The small numbers that stand in the facts for codes and ids; a number once given stays. Known ones are kept in memory
 * once the transaction that read them is committed, so that a number which is rolled back is never remembered.
 */
@Component
class FactKeys {

    private record PeriodName(
            String kind, int year, int index, @Nullable LocalTime at) {

        static PeriodName of(ReportingPeriod period) {
            return new PeriodName(
                    period.kind(), period.year(), period.index(), period.at().orElse(null));
        }

        @Nullable
        String hour() {
            return at == null ? null : at.toString();
        }
    }

    private final JdbcClient jdbc;
    private final KeyCache<String> indicators = new KeyCache<>();
    private final KeyCache<UUID> bodies = new KeyCache<>();
    private final KeyCache<UUID> areas = new KeyCache<>();
    private final KeyCache<PeriodName> periods = new KeyCache<>();
    private final KeyCache<PartSet> partSets = new KeyCache<>();

    FactKeys(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The numbers of the indicators, given where there is none yet. */
    Map<String, Integer> indicators(Collection<String> codes) {
        return indicators.require(
                codes,
                this::findIndicators,
                missing -> jdbc.sql("""
                insert into reporting.indicator_key (code) select unnest(cast(:codes as text[])) on conflict do nothing
                """)
                        .param("codes", missing.toArray(String[]::new))
                        .update());
    }

    /** The numbers of those indicators that have one. */
    Map<String, Integer> knownIndicators(Collection<String> codes) {
        return indicators.known(codes, this::findIndicators);
    }

    private Map<String, Integer> findIndicators(Collection<String> codes) {
        return KeyCache.read(
                jdbc.sql("select code, key from reporting.indicator_key where code = any(:codes)")
                        .param("codes", codes.toArray(String[]::new)),
                row -> row.getString("code"));
    }

    /** The number of the body, given when there is none yet. */
    int body(UUID body) {
        return bodies.require(
                        List.of(body),
                        this::findBodies,
                        missing -> jdbc.sql("""
                insert into reporting.body_key (body) select unnest(cast(:bodies as uuid[])) on conflict do nothing
                """)
                                .param("bodies", missing.toArray(UUID[]::new))
                                .update())
                .values()
                .iterator()
                .next();
    }

    /** The numbers of those bodies that have one. */
    Map<UUID, Integer> knownBodies(Collection<UUID> ids) {
        return bodies.known(ids, this::findBodies);
    }

    private Map<UUID, Integer> findBodies(Collection<UUID> ids) {
        return KeyCache.read(
                jdbc.sql("select body, key from reporting.body_key where body = any(:bodies)")
                        .param("bodies", ids.toArray(UUID[]::new)),
                row -> row.getObject("body", UUID.class));
    }

    /** The numbers of the areas, given where there is none yet. */
    Map<UUID, Integer> areas(Collection<UUID> ids) {
        return areas.require(
                ids,
                this::findAreas,
                missing -> jdbc.sql("""
                insert into reporting.area_key (area) select unnest(cast(:areas as uuid[])) on conflict do nothing
                """)
                        .param("areas", missing.toArray(UUID[]::new))
                        .update());
    }

    /** The numbers of those areas that have one. */
    Map<UUID, Integer> knownAreas(Collection<UUID> ids) {
        return areas.known(ids, this::findAreas);
    }

    private Map<UUID, Integer> findAreas(Collection<UUID> ids) {
        return KeyCache.read(
                jdbc.sql("select area, key from reporting.area_key where area = any(:areas)")
                        .param("areas", ids.toArray(UUID[]::new)),
                row -> row.getObject("area", UUID.class));
    }

    /** The numbers of parts of an indicator that were told together, given where there is none yet. */
    Map<PartSet, Integer> partSets(Collection<PartSet> sets) {
        return partSets.require(
                sets, this::findPartSets, missing -> partSets("""
                insert into reporting.part_set (indicator, parts, digest)
                select indicator, cast(parts as text[]), md5(array_to_string(cast(parts as text[]), ','))
                  from unnest(cast(:indicators as integer[]), cast(:parts as text[])) as missing (indicator, parts)
                    on conflict do nothing
                """, missing).update());
    }

    private Map<PartSet, Integer> findPartSets(Collection<PartSet> sets) {
        return KeyCache.read(partSets("""
                select known.indicator, known.parts, known.key
                  from reporting.part_set known
                  join unnest(cast(:indicators as integer[]), cast(:parts as text[])) as wanted (indicator, parts)
                    on known.indicator = wanted.indicator
                   and known.digest = md5(array_to_string(cast(wanted.parts as text[]), ','))
                """, sets), PartSet::of);
    }

    private JdbcClient.StatementSpec partSets(String sql, Collection<PartSet> sets) {
        return jdbc.sql(sql)
                .param("indicators", sets.stream().map(PartSet::indicator).toArray(Integer[]::new))
                .param("parts", sets.stream().map(PartSet::written).toArray(String[]::new));
    }

    /** The number of the period, given when there is none yet. */
    int period(ReportingPeriod period) {
        return periods.require(
                        List.of(PeriodName.of(period)),
                        this::findPeriods,
                        missing -> jdbc.sql("""
                insert into reporting.period_key (kind, year, index, at, start_day, end_day)
                values (:kind, :year, :index, cast(:at as time), :start, :end) on conflict do nothing
                """)
                                .param("kind", period.kind())
                                .param("year", period.year())
                                .param("index", period.index())
                                .param("at", period.at().orElse(null))
                                .param("start", period.start())
                                .param("end", period.end())
                                .update())
                .values()
                .iterator()
                .next();
    }

    /** The number of the period, if it has one. */
    Optional<Integer> knownPeriod(ReportingPeriod period) {
        return knownPeriods(List.of(period)).keySet().stream().findFirst();
    }

    /** Those of the periods that have a number, by it. */
    Map<Integer, ReportingPeriod> knownPeriods(Collection<ReportingPeriod> wanted) {
        Map<PeriodName, ReportingPeriod> names = new LinkedHashMap<>();
        wanted.forEach(period -> names.put(PeriodName.of(period), period));
        Map<Integer, ReportingPeriod> found = new LinkedHashMap<>();
        periods.known(names.keySet(), this::findPeriods)
                .forEach((name, number) -> found.put(number, Objects.requireNonNull(names.get(name))));
        return found;
    }

    private Map<PeriodName, Integer> findPeriods(Collection<PeriodName> names) {
        return KeyCache.read(
                jdbc.sql("""
                        select p.kind, p.year, p.index, p.at, p.key from reporting.period_key p
                          join unnest(cast(:kinds as text[]), cast(:years as integer[]), cast(:indexes as integer[]),
                               cast(:hours as time[])) as wanted (kind, year, index, at)
                            on p.kind = wanted.kind and p.year = wanted.year and p.index = wanted.index
                               and p.at is not distinct from wanted.at
                        """)
                        .param("kinds", names.stream().map(PeriodName::kind).toArray(String[]::new))
                        .param("years", names.stream().map(PeriodName::year).toArray(Integer[]::new))
                        .param("indexes", names.stream().map(PeriodName::index).toArray(Integer[]::new))
                        .param("hours", names.stream().map(PeriodName::hour).toArray(String[]::new)),
                row -> new PeriodName(
                        row.getString("kind"),
                        row.getInt("year"),
                        row.getInt("index"),
                        row.getObject("at", LocalTime.class)));
    }
}
