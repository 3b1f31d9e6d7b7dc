package vn.danvan.reporting.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.rules.content.Wording;

/**
 * What the rules of its form would find in a report that an import would change, by codes and in both languages, so that a
 * program is told of it later in the language in which it asks.
 *
 * @param missing how many compulsory cells would have no answer
 */
public record ReportTold(String dataSet, String orgUnit, String period, int missing, List<Found> findings) {

    /** Keeps a copy. */
    public ReportTold {
        findings = List.copyOf(findings);
    }

    /**
     * One thing found.
     *
     * @param part the category option combination; null where the figure is asked for as a whole
     * @param blocks whether the report cannot be sent with it
     * @param fresh whether it is not found now
     */
    public record Found(String dataElement, @Nullable String part, boolean blocks, boolean fresh, Wording message) {}
}
