package vn.danvan.directive.task.web;

import java.util.Arrays;
import java.util.List;
import vn.danvan.directive.extraction.Domain;
import vn.danvan.web.Choice;
import vn.danvan.web.Ui;

/** The lines of work a task may belong to; the message {@code task.domain.<code>} names each. */
public final class TaskDomains {

    private static final List<String> CODES =
            Arrays.stream(Domain.values()).map(Domain::code).toList();

    private TaskDomains() {}

    /** The lines of work in the reader's language. */
    public static List<Choice> choices(Ui ui) {
        return CODES.stream()
                .map(code -> new Choice(code, ui.text("task.domain." + code)))
                .toList();
    }

    /** The name of a line of work; a code that is not known is shown as it is. */
    public static String name(Ui ui, String code) {
        return CODES.contains(code) ? ui.text("task.domain." + code) : code;
    }
}
