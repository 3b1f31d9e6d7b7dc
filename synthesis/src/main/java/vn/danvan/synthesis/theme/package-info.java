/**
 * Joins opinions that ask for the same into themes, without being told how many there are: a space of terms learnt from the
 * corpus itself, neighbours, and a partition in which every pair is weighed against the similarity that separates themes.
 */
@NullMarked
package vn.danvan.synthesis.theme;

import org.jspecify.annotations.NullMarked;
