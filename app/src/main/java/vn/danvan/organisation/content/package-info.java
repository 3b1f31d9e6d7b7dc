/** Loads the delivered areas, bodies and changes of Ninh Thuận and Khánh Hòa at start, once. */
@NullMarked
package vn.danvan.organisation.content;

import org.jspecify.annotations.NullMarked;
