package vn.danvan.reporting.consolidated;

import java.util.Optional;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.submission.Completeness;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * What is put together.
 *
 * @param edition the one in use at the period's end
 * @param area whose bodies' reports; empty for all that the reader may see
 */
public record SheetQuery(FormEdition edition, ReportingPeriod period, Optional<AreaId> area) {

    /** The same of all that the reader may see. */
    public SheetQuery everywhere() {
        return new SheetQuery(edition, period, Optional.empty());
    }

    Completeness.Column column() {
        return new Completeness.Column(edition, period);
    }
}
