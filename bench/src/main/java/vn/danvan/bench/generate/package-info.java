/** Made-up opinions with known groups and clauses: what they say is nonsense on purpose, how they repeat is as in real consultations. */
@NullMarked
package vn.danvan.bench.generate;

import org.jspecify.annotations.NullMarked;
