package vn.danvan.synthesis.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The clauses read so far; says which lines open one. */
abstract class Outline {

    private final List<Open> opened = new ArrayList<>();
    private final Map<String, Integer> used = new HashMap<>();
    private final List<String> preamble = new ArrayList<>();
    private boolean headingFollows;

    /** A clause whose text still grows. */
    static final class Open {
        final String anchor;
        final @Nullable Open parent;
        final Level level;
        final String number;
        String heading = "";
        final StringBuilder text = new StringBuilder();

        private Open(String anchor, @Nullable Open parent, Level level, String number) {
            this.anchor = anchor;
            this.parent = parent;
            this.level = level;
            this.number = number;
        }
    }

    /** Opens the clause that this line begins, or gives false when it is none here. */
    abstract boolean open(Marker marker, String line);

    /** Adds a line to the clause that is open. */
    void add(String line) {
        if (line.isEmpty()) {
            return;
        }
        if (opened.isEmpty()) {
            preamble.add(line);
            return;
        }
        Open last = opened.getLast();
        if (headingFollows) {
            last.heading = line;
            headingFollows = false;
        } else {
            last.text.append(last.text.isEmpty() ? "" : "\n").append(line);
        }
    }

    Open start(String anchor, @Nullable Open parent, Level level, String number) {
        int times = used.merge(anchor, 1, Integer::sum);
        Open fresh = new Open(times == 1 ? anchor : anchor + "_" + times, parent, level, number);
        opened.add(fresh);
        headingFollows = false;
        return fresh;
    }

    /** The next line is the heading of the clause that was just opened. */
    void expectHeading() {
        headingFollows = true;
    }

    List<String> preamble() {
        return preamble;
    }

    List<Clause> clauses() {
        return opened.stream().map(Outline::closed).toList();
    }

    private static Clause closed(Open open) {
        String parent = open.parent == null ? null : open.parent.anchor;
        return new Clause(open.anchor, parent, open.level, open.number, open.heading, open.text.toString());
    }
}
