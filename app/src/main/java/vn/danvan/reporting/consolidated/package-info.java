/**
 * The consolidated sheet: the reports of all bodies of an area in one form for one period, side by side with their total, as
 * people put them together in spreadsheets.
 */
@NullMarked
package vn.danvan.reporting.consolidated;

import org.jspecify.annotations.NullMarked;
