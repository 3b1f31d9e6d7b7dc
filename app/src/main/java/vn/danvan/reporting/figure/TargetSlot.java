package vn.danvan.reporting.figure;

import vn.danvan.kernel.AreaId;
import vn.danvan.rules.period.ReportingPeriod;

/** Of what there is one target: an indicator in an area and a period. */
public record TargetSlot(String indicator, AreaId area, ReportingPeriod period) {}
