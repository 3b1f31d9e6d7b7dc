package vn.danvan.synthesis.input;

import org.jspecify.annotations.Nullable;

/** Goes through the records of one block. */
interface Records {

    /** Moves to the next record; false when there is none. */
    boolean next();

    /** What keeps the present record from being an opinion, or null. */
    @Nullable
    Fault fault();

    /** The line of the present record's first character within the block, from 0. */
    int line();

    /** How many line ends the block has; known when all records were read. */
    int lines();

    /** Where the bytes of the present fields stand. */
    byte[] bytes();

    /** First byte of a field in {@link #bytes()}, or -1 when the record has no such field. */
    int from(Column column);

    /** Behind the last byte of a field. */
    int to(Column column);

    /** How to read the text again. */
    TextForm form();

    /** First byte of what {@link #form()} reads, in the block. */
    int storedFrom();

    /** Behind the last byte of what {@link #form()} reads, in the block. */
    int storedTo();
}
