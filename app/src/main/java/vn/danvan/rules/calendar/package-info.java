/** Days of rest and of work: the sourced table of the civil service, what is computed beyond it, and local days. */
@NullMarked
@NamedInterface("calendar")
package vn.danvan.rules.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
