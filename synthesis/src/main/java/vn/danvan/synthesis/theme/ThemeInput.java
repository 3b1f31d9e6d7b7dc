package vn.danvan.synthesis.theme;

/** The items to be joined: short texts, one for each group of near-duplicates. Several threads ask at once. */
public interface ThemeInput {

    /** The clause of an item that belongs to none. */
    int NO_CLAUSE = -1;

    /** How many there are. */
    int count();

    /** The text in UTF-8; asked for several times. */
    byte[] utf8(int item);

    /** How many rows have this text or a near-duplicate of it; 0 for one of an earlier run that is only known, not counted. */
    int weight(int item);

    /** The number of its clause, from 0, or {@link #NO_CLAUSE}; themes never span clauses. */
    int clause(int item);
}
