/** Pages on the organisation: tree, map, units with their history, changes and hand-overs. */
@NullMarked
package vn.danvan.organisation.web;

import org.jspecify.annotations.NullMarked;
