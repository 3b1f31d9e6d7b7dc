/** Tests of the page on which a form is filled in. */
@NullMarked
package vn.danvan.reporting.filling.web;

import org.jspecify.annotations.NullMarked;
