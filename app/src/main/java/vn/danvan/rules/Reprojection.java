package vn.danvan.rules;

import java.time.LocalDate;
import vn.danvan.rules.content.Step;

/**
 * A deadline that a change of the calendar has moved.
 *
 * @param before the due day as it was kept
 * @param after the deadline as it is now
 * @param reason why it moved, in words
 */
public record Reprojection(LocalDate before, Deadline after, Step reason) {}
