package vn.danvan.summary.compose;

/** A reporting period by its name: kind, year and number in the year. */
public record Span(String kind, int year, int index) {

    /** The same period of another year. */
    public Span inYear(int other) {
        return new Span(kind, other, index);
    }
}
