package vn.danvan.reporting.submission;

import vn.danvan.kernel.BodyId;

/**
 * A level of approval and who approves there: the body that stood above, who follows it, or to whom its work was handed.
 *
 * @param number 0 for the receiver, 1 for the body above it, and so on
 */
record Level(int number, BodyId body) {}
