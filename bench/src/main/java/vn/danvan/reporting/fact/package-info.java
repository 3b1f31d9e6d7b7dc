/** The door through which the roll-up bench reaches the product's own queries. */
@NullMarked
package vn.danvan.reporting.fact;

import org.jspecify.annotations.NullMarked;
