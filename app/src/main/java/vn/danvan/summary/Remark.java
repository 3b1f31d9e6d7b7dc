package vn.danvan.summary;

import java.util.List;

/**
 * All that is to be known of one kind.
 *
 * @param lines what it is about, one thing each
 */
public record Remark(RemarkKind kind, List<Line> lines) {

    /** Keeps a copy. */
    public Remark {
        lines = List.copyOf(lines);
    }

    /** One thing, in the sentence {@code summary.remark.<key>}. */
    public record Line(String key, List<Object> args) {

        /** Keeps a copy. */
        public Line {
            args = List.copyOf(args);
        }

        static Line of(String key, Object... args) {
            return new Line(key, List.of(args));
        }
    }
}
