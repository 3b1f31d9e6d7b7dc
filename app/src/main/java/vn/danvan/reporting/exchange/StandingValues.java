package vn.danvan.reporting.exchange;

/**
 * What stands in reports: of the own body in the current version, of others in the version that was sent last, also while the body
 * corrects what was approved.
 *
 * <p>Who asks for what is new since some moment asks again and again, so that begins with what moved since and does not look at
 * every cell there ever was. What was written before and sent only then is new to everybody but its writers; an earlier version
 * counts again when a correction is sent back, taken back or given up that was never approved. Who wants values marked that are
 * not approved yet gets them again once that has changed.
 */
final class StandingValues {

    /** That the correction of a version was once approved and opened again: then the version before never counts again. */
    static final String OVERTAKEN = """
            exists (
                select from reporting.submission later
                  join reporting.step on step.submission = later.id and step.move = 'REOPENED'
                 where (later.form, later.body) = (submission.form, submission.body)
                   and (later.period_kind, later.period_year, later.period_index)
                     = (submission.period_kind, submission.period_year, submission.period_index)
                   and later.period_at is not distinct from submission.period_at
                   and later.version > submission.version)
            """;

    private static final String COLUMNS = """
            select submission.form, submission.edition, submission.body, submission.period_kind, submission.period_year,
                   submission.period_index, submission.period_start, submission.period_end, submission.due,
                   submission.period_at, submission.due_time, submission.state, cell.*
            """;

    private static final String STANDING = """
             where case when submission.body = :own then submission.is_current
                        else submission.version = (
                            -- while the body corrects what was approved, that still counts for all others
                            select max(sent.version) from reporting.submission sent
                             where (sent.form, sent.body) = (submission.form, submission.body)
                               and (sent.period_kind, sent.period_year, sent.period_index)
                                 = (submission.period_kind, submission.period_year, submission.period_index)
                               and sent.period_at is not distinct from submission.period_at
                               and sent.state in ('SUBMITTED', 'APPROVED'))
                         and not
            """ + OVERTAKEN + """
                   end
            """ + DataValueFilter.SQL;

    private static final String ORDER = """
             order by submission.body, submission.period_end, submission.form, submission.period_at, cell.question, cell.part
             limit nullif(:limit, 0)
            """;

    private static final String ALL = COLUMNS + """
              from reporting.submission
              join reporting.cell on cell.submission = submission.id
            """ + STANDING + ORDER;

    private static final String SINCE = """
            with moved as materialized (
                select submission.id
                  from reporting.step
                  join reporting.submission on submission.id = step.submission
                 where step.at >= :since
                   and step.move = case when submission.body = :own then 'DROPPED' else 'SUBMITTED' end
                union
                select submission.id
                  from reporting.step
                  join reporting.submission later on later.id = step.submission
                  join reporting.submission on (submission.form, submission.body) = (later.form, later.body)
                       and (submission.period_kind, submission.period_year, submission.period_index)
                         = (later.period_kind, later.period_year, later.period_index)
                       and submission.period_at is not distinct from later.period_at
                       and submission.version < later.version
                 where step.at >= :since and step.move in ('SENT_BACK', 'WITHDRAWN') and submission.body <> :own
                union
                select submission.id
                  from reporting.step
                  join reporting.submission on submission.id = step.submission
                 where :marks and step.at >= :since
                   -- a level that is not the last changes no mark
                   and (step.move in ('REOPENED', 'CORRECTED') or (step.move = 'APPROVED' and step.to_state = 'APPROVED'))
            ), touched as materialized (
                -- which version counts is asked of these only
                select submission.* from reporting.submission
                 where id in (select id from moved
                              union
                              select cell.submission from reporting.cell where cell.changed_at >= :since)
            )
            """ + COLUMNS + """
              from touched submission
             -- report by report: how few they are nobody can estimate who would read all cells instead
             cross join lateral (
                select * from reporting.cell
                 where cell.submission = submission.id
                   and (cell.changed_at >= :since or submission.id in (select id from moved))
                offset 0) cell
            """ + STANDING + ORDER;

    private StandingValues() {}

    /** The statement for all there is, or for what is new {@code :since} a moment. */
    static String sql(boolean since) {
        return since ? SINCE : ALL;
    }
}
