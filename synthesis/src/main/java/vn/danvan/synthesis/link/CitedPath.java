package vn.danvan.synthesis.link;

import java.util.EnumMap;
import java.util.List;
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

    private static final List<Level> IN_ARTICLE = List.of(Level.ARTICLE, Level.PARAGRAPH, Level.POINT);

    static CitedPath of(UnitGroup leaf, int number, Document document, int start, int end) {
        Map<Level, String> numbers = new EnumMap<>(Level.class);
        int at = number;
        for (UnitGroup group = leaf; group != null; group = group.wider) {
            put(numbers, group.level, group.numbers.get(at));
            at = group.widerNumber;
        }
        return new CitedPath(numbers, document, start, end);
    }

    /** "Điều 3.2.b" is điểm b khoản 2 Điều 3. */
    private static void put(Map<Level, String> numbers, Level level, String number) {
        if (level != Level.ARTICLE) {
            numbers.put(level, number);
            return;
        }
        String[] parts = number.split("\\.", 3);
        for (int i = 0; i < parts.length; i++) {
            numbers.putIfAbsent(IN_ARTICLE.get(i), parts[i]);
        }
    }
}
