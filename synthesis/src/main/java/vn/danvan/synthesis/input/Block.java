package vn.danvan.synthesis.input;

/**
 * A part of the input that begins and ends between two records.
 *
 * @param number its place among the blocks, from 0
 * @param start offset of its first byte in the input
 * @param bytes what it holds, from 0 to {@code length}; may be longer
 * @param length how many bytes of it count
 */
@SuppressWarnings("ArrayRecordComponent") // the bytes of a file, never compared
record Block(int number, long start, byte[] bytes, int length) {}
