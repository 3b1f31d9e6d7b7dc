package vn.danvan.reporting.exchange;

import java.util.Optional;
import vn.danvan.reporting.submission.Foreseen;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.SubmissionId;

/**
 * A report that an import would change, as it would be then.
 *
 * @param value one of the values that it takes: it names form, body and period as the file does
 * @param begun the report; empty when nobody has begun it
 */
public record ReportAfter(DataValue value, Slot slot, Optional<SubmissionId> begun, Foreseen foreseen) {}
