/** Tests of who may enter, and what each role reaches. */
@NullMarked
package vn.danvan.access;

import org.jspecify.annotations.NullMarked;
