package vn.danvan.directive.task;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AccountId;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.FileId;

/** Reads rows of the task tables into views, and ids into parameters. */
final class TaskRows {

    private TaskRows() {}

    static TaskView task(ResultSet row, int number) throws SQLException {
        UUID parent = row.getObject("parent", UUID.class);
        UUID submittedBy = row.getObject("submitted_by", UUID.class);
        return new TaskView(
                new TaskId(row.getObject("id", UUID.class)),
                row.getInt("version"),
                row.getString("reference"),
                new ProgrammeId(row.getObject("programme", UUID.class)),
                row.getInt("year"),
                parent == null ? null : new TaskId(parent),
                row.getString("content"),
                row.getString("product"),
                row.getString("targets"),
                strings(row.getArray("domains")),
                new BodyId(row.getObject("lead", UUID.class)),
                new BodyId(row.getObject("assigner", UUID.class)),
                TaskState.valueOf(row.getString("state")),
                row.getObject("due", LocalDate.class),
                row.getBoolean("working_day"),
                days(row),
                submittedBy == null ? null : new AccountId(submittedBy),
                row.getObject("percent", Integer.class),
                suspension(row),
                row.getInt("last_child"));
    }

    static TaskView.Days days(ResultSet row) throws SQLException {
        return new TaskView.Days(
                row.getObject("assigned_on", LocalDate.class),
                row.getObject("accepted_on", LocalDate.class),
                row.getObject("submitted_on", LocalDate.class),
                row.getObject("completed_on", LocalDate.class),
                row.getObject("urged_on", LocalDate.class));
    }

    static TaskView.@Nullable Suspension suspension(ResultSet row) throws SQLException {
        LocalDate from = row.getObject("suspended_from", LocalDate.class);
        return from == null
                ? null
                : new TaskView.Suspension(
                        from,
                        row.getObject("suspended_until", LocalDate.class),
                        TaskState.valueOf(row.getString("suspended_state")));
    }

    static TaskEntry entry(ResultSet row, int number) throws SQLException {
        return new TaskEntry(
                TaskEntry.Kind.valueOf(row.getString("kind")),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                account(row, "account"),
                body(row, "body"),
                row.getString("note"),
                row.getObject("percent", Integer.class),
                Arrays.stream((UUID[]) row.getArray("files").getArray())
                        .map(FileId::new)
                        .toList(),
                row.getObject("version", Integer.class),
                changes(row));
    }

    private static List<TaskFieldChange> changes(ResultSet row) throws SQLException {
        String[] fields = (String[]) row.getArray("changed").getArray();
        @Nullable String[] before = (String[]) row.getArray("before").getArray();
        @Nullable String[] after = (String[]) row.getArray("after").getArray();
        List<TaskFieldChange> changes = new ArrayList<>();
        for (int place = 0; place < fields.length; place++) {
            changes.add(new TaskFieldChange(TaskFieldChange.Field.valueOf(fields[place]), before[place], after[place]));
        }
        return changes;
    }

    static DeadlineVersion deadline(ResultSet row, int number) throws SQLException {
        return new DeadlineVersion(
                row.getInt("version"),
                row.getObject("due", LocalDate.class),
                DeadlineVersion.Cause.valueOf(row.getString("cause")),
                row.getString("reason"),
                row.getString("authority"),
                row.getString("decision_number"),
                row.getObject("decision_date", LocalDate.class),
                account(row, "author"),
                body(row, "author_body"),
                row.getObject("set_on", LocalDate.class));
    }

    private static @Nullable AccountId account(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new AccountId(id);
    }

    private static @Nullable BodyId body(ResultSet row, String column) throws SQLException {
        UUID id = row.getObject(column, UUID.class);
        return id == null ? null : new BodyId(id);
    }

    private static List<String> strings(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }

    static UUID[] bodies(Collection<BodyId> bodies) {
        return bodies.stream().map(BodyId::value).toArray(UUID[]::new);
    }

    static OffsetDateTime at(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
