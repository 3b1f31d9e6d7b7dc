/** Next year's programme, proposed from what this year left: a person decides line by line, then the lines become tasks. */
@NullMarked
package vn.danvan.summary.proposal;

import org.jspecify.annotations.NullMarked;
