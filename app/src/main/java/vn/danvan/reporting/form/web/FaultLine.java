package vn.danvan.reporting.form.web;

/**
 * A fault of a file in words.
 *
 * @param place the line or the cell
 */
public record FaultLine(String place, String text) {}
