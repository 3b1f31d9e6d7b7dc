package vn.danvan.reporting.fact;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.rules.period.ReportingPeriod;

/** Reads facts one by one. */
@Component
public class FactRows {

    /** A fact with its origin. */
    public record Row(FactSource source, Fact fact, Standing standing) {}

    private record Raw(
            UUID submission,
            int body,
            int indicator,
            @Nullable Integer commune,
            @Nullable Integer district,
            @Nullable Integer province,
            RawFigure figure,
            boolean approved) {}

    private final JdbcClient jdbc;
    private final FactKeys keys;
    private final FactNames names;

    FactRows(JdbcClient jdbc, FactKeys keys, FactNames names) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.names = names;
    }

    /** The facts of the indicators and period that stand in one of the areas. */
    public List<Row> of(
            Collection<String> indicators, ReportingPeriod period, FactQueries.Ground ground, boolean approvedOnly) {
        Map<String, Integer> numbers = keys.knownIndicators(indicators);
        Optional<Integer> when = keys.knownPeriod(period);
        Map<UUID, Integer> places =
                keys.knownAreas(ground.areas().stream().map(AreaId::value).toList());
        Map<UUID, Integer> provinces =
                keys.knownAreas(ground.provinces().stream().map(AreaId::value).toList());
        if (numbers.isEmpty() || when.isEmpty() || places.isEmpty()) {
            return List.of();
        }
        List<Raw> raw = jdbc.sql("""
                select submission, body, indicator, commune, district, province, value, told, numbers, rough, estimated, approved
                  from reporting.fact
                 where indicator = any(:indicators) and period = :period and (approved or not :approvedOnly)
                   and province = any(:provinces)
                   and (commune = any(:areas) or district = any(:areas) or province = any(:areas))
                 order by body, indicator
                """)
                .param("indicators", numbers.values().toArray(Integer[]::new))
                .param("period", when.get())
                .param("approvedOnly", approvedOnly)
                .param("areas", places.values().toArray(Integer[]::new))
                .param("provinces", provinces.values().toArray(Integer[]::new))
                .query((row, number) -> new Raw(
                        row.getObject("submission", UUID.class),
                        row.getInt("body"),
                        row.getInt("indicator"),
                        row.getObject("commune", Integer.class),
                        row.getObject("district", Integer.class),
                        row.getObject("province", Integer.class),
                        RawFigure.of(row),
                        row.getBoolean("approved")))
                .list();
        return named(raw, numbers, period);
    }

    private List<Row> named(List<Raw> raw, Map<String, Integer> numbers, ReportingPeriod period) {
        names.learn(
                raw.stream().flatMap(row -> Stream.of(row.commune(), row.district(), row.province())),
                raw.stream().map(Raw::body));
        names.learnParts(raw.stream()
                .flatMap(row -> Stream.of(row.figure().told(), row.figure().rough())));
        Map<Integer, String> codes = new HashMap<>();
        numbers.forEach((code, number) -> codes.put(number, code));
        List<Row> rows = new ArrayList<>(raw.size());
        for (Raw row : raw) {
            FactSource source = new FactSource(row.submission(), names.body(row.body()), period, row.approved());
            String code = Objects.requireNonNull(codes.get(row.indicator()));
            Standing standing =
                    new Standing(names.area(row.commune()), names.area(row.district()), names.area(row.province()));
            row.figure()
                    .each(
                            names,
                            (part, value, estimated) ->
                                    rows.add(new Row(source, new Fact(code, part, value, estimated), standing)));
        }
        return rows;
    }
}
