package vn.danvan.summary.register.web;

import vn.danvan.summary.register.TermView;

/**
 * An entered term as its line shows it.
 *
 * @param by who entered it
 */
public record TermRow(TermView term, String by) {}
