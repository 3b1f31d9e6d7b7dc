/** Adding up sixty million reported values, through the product's own queries and beside a plain GROUP BY. */
@NullMarked
package vn.danvan.bench.rollup;

import org.jspecify.annotations.NullMarked;
