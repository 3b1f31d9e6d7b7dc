/**
 * Reads opinions by the million, joins what says the same, ties each to the clause it is about, gathers what asks for the
 * same into themes, and can show for every count the opinions behind it.
 *
 * <p>A library: no framework, no database, no clock, no state of its own. Same input, settings and seed give the same bytes,
 * whatever the number of threads.
 */
@NullMarked
package vn.danvan.synthesis;

import org.jspecify.annotations.NullMarked;
