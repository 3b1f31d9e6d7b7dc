/** The pieces a summary is made of: sentences, paragraphs, tables and charts, composed along an outline, kept and compared. */
@NullMarked
package vn.danvan.summary.piece;

import org.jspecify.annotations.NullMarked;
