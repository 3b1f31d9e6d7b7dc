/** Pages of figures: the table to turn, its pictures and downloads, what is behind a figure, targets and kept views. */
@NullMarked
package vn.danvan.reporting.figure.web;

import org.jspecify.annotations.NullMarked;
