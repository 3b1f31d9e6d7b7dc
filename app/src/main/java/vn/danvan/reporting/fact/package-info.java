/**
 * What was reported, kept so that it can be added up: one fact for each body, indicator, part and period, with the areas in
 * which the body stood. Facts are written here, read here and summed here; what may be shown of them is decided elsewhere.
 */
@NullMarked
package vn.danvan.reporting.fact;

import org.jspecify.annotations.NullMarked;
