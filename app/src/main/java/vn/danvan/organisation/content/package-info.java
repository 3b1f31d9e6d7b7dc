/** The delivered areas, bodies and changes of Ninh Thuận and Khánh Hòa: checked, and loaded at start, once. */
@NullMarked
@NamedInterface("content")
package vn.danvan.organisation.content;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
