/** The pages of summaries and of the register of numbers. */
@NullMarked
package vn.danvan.summary.web;

import org.jspecify.annotations.NullMarked;
