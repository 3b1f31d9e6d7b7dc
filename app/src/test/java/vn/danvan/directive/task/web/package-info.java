/** The pages of programme and tasks. */
@NullMarked
package vn.danvan.directive.task.web;

import org.jspecify.annotations.NullMarked;
