package vn.danvan.synthesis.partial;

import java.io.IOException;
import java.io.Serializable;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.draft.Clause;
import vn.danvan.synthesis.draft.Draft;
import vn.danvan.synthesis.link.ClauseLinker;

/** A draft on its way to where texts are tied to it; prepared there once, for all threads. */
final class SharedDraft implements Serializable {

    private static final long serialVersionUID = 1L;

    private final String title;
    private final ArrayList<Clause> clauses;
    private transient @Nullable ClauseLinker linker;

    SharedDraft(Draft draft) {
        this.title = draft.title();
        this.clauses = new ArrayList<>(draft.clauses());
    }

    synchronized ClauseLinker linker() throws IOException {
        if (linker == null) {
            linker = new ClauseLinker(new Draft(title, clauses));
        }
        return linker;
    }
}
