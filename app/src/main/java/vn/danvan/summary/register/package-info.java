/**
 * The register of issued documents: numbers without a gap, a series for each type and term of the Party or year of the State,
 * given in the transaction that signs.
 */
@NullMarked
package vn.danvan.summary.register;

import org.jspecify.annotations.NullMarked;
