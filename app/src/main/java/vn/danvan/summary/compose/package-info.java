/**
 * Vietnamese sentences from figures: pure, without database or clock. What it knows of the language lies in {@code
 * content/summary/phrases.yaml}, and every number it writes knows the figures it was made of.
 */
@NullMarked
package vn.danvan.summary.compose;

import org.jspecify.annotations.NullMarked;
