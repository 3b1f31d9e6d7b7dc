package vn.danvan.synthesis.draft;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * One clause of a draft.
 *
 * @param anchor its name, the same in every run
 * @param parent the anchor of the clause it stands in, null at the top
 * @param level what kind it is
 * @param number its own number: {@code 15}, {@code 15a}, {@code d}, {@code dd} for đ, {@code I}; empty when it has none
 * @param heading its heading, may be empty
 * @param text its own words without those of the clauses below it, may be empty
 */
public record Clause(String anchor, @Nullable String parent, Level level, String number, String heading, String text)
        implements Serializable {

    /** The heading without its number: "Giải thích từ ngữ" of "Điều 3. Giải thích từ ngữ". */
    public String title() {
        Marker marker = Marker.of(heading);
        return marker == null ? heading : heading.substring(marker.rest());
    }
}
