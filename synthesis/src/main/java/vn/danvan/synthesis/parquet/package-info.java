/** Reads flat columns of Parquet files; every number in a file is checked before it is believed. */
@NullMarked
package vn.danvan.synthesis.parquet;

import org.jspecify.annotations.NullMarked;
