/**
 * The demo province: Ninh Thuận as of 2021 with plainly fictitious people and synthetic figures, only in profile demo.
 *
 * <p>Stands above every other module and is used by none.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "kernel",
            "web",
            "organisation",
            "access",
            "files",
            "notice",
            "directive::document",
            "directive::task",
            "reporting::figure",
            "reporting::form",
            "reporting::submission",
            "rules::period",
            "summary",
            "summary::conference"
        })
package vn.danvan.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
