package vn.danvan.synthesis.input;

import org.jspecify.annotations.Nullable;

/** Goes through the records of one block; it is the row it stands at. */
interface Records extends Row {

    /** Moves to the next record; false when there is none. */
    boolean next();

    /** What keeps the present record from being an opinion, or null. */
    @Nullable
    Fault fault();

    /** How many line ends the block has; known when all records were read. */
    int lines();
}
