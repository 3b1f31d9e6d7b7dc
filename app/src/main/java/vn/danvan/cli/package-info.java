/** Commands that run without the server. */
@NullMarked
package vn.danvan.cli;

import org.jspecify.annotations.NullMarked;
