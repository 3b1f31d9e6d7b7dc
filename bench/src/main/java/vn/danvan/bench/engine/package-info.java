/** Measures the synthesis engine: made-up data, kernels, whole runs, quality, peers; not part of the product. */
@NullMarked
package vn.danvan.bench.engine;

import org.jspecify.annotations.NullMarked;
