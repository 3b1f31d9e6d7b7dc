package vn.danvan.web;

/** A step of the breadcrumbs above a page. */
public record Crumb(String text, String href) {}
