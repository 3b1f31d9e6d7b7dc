/** The page on which a form is filled in or read, what its script asks for, and what serves it without a network. */
@NullMarked
package vn.danvan.reporting.filling.web;

import org.jspecify.annotations.NullMarked;
