package vn.danvan.summary.conference;

import java.util.Arrays;
import java.util.Optional;

/** What a document of the register is to a conference; the message {@code summary.conference.role.<NAME>} tells it. */
public enum DocumentRole {
    /** The leader's conclusions or speech, received back. */
    CONCLUSIONS,
    /** Guidance of the superior for the year to come. */
    GUIDANCE,
    /** Another document that the next programme rests on. */
    OTHER;

    /** The role of that name, when there is one. */
    public static Optional<DocumentRole> named(String name) {
        return Arrays.stream(values()).filter(role -> role.name().equals(name)).findFirst();
    }
}
