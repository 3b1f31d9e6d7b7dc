package vn.danvan.summary.piece;

import java.util.Collection;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.FigureSource;

/** Reads many figures at once, as they are now. */
public interface FigureReader {

    /**
     * The figures asked for with their targets; those not asked for are missing in it.
     *
     * @param top the area in which all of them lie
     */
    FigureSource read(Actor actor, AreaId top, Collection<FigureRef> refs);
}
