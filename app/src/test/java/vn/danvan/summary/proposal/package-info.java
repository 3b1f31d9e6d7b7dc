/** Tests of the proposal for the next programme. */
@NullMarked
package vn.danvan.summary.proposal;

import org.jspecify.annotations.NullMarked;
