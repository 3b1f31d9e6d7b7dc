/** Texts that say the same in the same words: exact copies, form letters with additions, and slightly changed ones. */
@NullMarked
package vn.danvan.synthesis.duplicate;

import org.jspecify.annotations.NullMarked;
