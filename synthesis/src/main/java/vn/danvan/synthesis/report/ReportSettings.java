package vn.danvan.synthesis.report;

import java.util.Locale;

/**
 * What is asked of the page for people.
 *
 * @param language Vietnamese, or English
 * @param draft the name of the draft's file, empty without a draft
 */
public record ReportSettings(Locale language, String draft) {}
