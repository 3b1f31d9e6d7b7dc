package vn.danvan.reporting.submission;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.period.ReportingPeriod;

/** Reads rows of submissions and their steps into views, and ids into parameters. */
public final class SubmissionRows {

    private SubmissionRows() {}

    static SubmissionView view(ResultSet row, int number) throws SQLException {
        UUID waiting = row.getObject("waiting_for", UUID.class);
        UUID sender = row.getObject("submitted_by", UUID.class);
        OffsetDateTime sent = row.getObject("submitted_at", OffsetDateTime.class);
        return new SubmissionView(
                new SubmissionId(row.getObject("id", UUID.class)),
                row.getString("form"),
                row.getString("edition"),
                new BodyId(row.getObject("body", UUID.class)),
                period(row),
                row.getObject("due", LocalDate.class),
                row.getInt("version"),
                SubmissionState.valueOf(row.getString("state")),
                waiting == null ? null : new BodyId(waiting),
                row.getInt("level"),
                row.getBoolean("is_current"),
                row.getLong("revision"),
                sent == null ? null : sent.toInstant(),
                sender == null ? null : new AccountId(sender),
                instant(row, "changed_at"));
    }

    /** The period of a row that has the columns of a submission. */
    public static ReportingPeriod period(ResultSet row) throws SQLException {
        return new ReportingPeriod(
                row.getString("period_kind"),
                row.getInt("period_year"),
                row.getInt("period_index"),
                row.getObject("period_start", LocalDate.class),
                row.getObject("period_end", LocalDate.class),
                row.getObject("due", LocalDate.class),
                Optional.ofNullable(row.getObject("period_at", LocalTime.class)),
                Optional.ofNullable(row.getObject("due_time", LocalTime.class)));
    }

    static StepView step(ResultSet row, int number) throws SQLException {
        String from = row.getString("from_state");
        return new StepView(
                StepView.Kind.valueOf(row.getString("move")),
                from == null ? null : SubmissionState.valueOf(from),
                SubmissionState.valueOf(row.getString("to_state")),
                row.getString("reason"),
                new AccountId(row.getObject("account", UUID.class)),
                new BodyId(row.getObject("body", UUID.class)),
                instant(row, "at"));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static UUID[] ids(Collection<BodyId> bodies) {
        return bodies.stream().map(BodyId::value).toArray(UUID[]::new);
    }
}
