/** Writes official documents as Word files, through a template that an office may have changed. */
@NullMarked
package vn.danvan.documents.official.docx;

import org.jspecify.annotations.NullMarked;
