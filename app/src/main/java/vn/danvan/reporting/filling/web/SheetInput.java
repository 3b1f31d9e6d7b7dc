package vn.danvan.reporting.filling.web;

import java.util.List;
import java.util.Map;
import vn.danvan.reporting.submission.SubmissionDetail;

/**
 * What a sheet is drawn from.
 *
 * @param typed cells that were sent and not kept, shown again as they were typed
 * @param before what their writer had seen in those that somebody else changed meanwhile: content and remark
 * @param says what is to be said beside cells, besides what was found
 */
record SheetInput(
        SubmissionDetail detail,
        Map<String, Typed> typed,
        Map<String, List<String>> before,
        Map<String, List<Sheet.Say>> says) {

    SheetInput {
        typed = Map.copyOf(typed);
        before = Map.copyOf(before);
        says = Map.copyOf(says);
    }

    static SheetInput of(SubmissionDetail detail) {
        return new SheetInput(detail, Map.of(), Map.of(), Map.of());
    }
}
