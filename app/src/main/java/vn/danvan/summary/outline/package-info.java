/** Outlines of summaries as dated content: which headings a summary has and what each section is made of. */
@NullMarked
package vn.danvan.summary.outline;

import org.jspecify.annotations.NullMarked;
