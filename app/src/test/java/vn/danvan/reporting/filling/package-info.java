/** Tests of filling in. */
@NullMarked
package vn.danvan.reporting.filling;

import org.jspecify.annotations.NullMarked;
