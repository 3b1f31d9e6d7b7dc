/**
 * The year-end summary: composed from figures, paragraphs and tasks along an outline, edited by people, checked, signed
 * and numbered; then the conference on it and the proposal for next year's programme.
 *
 * <p>Every number leads to the figures it was made of, and nothing that a person wrote is ever overwritten.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "audit",
            "rules",
            "rules::calendar",
            "rules::content",
            "rules::period",
            "organisation",
            "access",
            "files",
            "notice",
            "language",
            "documents",
            "directive::document",
            "directive::extraction",
            "directive::task",
            "reporting::form",
            "reporting::figure",
            "reporting::submission",
            "reporting::spi"
        })
package vn.danvan.summary;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
