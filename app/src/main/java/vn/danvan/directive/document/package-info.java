/**
 * Incoming documents: taken in, registered, and the statements found in them reviewed by people.
 *
 * <p>{@link vn.danvan.directive.document.Intakes} takes a text in, {@link vn.danvan.directive.document.DirectiveDocuments}
 * keeps the register, {@link vn.danvan.directive.document.StatementReview} changes statements. What people confirmed is
 * announced by {@link vn.danvan.directive.document.StatementsConfirmed}.
 */
@NullMarked
@NamedInterface("document")
package vn.danvan.directive.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
