/** Opinion files: their records found, read in parallel and kept so that every text can be read again. */
@NullMarked
package vn.danvan.synthesis.input;

import org.jspecify.annotations.NullMarked;
