package vn.danvan.reporting.exchange;

/**
 * What stood in reports and is gone for the reader: cleared by a correction or in a report that was sent again, of a report that
 * was sent back or taken back, and of the own body also what was cleared in a draft or went with one that was given up.
 *
 * <p>Of bodies below only what stood in a report while it was sent counts, so that nothing is told of drafts. A report of which
 * anything came or went since is told of as a whole, so what was gone before may be told again, which changes nothing.
 *
 * <p>The statement begins with the steps since then, works out once for each report which version stands, and looks at the cells of
 * those versions only that do not; what was cleared has an index of its own. So it costs what has moved, not what there ever was.
 */
final class GoneValues {

    private static final String BELOW = """
            with moved as materialized (
                select submission.form, submission.body, submission.period_kind, submission.period_year, submission.period_index,
                       submission.period_at, max(step.at) as at
                  from reporting.step join reporting.submission on submission.id = step.submission
                 where submission.body <> :own and step.move in ('SUBMITTED', 'SENT_BACK', 'WITHDRAWN') %s
            """ + DataValueFilter.SQL + """
                 group by submission.form, submission.body, submission.period_kind, submission.period_year, submission.period_index,
                       submission.period_at
            ), sent as materialized (
                select submission.*, moved.at as moved,
                       (array_agg(submission.id) filter (where submission.state in ('SUBMITTED', 'APPROVED') and not
            """ + StandingValues.OVERTAKEN + """
                       ) over (
                            partition by moved order by submission.version desc
                            rows between unbounded preceding and unbounded following))[1] as standing
                  from moved
                  join reporting.submission on (submission.form, submission.body) = (moved.form, moved.body)
                       and (submission.period_kind, submission.period_year, submission.period_index)
                         = (moved.period_kind, moved.period_year, moved.period_index)
                       and submission.period_at is not distinct from moved.period_at
            ), stood as (
                select id, question, part, null::timestamptz as until
                  from sent join reporting.cell on cell.submission = sent.id
                 where sent.id is distinct from standing and (num_nonnulls(value, words) > 0 or not_applicable)
                union all
                select id, question, part, cell_change.changed_at
                  from sent join reporting.cell_change on cell_change.submission = sent.id
                 where after is null and before not like 'remark:%%' and cell_change.edition is null
            )""";

    private static final String GONE = """
            , gone as (
                select form, edition, body, period_kind, period_year, period_index, period_at, period_start, period_end, due,
                       due_time, question, part, moved as changed_at
                  from sent join stood using (id)
                 where not exists (
                    select from reporting.cell
                     where cell.submission = standing and (cell.question, cell.part) = (stood.question, stood.part))
                   and exists (
                    select from reporting.step
                     where step.submission = id and step.move = 'SUBMITTED' and (until is null or step.at <= until)
                       and not exists (
                            -- what was filled in after that sending did not go with it
                            select from reporting.cell_change filled
                             where filled.submission = id and (filled.question, filled.part) = (stood.question, stood.part)
                               and filled.before is null and filled.after not like 'remark:%%'
                               and filled.changed_at > step.at and (until is null or filled.changed_at <= until)))
                union all
                select own.* from (
                    select form, coalesce(cell_change.edition, submission.edition) as edition, body, period_kind, period_year,
                           period_index, period_at, period_start, period_end, due, due_time, question, part,
                           cell_change.changed_at
                      from reporting.submission join reporting.cell_change on cell_change.submission = submission.id
                     where submission.body = :own and after is null and before not like 'remark:%%' %s
            """ + DataValueFilter.SQL + """
                    union all
                    select form, edition, body, period_kind, period_year, period_index, period_at, period_start, period_end, due,
                           due_time, question, part, at
                      from reporting.dropped_cell submission
                     where body = :own %s
            """ + DataValueFilter.SQL + """
                    ) own
                 where not exists (
                    select from reporting.cell
                      join reporting.submission kept on kept.id = cell.submission
                     where kept.is_current and (kept.form, kept.body) = (own.form, own.body)
                       and (kept.period_kind, kept.period_year, kept.period_index)
                         = (own.period_kind, own.period_year, own.period_index)
                       and kept.period_at is not distinct from own.period_at
                       and (cell.question, cell.part) = (own.question, own.part))
            )
            select distinct on (body, period_end, form, period_kind, period_year, period_index, period_at, question, part) gone.*,
                   null::numeric as value, null as words, false as not_applicable, false as estimated, null as remark
              from gone
             order by body, period_end, form, period_kind, period_year, period_index, period_at, question, part, changed_at desc
             limit nullif(:limit, 0)
            """;

    private static final String ALL = (BELOW + GONE).formatted("", "", "");

    private static final String SINCE = (BELOW + GONE)
            .formatted("and step.at >= :since", "and cell_change.changed_at >= :since", "and at >= :since");

    private GoneValues() {}

    /** The statement for all that is gone, or for what moved {@code :since} a moment. */
    static String sql(boolean since) {
        return since ? SINCE : ALL;
    }
}
