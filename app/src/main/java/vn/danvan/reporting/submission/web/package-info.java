/** The pages of approval and completeness; they use only the façades of {@code vn.danvan.reporting.submission}. */
@NullMarked
package vn.danvan.reporting.submission.web;

import org.jspecify.annotations.NullMarked;
