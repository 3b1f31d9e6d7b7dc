package vn.danvan.reporting.filling.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.submission.SubmissionView;

/**
 * A form whose report is there no more, as its page shows it.
 *
 * @param lines what was typed
 * @param fields what sends it once more, as if each cell had been empty
 * @param offer which form for when; null when the page did not say so
 * @param current the report there is for that now; null when there is none
 * @param faults why the body need not report it any more
 * @param open whether it can be put there, or into a report begun once more
 */
public record GoneForm(
        List<Line> lines,
        List<Field> fields,
        @Nullable StartOffer offer,
        @Nullable SubmissionView current,
        List<String> faults,
        boolean open) {

    /** Keeps copies. */
    public GoneForm {
        lines = List.copyOf(lines);
        fields = List.copyOf(fields);
        faults = List.copyOf(faults);
    }

    /** What was typed in one cell. */
    public record Line(String label, String text, String remark) {}

    /** A field that the page does not show. */
    public record Field(String name, String value) {}
}
