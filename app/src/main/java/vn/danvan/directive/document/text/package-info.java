/** A document's text as data: code-point spans, passages found again, fingerprints for duplicates, marks of secrecy. */
@NullMarked
package vn.danvan.directive.document.text;

import org.jspecify.annotations.NullMarked;
