/**
 * Finds the statements in a directive text (results, tasks, directives) with their exact spans, actors, periods, due dates and fields of work.
 *
 * <p>A pure library: no framework, no database, no clock. What it knows of the language lies in {@code content/extraction/*.yaml}.
 */
@NullMarked
@NamedInterface("extraction")
package vn.danvan.directive.extraction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
