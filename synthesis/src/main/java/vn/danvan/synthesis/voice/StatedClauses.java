package vn.danvan.synthesis.voice;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.input.Opinions;

/** The clauses that rows state, numbered from 0 in the order of the input. */
public final class StatedClauses {

    /** The row states none. */
    public static final int NONE = -1;

    private final int @Nullable [] clauseOf;
    private final List<String> names;

    private StatedClauses(int @Nullable [] clauseOf, List<String> names) {
        this.clauseOf = clauseOf;
        this.names = List.copyOf(names);
    }

    /** Those of the opinions; blanks around a name are left out. */
    public static StatedClauses of(Opinions opinions) {
        int[] clauseOf = new int[opinions.count()];
        Arrays.fill(clauseOf, NONE);
        Map<String, Integer> numbers = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (int opinion = 0; opinion < clauseOf.length; opinion++) {
            String stated = opinions.clause(opinion);
            if (stated != null && !stated.isBlank()) {
                clauseOf[opinion] = numbers.computeIfAbsent(stated.strip(), fresh -> {
                    names.add(fresh);
                    return names.size() - 1;
                });
            }
        }
        return new StatedClauses(names.isEmpty() ? null : clauseOf, names);
    }

    /** The number of what the row of an opinion states, or {@link #NONE}. */
    public int of(int opinion) {
        return clauseOf == null ? NONE : clauseOf[opinion];
    }

    /** What stands in the rows with this number; null for {@link #NONE}. */
    public @Nullable String name(int number) {
        return number == NONE ? null : names.get(number);
    }

    /** All of them. */
    public List<String> names() {
        return names;
    }
}
