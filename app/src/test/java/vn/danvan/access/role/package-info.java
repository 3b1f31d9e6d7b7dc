/** What each role reaches: one class a role. */
@NullMarked
package vn.danvan.access.role;

import org.jspecify.annotations.NullMarked;
