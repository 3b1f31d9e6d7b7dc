/** Writes official documents as tagged PDF files, from an HTML rendering of the same model the Word files come from. */
@NullMarked
package vn.danvan.documents.official.pdf;

import org.jspecify.annotations.NullMarked;
