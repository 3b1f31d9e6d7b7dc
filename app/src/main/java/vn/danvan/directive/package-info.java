/**
 * From directives to followed-up tasks: documents come in, statements are found and confirmed, become the year's
 * programme, and are handed down, reported on, urged and counted.
 *
 * <p>The board advises, urges and counts; no page here decides for the state body that is competent.
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
            "reporting::spi"
        })
package vn.danvan.directive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
