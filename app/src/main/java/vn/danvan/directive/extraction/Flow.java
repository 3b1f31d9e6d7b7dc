package vn.danvan.directive.extraction;

import org.jspecify.annotations.Nullable;

/** What the sentences of a paragraph hand on to each other. */
final class Flow {

    @Nullable StatementKind kind;
    @Nullable String actor;
    @Nullable String period;
    boolean shortcoming;
    boolean speech;

    void newParagraph() {
        kind = null;
        actor = null;
        period = null;
        shortcoming = false;
    }
}
