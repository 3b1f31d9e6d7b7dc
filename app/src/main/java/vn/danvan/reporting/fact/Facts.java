package vn.danvan.reporting.fact;

import java.util.Collection;
import java.util.LinkedHashMap;
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

    private record Cell(String indicator, String part) {}

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
        Map<Cell, Fact> byCell = new LinkedHashMap<>();
        facts.forEach(fact -> byCell.put(new Cell(fact.indicator(), fact.part()), fact));
        List<Fact> rows = List.copyOf(byCell.values());
        Map<String, Integer> indicators =
                keys.indicators(rows.stream().map(Fact::indicator).distinct().toList());
        Standing standing = standings.of(source.body(), source.period().end());
        Map<UUID, Integer> areas = keys.areas(areas(standing));
        jdbc.sql("""
                insert into reporting.fact (indicator, period, body, part, commune, district, province, value, estimated,
                    approved, submission, counted)
                select cell.indicator, :period, :body, cell.part, :commune, :district, :province,
                       cast(cell.value as numeric), cell.estimated, :approved, :submission,
                       row_number() over (partition by cell.indicator order by cell.part) = 1
                  from unnest(cast(:indicators as integer[]), cast(:parts as text[]), cast(:values as text[]),
                       cast(:estimates as boolean[])) as cell (indicator, part, value, estimated)
                on conflict (indicator, period, body, part) do update set commune = excluded.commune,
                    district = excluded.district, province = excluded.province, value = excluded.value,
                    estimated = excluded.estimated, approved = excluded.approved, submission = excluded.submission,
                    counted = excluded.counted
                """)
                .param("period", keys.period(source.period()))
                .param("body", keys.body(source.body().value()))
                .param("commune", number(standing.commune(), areas), java.sql.Types.INTEGER)
                .param("district", number(standing.district(), areas), java.sql.Types.INTEGER)
                .param("province", number(standing.province(), areas), java.sql.Types.INTEGER)
                .param("approved", source.approved())
                .param("submission", source.submission())
                .param(
                        "indicators",
                        rows.stream()
                                .map(fact -> indicators.get(fact.indicator()))
                                .toArray(Integer[]::new))
                .param("parts", rows.stream().map(Fact::part).toArray(String[]::new))
                .param(
                        "values",
                        rows.stream().map(fact -> fact.value().toPlainString()).toArray(String[]::new))
                .param("estimates", rows.stream().map(Fact::estimated).toArray(Boolean[]::new))
                .update();
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

    /** Marks the submission's facts as approved by every level, or takes the mark back; gives how many it has. */
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
