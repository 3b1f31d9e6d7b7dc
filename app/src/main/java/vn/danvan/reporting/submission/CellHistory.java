package vn.danvan.reporting.submission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Page;
import vn.danvan.reporting.form.Answers.CellId;

/**
 * Reads the changes of cells, each sitting of one person at one cell as one change; the table keeps every save. A sitting ends
 * where the report was sent, sent back, taken back or moved to another edition, so that what stood there then can be read.
 */
@Component
class CellHistory {

    /** Rows of a page; on a phone each is a card. */
    static final int ROWS = 50;

    /** So many sittings are read with their texts at a time. */
    private static final int AT_ONCE = 100;

    private static final int ALL = Integer.MAX_VALUE;

    private final JdbcClient jdbc;

    CellHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A sitting by the places of its first and its last save; its texts, which may be long, are read for one page only. */
    private record Run(UUID submission, long first, long last, int saves, Instant from) {}

    /**
     * The changes of the versions, those of the first one named first and of each the latest first.
     *
     * @param cell of the versions' own edition; empty for all cells
     * @param number as an address has it
     */
    Page<CellRun> page(List<SubmissionId> versions, Optional<CellId> cell, String number) {
        Page<Run> runs = Page.of(runs(versions, cell, ALL), number, ROWS);
        return new Page<>(shown(runs.items()), runs.number(), runs.size(), runs.total());
    }

    /** The first so many of the same changes; where their texts are longer than {@link CellRun#fitting} allows, one more than fit. */
    List<CellRun> first(List<SubmissionId> versions, Optional<CellId> cell, int most) {
        List<Run> runs = runs(versions, cell, most);
        List<CellRun> shown = new ArrayList<>();
        long text = 0;
        for (int from = 0; from < runs.size() && text <= CellRun.MOST_TEXT; from += AT_ONCE) {
            for (CellRun run : shown(runs.subList(from, Math.min(from + AT_ONCE, runs.size())))) {
                if (text <= CellRun.MOST_TEXT) {
                    shown.add(run);
                }
                text += run.text();
            }
        }
        return shown;
    }

    private List<CellRun> shown(List<Run> runs) {
        Map<Long, CellTrace> traces = traces(runs);
        return runs.stream()
                .map(run -> new CellRun(Objects.requireNonNull(traces.get(run.last())), run.saves(), run.from()))
                .toList();
    }

    private List<Run> runs(List<SubmissionId> versions, Optional<CellId> cell, int most) {
        return jdbc.sql("""
                with moved as (
                    select submission, array_agg(at order by at) as moments
                      from reporting.step
                     where submission = any(:versions) and move in ('SUBMITTED', 'SENT_BACK', 'WITHDRAWN', 'RENEWED')
                     group by submission
                ), change as (
                    select submission, question, part, edition, place, changed_at, changed_by, entered_by,
                           coalesce(width_bucket(changed_at, moments), 0) as moves,
                           case left(coalesce(after, before), 5) when 'file:' then 'file' when 'remar' then 'remark'
                                else 'content' end as kind
                      from reporting.cell_change left join moved using (submission)
                     where submission = any(:versions)
                       and (:all or (edition is null and question = :question and part = :part))
                ), marked as (
                    select change.*,
                           (kind <> 'file' and changed_at - lag(changed_at) over cell <= interval '5 minutes'
                               and changed_by = lag(changed_by) over cell
                               and moves = lag(moves) over cell
                               and entered_by is not distinct from lag(entered_by) over cell) is not true as begins
                      from change
                    window cell as (partition by submission, question, part, edition, kind order by place)
                ), sitting as (
                    select marked.*, count(*) filter (where begins) over (
                               partition by submission, question, part, edition, kind order by place) as nr
                      from marked
                )
                select submission, min(place) as first, max(place) as last, count(*) as saves, min(changed_at) as since
                  from sitting
                 group by submission, question, part, edition, kind, nr
                 order by array_position(:versions, submission), max(place) desc
                 limit :most
                """)
                .param("versions", ids(versions))
                .param("most", most)
                .param("all", cell.isEmpty())
                .param("question", cell.map(CellId::question).orElse(""))
                .param("part", cell.map(CellId::part).orElse(""))
                .query((row, _) -> new Run(
                        row.getObject("submission", UUID.class),
                        row.getLong("first"),
                        row.getLong("last"),
                        row.getInt("saves"),
                        SubmissionRows.instant(row, "since")))
                .list();
    }

    /** The sittings as changes, by the place of the last save. */
    private Map<Long, CellTrace> traces(List<Run> runs) {
        Map<Long, CellTrace> traces = new HashMap<>();
        jdbc.sql("""
                select latest.place, latest.question, latest.part, earliest.before, latest.after, latest.changed_at,
                       latest.changed_by, latest.entered_by, latest.edition
                  from unnest(cast(:submissions as uuid[]), cast(:firsts as bigint[]), cast(:lasts as bigint[]))
                       as run (submission, first, last)
                  join reporting.cell_change latest on (latest.submission, latest.place) = (run.submission, run.last)
                  join reporting.cell_change earliest on (earliest.submission, earliest.place) = (run.submission, run.first)
                """)
                .param("submissions", runs.stream().map(Run::submission).toArray(UUID[]::new))
                .param("firsts", places(runs, Run::first))
                .param("lasts", places(runs, Run::last))
                .query((row, number) -> Map.entry(row.getLong("place"), CellStore.trace(row, number)))
                .list()
                .forEach(one -> traces.put(one.getKey(), one.getValue()));
        return traces;
    }

    private static UUID[] ids(List<SubmissionId> versions) {
        return versions.stream().map(SubmissionId::value).toArray(UUID[]::new);
    }

    private static Long[] places(List<Run> runs, ToLongFunction<Run> place) {
        return runs.stream().map(place::applyAsLong).toArray(Long[]::new);
    }
}
