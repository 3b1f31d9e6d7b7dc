/** The page of the own notices. */
@NullMarked
package vn.danvan.notice.web;

import org.jspecify.annotations.NullMarked;
