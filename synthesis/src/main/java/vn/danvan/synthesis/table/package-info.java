/** Compact tables of numbers, for millions of entries. */
@NullMarked
package vn.danvan.synthesis.table;

import org.jspecify.annotations.NullMarked;
