/**
 * What opinions say, each thing once: readings (different texts with the clause their rows state), voices (what a group of copies
 * says about a clause), the items of each, and what copies added of their own.
 */
@NullMarked
package vn.danvan.synthesis.voice;

import org.jspecify.annotations.NullMarked;
