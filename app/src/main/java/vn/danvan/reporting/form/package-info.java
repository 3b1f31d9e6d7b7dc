/** Indicators and forms as dated content: what is asked, of whom, for which periods, and what must agree. */
@NullMarked
@NamedInterface("form")
package vn.danvan.reporting.form;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
