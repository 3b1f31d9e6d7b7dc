package vn.danvan.reporting.submission;

import vn.danvan.kernel.BodyId;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * What one body has to report for one period.
 *
 * @param form the form's id, such as {@code dan-van}
 */
public record Slot(String form, BodyId body, ReportingPeriod period) {}
