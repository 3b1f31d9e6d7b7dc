/**
 * Statistical disclosure control: which small numbers point at somebody, and which others have to be withheld with them so that
 * nobody works them out. Decided once for a province and a year, whatever is asked; tables and lists ask what is hidden.
 */
@NullMarked
package vn.danvan.reporting.disclosure;

import org.jspecify.annotations.NullMarked;
