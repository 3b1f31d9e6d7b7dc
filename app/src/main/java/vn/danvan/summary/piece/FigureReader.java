package vn.danvan.summary.piece;

import java.util.Collection;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.FigureSource;
import vn.danvan.summary.compose.Span;

/** Reads many figures at once, as they are now. */
public interface FigureReader {

    /**
     * The figures asked for with their targets; those not asked for are missing in it.
     *
     * @param top the area in which all of them lie
     * @param told the period that is told: figures of earlier years are restated for its units
     */
    FigureSource read(Actor actor, AreaId top, Span told, Collection<FigureRef> refs);
}
