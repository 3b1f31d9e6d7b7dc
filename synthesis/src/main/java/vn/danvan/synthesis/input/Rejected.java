package vn.danvan.synthesis.input;

/**
 * A row that was left out.
 *
 * @param line line of the file on which it begins, from 1
 * @param id its id, empty when it could not be read
 * @param fault why
 */
public record Rejected(long line, String id, Fault fault) {}
