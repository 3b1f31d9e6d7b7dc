package vn.danvan.reporting.form.sheet;

import java.util.List;

/**
 * A spreadsheet as YAML.
 *
 * @param places the cell behind each line, such as {@code survey!B5}; empty where the line has none
 */
public record SheetText(String yaml, List<String> places) {

    /** Keeps a copy of the places. */
    public SheetText {
        places = List.copyOf(places);
    }

    /** The cell behind a line counted from 1, or the nearest before it that has one; empty when there is none. */
    public String place(int line) {
        for (int at = Math.min(line, places.size()); at >= 1; at--) {
            if (!places.get(at - 1).isEmpty()) {
                return places.get(at - 1);
            }
        }
        return "";
    }
}
