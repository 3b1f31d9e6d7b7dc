package vn.danvan.bench.generate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The text that the opinions of a group have in common.
 *
 * @param text what it says
 * @param stated the clause that their rows name, or null
 * @param demands what it asks for, in the order of the text; empty when it is about no clause
 */
record Base(String text, @Nullable String stated, List<Demand> demands) {

    /** How a text names what it is about. */
    enum How {
        /** Its row says so. */
        STATED,
        /** It cites the clause by its number. */
        CITED,
        /** It uses words of the clause. */
        WORDS
    }

    /** One demand: the anchor of its clause and how it is named. */
    record Demand(String anchor, How how) {}

    /** A text that is about no clause. */
    static Base plain(String text) {
        return new Base(text, null, List.of());
    }
}
