package vn.danvan.summary.register;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import vn.danvan.kernel.Actor;
import vn.danvan.summary.VersionView;

/** Tells which versions of summaries bear numbers of a register; the register itself knows nothing of summaries. */
public interface NumberBearers {

    /** The versions that the reader may read, by the id of their entry; numbers of other documents are absent. */
    Map<UUID, VersionView> of(Actor actor, List<EntryView> entries);
}
