package vn.danvan.reporting.exchange;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.submission.SubmissionRows;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.rules.period.PeriodCode;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Which reports were sent and how far their approval is, for programs. Of each report the version that counts for others is
 * told of, for the own body as well; of one that counts no more, that it was sent and is so no longer.
 */
@Component
public class Registrations {

    /** So many reports one answer holds. */
    static final int MOST = 50_000;

    /**
     * A report that was sent.
     *
     * @param sender the code of the body that sent it; people are not named
     * @param sent when it was first sent
     * @param approved when the last level approved it, null while it has not
     * @param moved when anything of it was last sent, sent back, taken back, approved or opened again
     */
    public record Registration(
            String form,
            String period,
            String body,
            String sender,
            Instant sent,
            SubmissionState state,
            int version,
            @Nullable Instant approved,
            Instant moved) {

        /** Whether its figures count for those above. */
        public boolean completed() {
            return state == SubmissionState.SUBMITTED || state == SubmissionState.APPROVED;
        }
    }

    private static final String SQL = """
            select * from (
                select distinct on (submission.body, submission.period_end, submission.form, submission.period_kind,
                                    submission.period_year, submission.period_index, submission.period_at)
                       submission.*,
                       coalesce(submission.submitted_at, sent.at) as sent_at, sent.body as sender,
                       (select max(step.at) from reporting.step
                         where step.submission = submission.id and step.move = 'APPROVED') as approved_at,
                       (select max(step.at) from reporting.step
                          join reporting.submission version on version.id = step.submission
                         where (version.form, version.body) = (submission.form, submission.body)
                           and (version.period_kind, version.period_year, version.period_index)
                             = (submission.period_kind, submission.period_year, submission.period_index)
                           and version.period_at is not distinct from submission.period_at
                           and step.move in ('SUBMITTED', 'SENT_BACK', 'WITHDRAWN', 'APPROVED', 'REOPENED')) as moved_at
                  from reporting.submission
                  join lateral (
                    select step.at, step.body from reporting.step
                     where step.submission = submission.id and step.move = 'SUBMITTED'
                     order by step.place desc limit 1) sent on true
                 where true
            """ + DataValueFilter.SQL + """
                 order by submission.body, submission.period_end, submission.form, submission.period_kind,
                          submission.period_year, submission.period_index, submission.period_at,
                          submission.state in ('SUBMITTED', 'APPROVED') and not
            """ + StandingValues.OVERTAKEN + """
                          desc, submission.version desc) report
             where :since::timestamptz is null or moved_at >= :since
             order by body, period_end, form, period_kind, period_index, period_at
             limit :limit
            """;

    private final JdbcClient jdbc;
    private final AskedReports reports;
    private final Organisation organisation;

    Registrations(JdbcClient jdbc, AskedReports reports, Organisation organisation) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.organisation = organisation;
    }

    /** The reports asked for. Refused: no body named, a body or period that is unknown or not to be seen, too many at once. */
    @Transactional(readOnly = true)
    public Outcome<List<Registration>> of(Actor actor, DataValueQuery query) {
        return switch (reports.asked(actor, query)) {
            case Outcome.Done<AskedReports.Asked>(AskedReports.Asked asked) -> read(actor, query, asked);
            case Outcome.Refused<AskedReports.Asked>(List<Refusal> reasons) -> Outcome.refused(reasons);
        };
    }

    private Outcome<List<Registration>> read(Actor actor, DataValueQuery query, AskedReports.Asked asked) {
        Map<UUID, String> codes = new HashMap<>(asked.bodies());
        boolean bounded = query.limit() > 0 && query.limit() <= MOST;
        List<Registration> found = new ArrayList<>();
        new DataValueFilter(actor, query, asked)
                .put(jdbc.sql(SQL))
                .param("limit", bounded ? query.limit() : MOST + 1)
                .query((ResultSet rows) -> {
                    while (rows.next()) {
                        read(actor, rows, codes).ifPresent(found::add);
                    }
                    return found;
                });
        return found.size() > MOST
                ? Outcome.refused(Refusal.of("exchange.too-many-reports", MOST))
                : Outcome.done(found);
    }

    private Optional<Registration> read(Actor actor, ResultSet row, Map<UUID, String> codes) throws SQLException {
        ReportingPeriod period = SubmissionRows.period(row);
        UUID body = row.getObject("body", UUID.class);
        if (!reports.mayRead(actor, new BodyId(body), period)) {
            return Optional.empty();
        }
        SubmissionState state = SubmissionState.valueOf(row.getString("state"));
        return Optional.of(new Registration(
                row.getString("form"),
                PeriodCode.of(period).toString(),
                code(body, codes),
                code(row.getObject("sender", UUID.class), codes),
                at(row, "sent_at"),
                state,
                row.getInt("version"),
                state == SubmissionState.APPROVED ? at(row, "approved_at") : null,
                at(row, "moved_at")));
    }

    /** The code of a body, which it keeps when it ends. */
    private String code(UUID id, Map<UUID, String> codes) {
        return codes.computeIfAbsent(id, _ -> {
            BodyId body = new BodyId(id);
            return organisation
                    .body(body, organisation.firstDay(body).orElse(organisation.knownDay(java.time.LocalDate.MIN)))
                    .map(BodyView::code)
                    .orElse("");
        });
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
