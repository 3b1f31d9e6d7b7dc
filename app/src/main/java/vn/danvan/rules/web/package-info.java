/** The pages of the calendar and of the deadlines. */
@NullMarked
package vn.danvan.rules.web;

import org.jspecify.annotations.NullMarked;
