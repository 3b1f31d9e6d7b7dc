/** Forms as YAML text and as spreadsheets that people write and download. */
@NullMarked
package vn.danvan.reporting.form.sheet;

import org.jspecify.annotations.NullMarked;
