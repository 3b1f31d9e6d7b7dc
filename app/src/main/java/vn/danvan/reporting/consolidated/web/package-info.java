/** The page of the consolidated sheet, its print and its downloads. */
@NullMarked
package vn.danvan.reporting.consolidated.web;

import org.jspecify.annotations.NullMarked;
