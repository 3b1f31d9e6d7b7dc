package vn.danvan.reporting.figure;

/**
 * That a figure stands out.
 *
 * @param amongPeers from the other areas of the period; else from the same line's other periods
 * @param above whether it is larger
 */
public record Outlier(boolean amongPeers, boolean above) {}
