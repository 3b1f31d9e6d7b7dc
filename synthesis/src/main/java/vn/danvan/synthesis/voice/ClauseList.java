package vn.danvan.synthesis.voice;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.draft.Clause;
import vn.danvan.synthesis.draft.Draft;

/** The clauses of a run: those of its draft in their order or, without a draft, those that rows state. */
public final class ClauseList {

    /** The number of no clause. */
    public static final int NONE = -1;

    private final List<String> anchors;
    private final Map<String, Integer> numbers = new HashMap<>();

    private ClauseList(List<String> anchors) {
        this.anchors = anchors;
        for (int i = 0; i < anchors.size(); i++) {
            numbers.put(anchors.get(i), i);
        }
    }

    /** The clauses of a run with or without a draft. */
    public static ClauseList of(@Nullable Draft draft, StatedClauses stated) {
        return new ClauseList(
                draft == null
                        ? stated.names()
                        : draft.clauses().stream().map(Clause::anchor).toList());
    }

    /** How many there are. */
    public int count() {
        return anchors.size();
    }

    /** The number of an anchor; {@link #NONE} for null and for what is no clause. */
    public int number(@Nullable String anchor) {
        return anchor == null ? NONE : numbers.getOrDefault(anchor, NONE);
    }

    /** The anchor with this number; empty for {@link #NONE}. */
    public String anchor(int number) {
        return number == NONE ? "" : anchors.get(number);
    }
}
