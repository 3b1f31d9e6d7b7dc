package vn.danvan.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An entry as a reader sees it.
 *
 * @param seq place in the chain
 * @param who full name, or the system's
 * @param post post acted in, or empty
 * @param action the action in words
 * @param subject kind and name of what it was done to, or its short id where nobody knows a name
 * @param subjectId the full id, for the filter
 * @param changes what changed, field by field
 */
public record AuditLine(
        long seq,
        Instant at,
        String who,
        String post,
        String action,
        String subject,
        String subjectId,
        List<Change> changes) {

    /** A recorded value; where it is an id with a name, the name is the text and the id stands beside it. */
    public record Value(String text, @Nullable String id) {}

    /** One field before and after; empty where there was none. */
    public record Change(String field, List<Value> before, List<Value> after) {

        public Change {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }

        /** In one line, such as {@code Vai trò: LEADER → CLERK}. */
        String line() {
            String was = words(before);
            String is = words(after);
            return field + ": " + (was.isEmpty() ? is : was + " → " + is);
        }

        private static String words(List<Value> values) {
            return values.stream().map(Value::text).collect(Collectors.joining(", "));
        }
    }

    public AuditLine {
        changes = List.copyOf(changes);
    }
}
