/**
 * Filling in: how cells are typed, shown and sent between the page, the device it may be kept on without a network, and the
 * submission.
 */
@NullMarked
@NamedInterface("filling")
package vn.danvan.reporting.filling;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
