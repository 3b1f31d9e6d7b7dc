package vn.danvan.directive.extraction;

import java.util.Locale;

/** A field of work of a mass-mobilisation board that a statement may name. */
public enum Domain {
    PROGRAMME,
    UNITY,
    EMULATION,
    SITUATION,
    DEMOCRACY,
    PETITION,
    CONSULTATION,
    SUPERVISION,
    ELECTION,
    KEYPROJECT,
    NEWRURAL,
    OUTREACH,
    DEVELOPMENT,
    SECURITY,
    ORGANISATION;

    private final String code = name().toLowerCase(Locale.ROOT);

    /** The name used in files. */
    public String code() {
        return code;
    }
}
