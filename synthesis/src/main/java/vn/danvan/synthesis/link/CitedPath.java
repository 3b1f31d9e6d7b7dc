package vn.danvan.synthesis.link;

import java.util.EnumMap;
import java.util.Map;
import vn.danvan.synthesis.draft.Level;

/**
 * One clause as a text names it, with the document it says it is of.
 *
 * @param numbers the number of each level that is named
 * @param document of which document
 * @param start where the whole citation begins in the text, in UTF-16 units
 * @param end where it ends, exclusive
 */
record CitedPath(Map<Level, String> numbers, Document document, int start, int end) {

    /** Whose clause it is. */
    enum Document {
        /** No document is named. */
        UNNAMED,
        /** This draft, by name or as "dự thảo", "Luật này". */
        DRAFT,
        /** Another document. */
        OTHER
    }

    static CitedPath of(UnitGroup leaf, int number, Document document, int start, int end) {
        Map<Level, String> numbers = new EnumMap<>(Level.class);
        int at = number;
        for (UnitGroup group = leaf; group != null; group = group.wider) {
            numbers.put(group.level, group.numbers.get(at));
            at = group.widerNumber;
        }
        return new CitedPath(numbers, document, start, end);
    }
}
