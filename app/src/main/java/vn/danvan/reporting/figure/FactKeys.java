package vn.danvan.reporting.figure;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.period.ReportingPeriod;

/** The small numbers that stand in the facts for codes and ids; a number once given stays. */
@Component
class FactKeys {

    /**
     * A body and the areas it stands in on a day, by number.
     *
     * @param commune null for a body of a district or province
     */
    record Place(
            int body,
            @Nullable Integer commune,
            @Nullable Integer district,
            @Nullable Integer province) {}

    private final JdbcClient jdbc;
    private final Organisation organisation;
    private final Areas areas;

    FactKeys(JdbcClient jdbc, Organisation organisation, Areas areas) {
        this.jdbc = jdbc;
        this.organisation = organisation;
        this.areas = areas;
    }

    int indicator(String code) {
        jdbc.sql("insert into reporting.indicator_key (code) select :code where not exists ("
                        + "select from reporting.indicator_key where code = :code) on conflict do nothing")
                .param("code", code)
                .update();
        return jdbc.sql("select key from reporting.indicator_key where code = :code")
                .param("code", code)
                .query(Integer.class)
                .single();
    }

    int period(ReportingPeriod period) {
        Optional<Integer> known = known(period);
        if (known.isPresent()) {
            return known.get();
        }
        jdbc.sql("""
                insert into reporting.period_key (kind, year, index, start_day, end_day)
                values (:kind, :year, :index, :start, :end) on conflict do nothing
                """)
                .param("kind", period.kind())
                .param("year", period.year())
                .param("index", period.index())
                .param("start", period.start())
                .param("end", period.end())
                .update();
        return known(period).orElseThrow();
    }

    private Optional<Integer> known(ReportingPeriod period) {
        return jdbc.sql("""
                select key from reporting.period_key where kind = :kind and year = :year and index = :index
                """)
                .param("kind", period.kind())
                .param("year", period.year())
                .param("index", period.index())
                .query(Integer.class)
                .optional();
    }

    /** The body with the areas it works in on that day, or on the first day that is known. */
    Place place(BodyId body, LocalDate day) {
        LocalDate on = organisation.knownDay(day);
        AreaId area = organisation.requireBody(body, on).area();
        Map<AreaLevel, AreaId> levels = area == null
                ? Map.of()
                : Stream.concat(Stream.of(areas.requireArea(area, on)), areas.ancestorsAt(area, on).stream())
                        .collect(Collectors.toMap(
                                (AreaView one) -> one.kind().level(), AreaView::id, (first, second) -> first));
        Function<AreaLevel, @Nullable Integer> key = level -> {
            AreaId at = levels.get(level);
            return at == null ? null : key("area", at.value());
        };
        return new Place(
                key("body", body.value()),
                key.apply(AreaLevel.COMMUNE),
                key.apply(AreaLevel.DISTRICT),
                key.apply(AreaLevel.PROVINCE));
    }

    private int key(String what, UUID id) {
        String table = "reporting." + what + "_key";
        Optional<Integer> known = find(table, what, id);
        if (known.isPresent()) {
            return known.get();
        }
        jdbc.sql("insert into " + table + " (" + what + ") values (:id) on conflict do nothing")
                .param("id", id)
                .update();
        return find(table, what, id).orElseThrow();
    }

    private Optional<Integer> find(String table, String what, UUID id) {
        return jdbc.sql("select key from " + table + " where " + what + " = :id")
                .param("id", id)
                .query(Integer.class)
                .optional();
    }
}
