/** Tests of {@code vn.danvan.rules.period}. */
@NullMarked
package vn.danvan.rules.period;

import org.jspecify.annotations.NullMarked;
