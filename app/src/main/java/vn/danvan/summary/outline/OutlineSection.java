package vn.danvan.summary.outline;

import java.util.List;

/**
 * A heading with what stands below it.
 *
 * @param heading empty for the opening
 */
public record OutlineSection(String id, Level level, String heading, List<Block> blocks) {

    /** Keeps a copy. */
    public OutlineSection {
        blocks = List.copyOf(blocks);
    }

    /** How deep a heading stands. */
    public enum Level {
        /** Phần thứ nhất. */
        PART,
        /** I. */
        CHAPTER,
        /** 1. */
        ARTICLE,
        /** 1.1. */
        POINT,
        /** A page of its own behind the signature. */
        APPENDIX
    }
}
