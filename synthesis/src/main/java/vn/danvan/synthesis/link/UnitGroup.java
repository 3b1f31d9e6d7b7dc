package vn.danvan.synthesis.link;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.draft.Level;

/** Numbers of one level that are named together, as in "khoản 2, 3 và 4". */
final class UnitGroup {

    final Level level;
    final int firstToken;
    final List<String> numbers = new ArrayList<>();

    /** The first token behind the group. */
    int end;

    /** How the group hangs together with the next of its chain. */
    Joint next = Joint.NONE;

    /** The wider group it belongs to, and which of its numbers. */
    @Nullable
    UnitGroup wider;

    int widerNumber;

    /** Which of its numbers have narrower groups, as bits; numbers beyond 63 have none. */
    long narrowed;

    UnitGroup(Level level, int firstToken) {
        this.level = level;
        this.firstToken = firstToken;
    }

    boolean isNarrowed(int number) {
        return number < Long.SIZE && (narrowed & 1L << number) != 0;
    }

    void belongTo(UnitGroup parent, int number) {
        wider = parent;
        widerNumber = number;
        if (number < Long.SIZE) {
            parent.narrowed |= 1L << number;
        }
    }
}
