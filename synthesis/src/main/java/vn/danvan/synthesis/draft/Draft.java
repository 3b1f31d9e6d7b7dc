package vn.danvan.synthesis.draft;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The clauses of a draft in their order, as a tree. Immutable. */
public final class Draft {

    /** Stands for no clause, as the parent of the topmost. */
    public static final int NONE = -1;

    private final String title;
    private final List<Clause> clauses;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[] parents;
    private final int[][] children;

    /**
     * A draft of these clauses.
     *
     * @param title its name, such as "Luật Đất đai (sửa đổi)"; empty when not known
     * @throws UnreadableDraft when an anchor is empty or there twice, or a parent is not there or below its own clause
     */
    public Draft(String title, List<Clause> clauses) throws UnreadableDraft {
        this.title = title;
        this.clauses = List.copyOf(clauses);
        for (int i = 0; i < this.clauses.size(); i++) {
            String anchor = this.clauses.get(i).anchor();
            if (anchor.isBlank()) {
                throw new UnreadableDraft(UnreadableDraft.Reason.ANCHOR_MISSING, i + 1, "");
            }
            if (places.putIfAbsent(anchor, i) != null) {
                throw new UnreadableDraft(UnreadableDraft.Reason.ANCHOR_TWICE, i + 1, anchor);
            }
        }
        parents = parents();
        refuseCircles();
        children = children();
    }

    private int[] parents() throws UnreadableDraft {
        int[] found = new int[clauses.size()];
        for (int i = 0; i < found.length; i++) {
            String parent = clauses.get(i).parent();
            if (parent != null && !places.containsKey(parent)) {
                throw new UnreadableDraft(UnreadableDraft.Reason.PARENT_UNKNOWN, i + 1, parent);
            }
            found[i] = parent == null ? NONE : place(parent);
        }
        return found;
    }

    private void refuseCircles() throws UnreadableDraft {
        int[] seen = new int[parents.length];
        for (int i = 0; i < parents.length; i++) {
            for (int at = i; at != NONE; at = parents[at]) {
                if (seen[at] == i + 1) {
                    throw circle(i);
                }
                if (seen[at] != 0) {
                    break;
                }
                seen[at] = i + 1;
            }
        }
    }

    private UnreadableDraft circle(int place) {
        return new UnreadableDraft(
                UnreadableDraft.Reason.PARENT_CIRCLE,
                place + 1,
                clauses.get(place).anchor());
    }

    private int[][] children() {
        int[] sizes = new int[parents.length];
        for (int parent : parents) {
            if (parent != NONE) {
                sizes[parent]++;
            }
        }
        int[][] below = new int[parents.length][];
        for (int i = 0; i < below.length; i++) {
            below[i] = new int[sizes[i]];
        }
        for (int i = parents.length - 1; i >= 0; i--) {
            if (parents[i] != NONE) {
                below[parents[i]][--sizes[parents[i]]] = i;
            }
        }
        return below;
    }

    /** Its name; empty when not known. */
    public String title() {
        return title;
    }

    /** All clauses in the order of the draft. */
    public List<Clause> clauses() {
        return clauses;
    }

    /** How many clauses it has. */
    public int size() {
        return parents.length;
    }

    /** The clause at a place from 0 to below {@link #size()}. */
    public Clause clause(int place) {
        return clauses.get(place);
    }

    /** The clause with this anchor. */
    public Optional<Clause> clause(String anchor) {
        return Optional.ofNullable(places.get(anchor)).map(clauses::get);
    }

    /** The place of the clause with this anchor, or {@link #NONE}. */
    public int place(String anchor) {
        return places.getOrDefault(anchor, NONE);
    }

    /** The place of the clause that this one stands in, or {@link #NONE}. */
    public int parent(int place) {
        return parents[place];
    }

    /** The places of the clauses right below this one, in their order. */
    public int[] children(int place) {
        return children[place].clone();
    }
}
