/** The commands of {@code bin/danvan} that need neither database nor web. */
@NullMarked
package vn.danvan.cli;

import org.jspecify.annotations.NullMarked;
