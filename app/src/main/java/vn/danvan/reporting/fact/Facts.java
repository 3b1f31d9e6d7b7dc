package vn.danvan.reporting.fact;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.Organisation;

/**
 * Keeps the figures that count; called in the transaction of the submission's own change.
 *
 * <p>Each method first holds the organisation's history, so that facts get the areas of now and a correction of the history, which
 * corrects the areas of facts too ({@link FactPlaces}), either finds them or has been there before. It does so before it touches
 * any fact: in the other order the two could wait for each other.
 */
@Component
public class Facts {

    private record Row(
            int indicator,
            String value,
            @Nullable Integer told,
            @Nullable String numbers,
            boolean estimated,
            @Nullable Integer rough) {}

    private final JdbcClient jdbc;
    private final FactKeys keys;
    private final Standings standings;
    private final Organisation organisation;
    private final AnsweredReports reports;

    Facts(JdbcClient jdbc, FactKeys keys, Standings standings, Organisation organisation, AnsweredReports reports) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.standings = standings;
        this.organisation = organisation;
        this.reports = reports;
    }

    /** Keeps what a report says, as {@link #put(FactSource, Collection)} does, and that it counts though it may hold no figure. */
    @Transactional
    public void put(FactSource source, Collection<Fact> facts, Answered answered) {
        put(source, facts);
        reports.put(source, answered);
    }

    /**
     * Keeps what a submission says, in place of whatever the same body reported of the same indicators for the same
     * period; facts that the submission held before and holds no more are gone.
     */
    @Transactional
    public void put(FactSource source, Collection<Fact> facts) {
        remove(source.submission());
        if (facts.isEmpty()) {
            return;
        }
        List<ToldFigure> figures = ToldFigure.of(facts);
        Map<String, Integer> indicators =
                keys.indicators(figures.stream().map(ToldFigure::indicator).toList());
        Standing standing = standings.of(source.body(), source.period().end());
        Map<UUID, Integer> areas = keys.areas(areas(standing));
        List<Row> rows = rows(figures, indicators);
        jdbc.sql("""
                insert into reporting.fact (indicator, period, body, commune, district, province, value, told, numbers, estimated,
                    rough, approved, submission)
                select figure.indicator, :period, :body, :commune, :district, :province, cast(figure.value as numeric), figure.told,
                       cast(figure.numbers as numeric[]), figure.estimated, figure.rough, :approved, :submission
                  from unnest(cast(:indicators as integer[]), cast(:values as text[]), cast(:told as integer[]),
                       cast(:numbers as text[]), cast(:estimates as boolean[]), cast(:rough as integer[]))
                       as figure (indicator, value, told, numbers, estimated, rough)
                on conflict (indicator, period, body) do update set commune = excluded.commune,
                    district = excluded.district, province = excluded.province, value = excluded.value, told = excluded.told,
                    numbers = excluded.numbers, estimated = excluded.estimated, rough = excluded.rough,
                    approved = excluded.approved, submission = excluded.submission
                """)
                .param("period", keys.period(source.period()))
                .param("body", keys.body(source.body().value()))
                .param("commune", number(standing.commune(), areas), java.sql.Types.INTEGER)
                .param("district", number(standing.district(), areas), java.sql.Types.INTEGER)
                .param("province", number(standing.province(), areas), java.sql.Types.INTEGER)
                .param("approved", source.approved())
                .param("submission", source.submission())
                .param("indicators", rows.stream().map(Row::indicator).toArray(Integer[]::new))
                .param("values", rows.stream().map(Row::value).toArray(String[]::new))
                .param("told", rows.stream().map(Row::told).toArray(Integer[]::new))
                .param("numbers", rows.stream().map(Row::numbers).toArray(String[]::new))
                .param("estimates", rows.stream().map(Row::estimated).toArray(Boolean[]::new))
                .param("rough", rows.stream().map(Row::rough).toArray(Integer[]::new))
                .update();
    }

    private List<Row> rows(List<ToldFigure> figures, Map<String, Integer> indicators) {
        Map<PartSet, Integer> sets = keys.partSets(figures.stream()
                .flatMap(figure -> {
                    int indicator = Objects.requireNonNull(indicators.get(figure.indicator()));
                    return Stream.concat(figure.told(indicator).stream(), figure.rough(indicator).stream());
                })
                .distinct()
                .toList());
        return figures.stream()
                .map(figure -> {
                    int indicator = Objects.requireNonNull(indicators.get(figure.indicator()));
                    return new Row(
                            indicator,
                            figure.value().toPlainString(),
                            figure.told(indicator).map(sets::get).orElse(null),
                            figure.numbers().map(PartSet::written).orElse(null),
                            figure.isEstimated(),
                            figure.rough(indicator).map(sets::get).orElse(null));
                })
                .toList();
    }

    static List<UUID> areas(Standing standing) {
        return Stream.of(standing.commune(), standing.district(), standing.province())
                .filter(Objects::nonNull)
                .map(AreaId::value)
                .toList();
    }

    static @Nullable Integer number(@Nullable AreaId area, Map<UUID, Integer> numbers) {
        return area == null ? null : numbers.get(area.value());
    }

    /** Marks the submission's facts as approved by every level, or takes the mark back; gives how many figures it has. */
    @Transactional
    public int approved(UUID submission, boolean approved) {
        organisation.hold();
        reports.approved(submission, approved);
        return jdbc.sql("update reporting.fact set approved = :approved where submission = :submission")
                .param("approved", approved)
                .param("submission", submission)
                .update();
    }

    /** Takes the submission's facts away, and that it counts: it was returned or another version took its place. */
    @Transactional
    public void remove(UUID submission) {
        organisation.hold();
        jdbc.sql("delete from reporting.fact where submission = :submission")
                .param("submission", submission)
                .update();
        reports.remove(submission);
    }
}
