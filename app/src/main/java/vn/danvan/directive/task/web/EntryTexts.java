package vn.danvan.directive.task.web;

import org.jspecify.annotations.Nullable;
import vn.danvan.directive.task.TaskEntry;
import vn.danvan.web.Ui;

/** Puts the note of a line of history into words. */
public final class EntryTexts {

    private EntryTexts() {}

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
            default -> note;
        };
    }
}
