package vn.danvan.reporting.spi;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.period.ReportingPeriod;

/** Counts indicators straight from a module's own records, for any period, from what happened in it. */
public interface IndicatorSource {

    /** The codes of the indicators it counts. */
    Set<String> indicators();

    /**
     * The figures of the bodies for the period, each body's own; a body of which there is nothing to count may be left out.
     *
     * @param codes some of {@link #indicators}
     */
    List<RecordFigure> figures(Set<String> codes, ReportingPeriod period, Collection<BodyId> bodies);
}
