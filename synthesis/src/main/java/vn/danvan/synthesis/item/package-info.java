/** Splits an opinion into its separate demands. */
@NullMarked
package vn.danvan.synthesis.item;

import org.jspecify.annotations.NullMarked;
