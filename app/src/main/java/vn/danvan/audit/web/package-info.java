/** The page on which the record is read and its chain is proved. */
@NullMarked
package vn.danvan.audit.web;

import org.jspecify.annotations.NullMarked;
