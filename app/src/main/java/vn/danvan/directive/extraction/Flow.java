package vn.danvan.directive.extraction;

import org.jspecify.annotations.Nullable;

/** What the sentences of a paragraph hand on to each other. */
final class Flow {

    @Nullable
    StatementKind kind;

    @Nullable
    String actor;

    @Nullable
    String period;
    /** What the paragraph before ended with: results of a news report go on over several paragraphs. */
    @Nullable
    StatementKind before;

    boolean shortcoming;
    boolean speech;

    void newParagraph() {
        before = kind == null || kind == StatementKind.DIRECTIVE ? before : kind;
        before = kind == StatementKind.DIRECTIVE ? null : before;
        kind = null;
        actor = null;
        period = null;
        shortcoming = false;
    }
}
