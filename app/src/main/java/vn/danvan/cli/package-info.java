/**
 * The command line: one table of commands, each of which says its result by an exit code.
 *
 * <p>0 the work is done, 1 it was refused or found faults (said on the error stream), 2 wrong usage. Nothing here starts the
 * web application.
 */
@NullMarked
@ApplicationModule
package vn.danvan.cli;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
