/** Tests of {@code vn.danvan.rules.calendar}. */
@NullMarked
package vn.danvan.rules.calendar;

import org.jspecify.annotations.NullMarked;
