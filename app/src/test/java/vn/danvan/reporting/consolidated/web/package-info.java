/** Tests of the pages of the consolidated sheet. */
@NullMarked
package vn.danvan.reporting.consolidated.web;

import org.jspecify.annotations.NullMarked;
