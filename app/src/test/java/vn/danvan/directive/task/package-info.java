/** Programme and tasks. */
@NullMarked
package vn.danvan.directive.task;

import org.jspecify.annotations.NullMarked;
