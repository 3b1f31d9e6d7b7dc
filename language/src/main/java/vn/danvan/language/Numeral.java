package vn.danvan.language;

import java.math.BigDecimal;

/**
 * A number read from text.
 *
 * @param value what it is worth with its word of magnitude applied ("1,2 tỷ" is 1200000000); for a percentage the figure
 *     before the sign (102.5 for "102,5%")
 * @param percent whether a percent sign followed
 */
public record Numeral(BigDecimal value, boolean percent) {}
