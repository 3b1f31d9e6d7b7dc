/** The pages of the register of numbers and of the terms through which its numbers run. */
@NullMarked
package vn.danvan.summary.register.web;

import org.jspecify.annotations.NullMarked;
