/**
 * Forms as they are filled in, sent and approved: one submission a form, body and period, with versions, cells and the
 * trace of what was done.
 */
@NullMarked
@NamedInterface("submission")
package vn.danvan.reporting.submission;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
