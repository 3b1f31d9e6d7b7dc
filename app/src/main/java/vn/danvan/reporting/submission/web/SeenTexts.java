package vn.danvan.reporting.submission.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.NotFound;
import vn.danvan.reporting.submission.Seen;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.reporting.submission.SubmissionView;

/** Reports as fields of a form carry them: the id with the revision the page shows. */
public final class SeenTexts {

    private SeenTexts() {}

    /** The report as the page shows it. */
    public static String of(SubmissionView report) {
        return report.id() + "@" + report.revision();
    }

    /** The reports of the fields; none without fields. */
    static List<Seen> read(@Nullable List<String> texts) {
        return texts == null ? List.of() : texts.stream().map(SeenTexts::one).toList();
    }

    /** One whose revision is left out was never seen. */
    private static Seen one(String text) {
        int at = text.indexOf('@');
        try {
            return new Seen(
                    SubmissionId.of(at < 0 ? text : text.substring(0, at)),
                    at < 0 ? -1 : Long.parseLong(text.substring(at + 1)));
        } catch (NumberFormatException noRevision) {
            throw new NotFound("report", text);
        }
    }
}
