package vn.danvan.reporting.submission;

/**
 * What in a report somebody should look at before approving it.
 *
 * @param warnings checks that do not hold and may be sent nevertheless
 * @param explained figures that changed much since the period before, with the remark that the form asks for
 * @param estimates figures given as estimates
 */
public record Points(int warnings, int explained, int estimates) {

    static final Points NONE = new Points(0, 0, 0);

    Points plus(Points other) {
        return new Points(warnings + other.warnings, explained + other.explained, estimates + other.estimates);
    }

    /** Whether there is anything. */
    public boolean any() {
        return warnings + explained + estimates > 0;
    }
}
