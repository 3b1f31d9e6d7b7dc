/** Figures in and out for other programs and for files: the data value sets of DHIS2, as JSON and CSV. */
@NullMarked
@NamedInterface("exchange")
package vn.danvan.reporting.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
