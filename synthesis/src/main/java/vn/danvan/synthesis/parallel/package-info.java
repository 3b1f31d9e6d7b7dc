/** Work spread over threads so that the result does not depend on how many there are. */
@NullMarked
package vn.danvan.synthesis.parallel;

import org.jspecify.annotations.NullMarked;
