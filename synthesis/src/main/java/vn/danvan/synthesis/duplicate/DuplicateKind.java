package vn.danvan.synthesis.duplicate;

import java.util.Locale;

/** How an opinion stands to the text that represents its group. */
public enum DuplicateKind {
    /** It represents others. */
    ORIGINAL,
    /** The same words after folding case, marks, spaces and punctuation. */
    EXACT,
    /** Nearly the same words. */
    NEAR,
    /** Nothing like it. */
    UNIQUE;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files. */
    public String label() {
        return label;
    }
}
