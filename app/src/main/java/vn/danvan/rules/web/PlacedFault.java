package vn.danvan.rules.web;

/**
 * A fault of a file in words.
 *
 * @param place the line
 */
public record PlacedFault(String place, String text) {}
