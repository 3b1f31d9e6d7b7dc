/** Ties opinions to the clauses of a draft: stated, cited in words, or alike in words. */
@NullMarked
package vn.danvan.synthesis.link;

import org.jspecify.annotations.NullMarked;
