package vn.danvan.access.web;

/** What was entered on the page of the first step, the passwords left out. */
public record SetupForm(String code, String name, String title, String username, String body) {}
