/** The pages of summaries, their outlines and conferences, and of what is proposed from them. */
@NullMarked
package vn.danvan.summary.web;

import org.jspecify.annotations.NullMarked;
