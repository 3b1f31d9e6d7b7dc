package vn.danvan.synthesis;

import java.util.Locale;

/** Hears how far a run is; called from any of its threads. */
@FunctionalInterface
public interface Progress {

    /** What a run does, in this order. */
    enum Stage {
        READ,
        DUPLICATES,
        LINKS,
        THEMES,
        WRITE;

        /** The name in files. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A part of a stage is done.
     *
     * @param done of {@code all}, in units of the stage: bytes when reading, opinions else
     */
    void at(Stage stage, long done, long all);
}
