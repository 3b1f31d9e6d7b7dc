package vn.danvan.synthesis.link;

import java.util.Locale;

/** Why an opinion is tied to a clause; in lower case as it stands in {@code links.csv}. */
public enum How {
    /** Its row says so. */
    STATED,
    /** Its text names the clause. */
    CITED,
    /** Its words are those of the clause. */
    LEXICAL;

    private final String label = name().toLowerCase(Locale.ROOT);

    /** The name in files. */
    public String label() {
        return label;
    }
}
