/** The inner loops of the synthesis engine, each measured alone by JMH. */
@NullMarked
package vn.danvan.bench.kernel;

import org.jspecify.annotations.NullMarked;
