package vn.danvan.synthesis.input;

/** One row of an opinion file: where its fields stand. */
interface Row {

    /** The line of its first character within the block, from 0. */
    int line();

    /** Where the bytes of its fields stand. */
    byte[] bytes();

    /** First byte of a field in {@link #bytes()}, or -1 when the row has no such field. */
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
