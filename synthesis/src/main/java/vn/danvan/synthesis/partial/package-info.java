/**
 * Partial results of a run: what was made of some blocks of the input, in a versioned byte form, and merged in any order. With
 * them a run is done by many machines and gives the same bytes as by one.
 */
@NullMarked
package vn.danvan.synthesis.partial;

import org.jspecify.annotations.NullMarked;
