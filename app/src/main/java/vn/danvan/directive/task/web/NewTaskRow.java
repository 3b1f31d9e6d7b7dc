package vn.danvan.directive.task.web;

import org.jspecify.annotations.Nullable;

/**
 * One new task as typed.
 *
 * @param chosen false when a sentence was offered and not ticked
 * @param statement id of the sentence it comes from, or an empty text
 * @param actor whom the sentence names to act, as a hint, or null
 * @param taken true when the sentence has become a task already
 */
public record NewTaskRow(
        boolean chosen,
        String statement,
        @Nullable String actor,
        boolean taken,
        String content,
        String product,
        String targets,
        String lead,
        String coordinating,
        String due,
        boolean workingDay,
        java.util.List<String> domains) {

    public NewTaskRow {
        domains = java.util.List.copyOf(domains);
    }

    static NewTaskRow empty(String lead) {
        return new NewTaskRow(true, "", null, false, "", "", "", lead, "", "", false, java.util.List.of());
    }
}
