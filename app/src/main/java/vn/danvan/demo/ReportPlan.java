package vn.danvan.demo;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.demo.Content.Span;

/**
 * A form that everybody reports for one period.
 *
 * @param part what of the year's work falls into the period, in per cent of the way through it
 */
record ReportPlan(String form, Period period, Span part, Troubles troubles) {

    /** Which period. */
    record Period(String kind, int year, int index) {}

    /**
     * What does not go as it should.
     *
     * @param missing codes of the bodies that send nothing
     * @param late days, by body
     * @param returned why, by body
     * @param remarked what is remarked at cells of a report that was sent back, by body and cell
     * @param unseen communes whose report the district has not looked at
     * @param waiting districts whose report the province has not approved
     * @param mistake a figure that is wrong at first, or null
     */
    record Troubles(
            List<String> missing,
            Content late,
            Content returned,
            Content remarked,
            List<String> unseen,
            List<String> waiting,
            @Nullable Mistake mistake) {

        /** Days after the last one on which the body sends, 0 when it is in time. */
        int late(String body) {
            return (int) late.number(body, 0);
        }

        /** Why the body's report was sent back, or null. */
        @Nullable
        String returned(String body) {
            return returned.textOrNull(body);
        }

        /** What is remarked at cells of the body's report, by their names. */
        Content remarked(String body) {
            return remarked.below(body);
        }
    }
}
