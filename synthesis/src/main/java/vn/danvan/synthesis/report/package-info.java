/**
 * The page for people: what a run found, as one HTML file without scripts that needs no network. It shows the largest themes of
 * every clause in full and says where the rest is; it adds no count of its own that is not in the other files.
 */
@NullMarked
package vn.danvan.synthesis.report;

import org.jspecify.annotations.NullMarked;
