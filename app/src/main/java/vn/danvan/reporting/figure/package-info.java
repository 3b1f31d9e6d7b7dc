/** Figures that can be added up: what was reported, rolled up along the organisation as it stood, compared and traced. */
@NullMarked
@NamedInterface("figure")
package vn.danvan.reporting.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
