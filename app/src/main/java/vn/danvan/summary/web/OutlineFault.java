package vn.danvan.summary.web;

/** What is wrong in a file, with its place in words. */
public record OutlineFault(String place, String text) {}
