package vn.danvan.reporting.form;

import vn.danvan.rules.content.Wording;

/** What a figure counts: models, attendances, people, VND. Figures of different units are never added nor compared. */
public record Unit(String id, Wording name) {

    private static final String SHARE = "phan-tram";
    private static final String SIGN = "%";

    /** Whether a figure of it is a share, so that "85%" says it. */
    public boolean isShare() {
        return id.equals(SHARE) || name.vi().equals(SIGN);
    }
}
