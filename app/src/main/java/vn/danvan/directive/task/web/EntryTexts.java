package vn.danvan.directive.task.web;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.task.TaskEntry;
import vn.danvan.directive.task.TaskFieldChange;
import vn.danvan.web.Ui;

/** Puts the note of a line of history into words. */
public final class EntryTexts {

    private EntryTexts() {}

    /** A value of a changed field as shown, several one a line; a dash for none. */
    public static String value(Ui ui, TaskNames names, TaskFieldChange.Field field, @Nullable String value) {
        if (value == null) {
            return "–";
        }
        if (field.namesBodies()) {
            return names.listed(TaskNames.bodies(value)).replace("; ", "\n");
        }
        return field == TaskFieldChange.Field.DOMAINS
                ? value.lines().map(code -> TaskDomains.name(ui, code)).collect(Collectors.joining("\n"))
                : value;
    }

    /** The note as shown, or null when there is none. */
    public static @Nullable String note(Ui ui, TaskEntry entry) {
        String note = entry.note();
        if (note == null) {
            return null;
        }
        return switch (entry.kind()) {
            case HANDED_DOWN -> ui.text("task.entry.to-bodies", note);
            case BODY_ENDED -> ui.text("task.body-ended", note);
            case REST_DAY -> ui.text("task.rest-day", note);
            case ROLLED -> ui.text("task.rolled", note);
            case REST_DAY_WITHDRAWN -> ui.text("task.rest-day-withdrawn", note);
            case ROLLED_BACK -> ui.text("task.rolled-back", note);
            case TAKEN_BACK -> ui.text("task.entry.step", ui.text("task.move." + note));
            default -> note;
        };
    }
}
