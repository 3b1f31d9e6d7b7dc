/** Recognises in the head of a text what a register of documents asks: kind, number, issuer, date, subject, signatory. */
@NullMarked
package vn.danvan.directive.document.recognition;

import org.jspecify.annotations.NullMarked;
