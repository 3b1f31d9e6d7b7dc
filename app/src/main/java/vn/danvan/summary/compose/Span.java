package vn.danvan.summary.compose;

import vn.danvan.rules.period.PeriodCode;

/** A reporting period by its name: kind, year and number in the year. */
public record Span(String kind, int year, int index) {

    /** Its name in exchange, by which it is found. */
    public PeriodCode code() {
        return new PeriodCode(kind, year, index);
    }

    /** The same period of another year. */
    public Span inYear(int other) {
        return new Span(kind, other, index);
    }
}
