/** Turns a version of a summary into an official document with its appendix of sources; pure. */
@NullMarked
package vn.danvan.summary.print;

import org.jspecify.annotations.NullMarked;
