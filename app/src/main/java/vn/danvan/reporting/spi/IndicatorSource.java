package vn.danvan.reporting.spi;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import vn.danvan.kernel.BodyId;

/** Counts indicators straight from a module's own records, for any days, from what happened on them. */
public interface IndicatorSource {

    /** The codes of the indicators it counts. */
    Set<String> indicators();

    /**
     * The figures of the bodies for each of the spans of days, each body's own; a body of which there is nothing to count may be
     * left out. A page asks once for all its bodies and periods, so an answer takes few questions to the database whatever their
     * number. What has not happened yet is not counted, though days may lie ahead.
     *
     * @param codes some of {@link #indicators}
     */
    List<RecordFigure> figures(Set<String> codes, Collection<CountedDays> days, Collection<BodyId> bodies);
}
