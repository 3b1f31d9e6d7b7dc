package vn.danvan.reporting.exchange;

/**
 * What stood in reports and is gone for the reader: cleared by a correction or in a report that was sent again, of a report that
 * was sent back or taken back, and of the own body also what was cleared in a draft or went with one that was given up.
 *
 * <p>Of bodies below only what stood in a report while it was sent counts, so that nothing is told of drafts. A report of which
 * anything came or went since is told of as a whole, so what was gone before may be told again, which changes nothing.
 */
final class GoneValues {

    static final String SQL = """
            with sent as (
                select submission.*,
                       (select max(step.at) from reporting.step
                          join reporting.submission version on version.id = step.submission
                         where (version.form, version.body) = (submission.form, submission.body)
                           and (version.period_kind, version.period_year, version.period_index)
                             = (submission.period_kind, submission.period_year, submission.period_index)
                           and version.period_at is not distinct from submission.period_at
                           and step.move in ('SUBMITTED', 'SENT_BACK', 'WITHDRAWN')
                           and (:since::timestamptz is null or step.at >= :since)) as moved
                  from reporting.submission
                 where submission.body <> :own
            """ + DataValueFilter.SQL + """
            ), stood as (
                select id, question, part, null::timestamptz as until
                  from sent join reporting.cell on cell.submission = sent.id
                 where moved is not null and (num_nonnulls(value, words) > 0 or not_applicable)
                union all
                select id, question, part, cell_change.changed_at
                  from sent join reporting.cell_change on cell_change.submission = sent.id
                 where moved is not null and after is null and before not like 'remark:%' and cell_change.edition is null
            ), gone as (
                select form, edition, body, period_kind, period_year, period_index, period_at, period_start, period_end, due,
                       due_time, question, part, moved as changed_at
                  from sent join stood using (id)
                 where exists (
                    select from reporting.step
                     where step.submission = id and step.move = 'SUBMITTED' and (until is null or step.at <= until)
                       and not exists (
                            -- what was filled in after that sending did not go with it
                            select from reporting.cell_change filled
                             where filled.submission = id and (filled.question, filled.part) = (stood.question, stood.part)
                               and filled.before is null and filled.after not like 'remark:%'
                               and filled.changed_at > step.at and (until is null or filled.changed_at <= until)))
                union all
                select form, coalesce(cell_change.edition, submission.edition), body, period_kind, period_year, period_index,
                       period_at, period_start, period_end, due, due_time, question, part, cell_change.changed_at
                  from reporting.submission join reporting.cell_change on cell_change.submission = submission.id
                 where submission.body = :own and after is null and before not like 'remark:%'
                   and (:since::timestamptz is null or cell_change.changed_at >= :since)
            """ + DataValueFilter.SQL + """
                union all
                select form, edition, body, period_kind, period_year, period_index, period_at, period_start, period_end, due,
                       due_time, question, part, at
                  from reporting.dropped_cell submission
                 where body = :own and (:since::timestamptz is null or at >= :since)
            """ + DataValueFilter.SQL + """
            )
            select distinct on (body, period_end, form, period_kind, period_year, period_index, period_at, question, part) gone.*,
                   null::numeric as value, null as words, false as not_applicable, false as estimated, null as remark
              from gone
             where not exists (
                select from reporting.cell
                  join reporting.submission kept on kept.id = cell.submission
                 where (kept.form, kept.body) = (gone.form, gone.body)
                   and (kept.period_kind, kept.period_year, kept.period_index)
                     = (gone.period_kind, gone.period_year, gone.period_index)
                   and kept.period_at is not distinct from gone.period_at
                   and (cell.question, cell.part) = (gone.question, gone.part)
                   and case when kept.body = :own then kept.is_current
                            else kept.version = (
                                select max(counting.version) from reporting.submission counting
                                 where (counting.form, counting.body) = (kept.form, kept.body)
                                   and (counting.period_kind, counting.period_year, counting.period_index)
                                     = (kept.period_kind, kept.period_year, kept.period_index)
                                   and counting.period_at is not distinct from kept.period_at
                                   and counting.state in ('SUBMITTED', 'APPROVED')) end)
             order by body, period_end, form, period_kind, period_year, period_index, period_at, question, part, changed_at desc
             limit nullif(:limit, 0)
            """;

    private GoneValues() {}
}
