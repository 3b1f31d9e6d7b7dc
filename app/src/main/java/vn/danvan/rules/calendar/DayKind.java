package vn.danvan.rules.calendar;

/** Why a day is a day of rest or of work. */
public enum DayKind {
    /** An ordinary Monday to Friday. */
    WORKDAY(false),
    /** An ordinary Saturday or Sunday. */
    WEEKEND(true),
    /** A public holiday. */
    HOLIDAY(true),
    /** A day off in place of a holiday that fell on a weekly day of rest. */
    COMPENSATING(true),
    /** A day off exchanged for a working Saturday. */
    EXCHANGED(true),
    /** A Saturday (or Sunday) that is worked in exchange. */
    WORKING_SATURDAY(false),
    /** A day off announced later, or of one body alone. */
    ANNOUNCED_OFF(true),
    /** A day worked by later announcement, or by one body alone. */
    ANNOUNCED_WORKING(false);

    private final boolean rest;

    DayKind(boolean rest) {
        this.rest = rest;
    }

    /** Whether nobody is at work on such a day. */
    public boolean rest() {
        return rest;
    }
}
