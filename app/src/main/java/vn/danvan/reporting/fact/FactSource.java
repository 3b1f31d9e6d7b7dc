package vn.danvan.reporting.fact;

import java.util.UUID;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Where facts come from: what one body reported for one period.
 *
 * @param submission the submission's id
 * @param approved whether every level has approved it
 */
public record FactSource(UUID submission, BodyId body, ReportingPeriod period, boolean approved) {}
