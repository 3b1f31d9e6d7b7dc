/** A draft law or report as a tree of clauses with stable anchors, read from text or JSON. */
@NullMarked
package vn.danvan.synthesis.draft;

import org.jspecify.annotations.NullMarked;
