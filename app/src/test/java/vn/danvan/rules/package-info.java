/** Tests of {@code vn.danvan.rules}. */
@NullMarked
package vn.danvan.rules;

import org.jspecify.annotations.NullMarked;
