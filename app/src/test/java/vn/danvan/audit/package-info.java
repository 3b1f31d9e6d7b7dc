/** Tests of the record of what was done. */
@NullMarked
package vn.danvan.audit;

import org.jspecify.annotations.NullMarked;
