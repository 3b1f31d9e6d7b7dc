/** Tests of the conference on a summary. */
@NullMarked
package vn.danvan.summary.conference;

import org.jspecify.annotations.NullMarked;
