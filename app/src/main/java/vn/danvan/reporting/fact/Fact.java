package vn.danvan.reporting.fact;

import java.math.BigDecimal;

/**
 * A figure of one body and period.
 *
 * @param indicator the indicator's code
 * @param part the part of its breakdown, {@code ""} when it is not asked for in parts
 * @param estimated true for an estimate ("số ước")
 */
public record Fact(String indicator, String part, BigDecimal value, boolean estimated) {}
