package vn.danvan.summary.piece;

/** What a piece is. */
public enum PieceKind {
    /** A sentence composed from figures. */
    SENTENCE,
    /** A paragraph a unit wrote. */
    NARRATIVE,
    /** Figures by unit. */
    TABLE,
    /** A picture of one figure by units or years. */
    CHART,
    /** How the year's tasks stand. */
    TASKS,
    /** A paragraph that people write where the outline asks for one. */
    PROMPT,
    /** A paragraph that people added. */
    OWN;

    /** Whether it consists of words that people may change. */
    public boolean isText() {
        return this != TABLE && this != CHART;
    }
}
