/** The pages of programme and tasks; they use only the façades of {@code vn.danvan.directive.task}. */
@NullMarked
package vn.danvan.directive.task.web;

import org.jspecify.annotations.NullMarked;
