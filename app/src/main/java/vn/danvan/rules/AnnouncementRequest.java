package vn.danvan.rules;

/**
 * A day somebody wants to announce, as entered.
 *
 * @param date written yyyy-MM-dd
 * @param working true for a day that is worked, false for a day off
 * @param label what people call it
 * @param source the announcement it rests on
 * @param everybody false when it concerns the own body alone
 */
public record AnnouncementRequest(String date, boolean working, String label, String source, boolean everybody) {}
