package vn.danvan.documents;

import java.math.BigDecimal;

/**
 * A total: in a workbook a formula with its result, where the numbers above it add up to it; in all else the number.
 *
 * @param value the total
 */
public record ColumnSum(BigDecimal value) {}
