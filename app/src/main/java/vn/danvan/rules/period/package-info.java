/** Reporting periods with cut-offs of their own, as dated content. */
@NullMarked
@NamedInterface("period")
package vn.danvan.rules.period;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
