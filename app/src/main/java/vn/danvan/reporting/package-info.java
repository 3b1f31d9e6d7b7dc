/**
 * Figures and paragraphs that units report: forms as dated content, filled in once where the work happens, checked,
 * approved level by level, and added up along the organisation as it stood at the end of each period.
 *
 * <p>Units of measure never mix, what is missing is never counted as zero, and figures of a unit that was split are never
 * distributed over its successors.
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
            "documents"
        })
package vn.danvan.reporting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
