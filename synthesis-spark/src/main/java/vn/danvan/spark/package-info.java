/** Runs a synthesis on Apache Spark: what is done with each text by itself becomes tasks, everything else happens in the driver. */
@NullMarked
package vn.danvan.spark;

import org.jspecify.annotations.NullMarked;
