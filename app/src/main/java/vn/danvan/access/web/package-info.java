/** Pages of signing in and of the own account. */
@NullMarked
package vn.danvan.access.web;

import org.jspecify.annotations.NullMarked;
