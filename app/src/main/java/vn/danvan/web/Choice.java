package vn.danvan.web;

/** One item of a select, radio or checkbox list. */
public record Choice(String value, String text) {}
