package vn.danvan.reporting.form.sheet;

import java.util.List;
import vn.danvan.rules.content.ContentFault;

/**
 * A spreadsheet as YAML.
 *
 * @param places the cell behind each line, such as {@code survey!B5}; empty where the line has none
 * @param faults what no YAML can say: columns and rows that would not be read, each at a line that has its cell
 */
public record SheetText(String yaml, List<String> places, List<ContentFault> faults) {

    /** Keeps copies. */
    public SheetText {
        places = List.copyOf(places);
        faults = List.copyOf(faults);
    }

    /** The cell behind a line counted from 1, or the nearest before it that has one; empty when there is none. */
    public static String place(List<String> places, int line) {
        for (int at = Math.min(line, places.size()); at >= 1; at--) {
            if (!places.get(at - 1).isEmpty()) {
                return places.get(at - 1);
            }
        }
        return "";
    }

    /** The cell behind a line of this text. */
    public String place(int line) {
        return place(places, line);
    }
}
