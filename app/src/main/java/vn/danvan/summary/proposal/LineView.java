package vn.danvan.summary.proposal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.document.StatementId;
import vn.danvan.directive.task.TaskId;
import vn.danvan.kernel.BodyId;

/**
 * A line of a proposal as it stands.
 *
 * @param key what it comes from: a task, a series, a target or a sentence
 * @param because where it comes from, in words
 * @param taken true when it is to be a task, false when it is left out, null while nobody decided
 * @param reason why it is left out, else null
 * @param task the task it became, or null
 * @param target of a target that was not reached what was to be reached, with its unit; else null
 */
public record LineView(
        UUID id,
        Origin origin,
        String key,
        String content,
        @Nullable BodyId lead,
        @Nullable LocalDate due,
        String because,
        @Nullable Boolean taken,
        @Nullable String reason,
        @Nullable TaskId task,
        @Nullable String target,
        int revision) {

    private static final Pattern SEEN = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}):(\\d{1,9})");

    /** The lines with their revisions, to be given back when something is decided on all of them. */
    public static String seen(List<LineView> lines) {
        return lines.stream().map(line -> line.id() + ":" + line.revision()).collect(Collectors.joining(" "));
    }

    /** The revisions of what was given back, by line; what is none of them is passed over. */
    public static Map<UUID, Integer> seen(String text) {
        Map<UUID, Integer> seen = new HashMap<>();
        SEEN.matcher(text)
                .results()
                .forEach(one -> seen.put(UUID.fromString(one.group(1)), Integer.valueOf(one.group(2))));
        return seen;
    }

    /** The same as of the first of these sentences that say its words, unless its own is one of them. */
    LineView saidIn(List<StatementId> sentences) {
        return sentences.isEmpty() || sentences.contains(StatementId.of(key))
                ? this
                : new LineView(
                        id,
                        origin,
                        sentences.getFirst().toString(),
                        content,
                        lead,
                        due,
                        because,
                        taken,
                        reason,
                        task,
                        target,
                        revision);
    }

    /** Whether it may still be decided otherwise. */
    public boolean open() {
        return task == null;
    }
}
