package vn.danvan.summary.register.web;

import vn.danvan.summary.register.OpeningView;

/**
 * What was numbered on paper, as its line shows it.
 *
 * @param by who entered it
 * @param body whose register it is, empty for the reader's own
 */
public record OpeningRow(OpeningView opening, String by, String body) {}
