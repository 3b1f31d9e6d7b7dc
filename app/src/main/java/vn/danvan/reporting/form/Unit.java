package vn.danvan.reporting.form;

import vn.danvan.rules.content.Wording;

/** What a figure counts: models, attendances, people, VND. Figures of different units are never added nor compared. */
public record Unit(String id, Wording name) {}
