/** Tests of {@code vn.danvan.cli}. */
@NullMarked
package vn.danvan.cli;

import org.jspecify.annotations.NullMarked;
