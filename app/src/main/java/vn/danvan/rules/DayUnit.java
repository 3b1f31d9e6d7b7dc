package vn.danvan.rules;

import java.util.Locale;

/** What a limit counts. */
public enum DayUnit {
    /** Every day (ngày). */
    CALENDAR,
    /** Working days only (ngày làm việc). */
    WORKING;

    /** The name used in content and in exchanged data. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
