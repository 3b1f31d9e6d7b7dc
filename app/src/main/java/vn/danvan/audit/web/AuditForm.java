package vn.danvan.audit.web;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.danvan.audit.AuditFilter;

/** Which entries are asked for, as it stands in an address; what is not there asks for all. */
record AuditForm(
        @Nullable String who,
        @Nullable String action,
        @Nullable String subject,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {

    AuditFilter filter() {
        return new AuditFilter(text(who), text(action), text(subject), from, to);
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "");
    }
}
