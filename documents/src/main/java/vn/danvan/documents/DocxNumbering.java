package vn.danvan.documents;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Renders the list numbers that a docx does not hold as text: "1.", "a)", "II.", "-". */
final class DocxNumbering implements XmlEvents.Handler {

    /** For parts without lists; it numbers nothing. */
    static final DocxNumbering NONE = new DocxNumbering();

    private static final int LEVELS = 9;
    /** Labels people see are short; longer ones are made to fill the memory, one for each paragraph. */
    private static final int LONGEST = 40;

    private final Map<String, Level[]> shapes = new HashMap<>();
    private final Map<String, String> shapeOfList = new HashMap<>();
    private final Map<String, Integer> starts = new HashMap<>();
    private final Set<String> startedAnew = new HashSet<>();
    private final Map<String, int[]> counters = new HashMap<>();
    private String shape = "";
    private @Nullable String list;
    private int at = -1;

    private DocxNumbering() {}

    /** How one level of a list looks. */
    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String text = "";
        private boolean legal;
    }

    static DocxNumbering read(byte @Nullable [] xml) throws IOException, Refusing {
        DocxNumbering numbering = new DocxNumbering();
        if (xml != null) {
            XmlEvents.read(xml, numbering);
        }
        return numbering;
    }

    @Override
    public void start(String name, XmlEvents.Attributes attributes) {
        switch (name) {
            case "abstractNum" -> shape = orEmpty(attributes.get("abstractNumId"));
            case "num" -> list = attributes.get("numId");
            case "abstractNumId" -> {
                if (list != null) {
                    shapeOfList.put(list, attributes.val());
                }
            }
            case "lvl", "lvlOverride" -> at = number(attributes.get("ilvl"));
            case "startOverride" -> {
                starts.put(list + "/" + at, number(attributes.val()));
                startedAnew.add(orEmpty(list));
            }
            default -> detail(name, attributes);
        }
    }

    private void detail(String name, XmlEvents.Attributes attributes) {
        if (list != null || at < 0 || at >= LEVELS) {
            return;
        }
        Level level = level(shape, at);
        switch (name) {
            case "start" -> level.start = Math.max(0, number(attributes.val()));
            case "numFmt" -> level.format = attributes.val();
            case "lvlText" -> level.text = shortened(attributes.val());
            case "isLgl" -> level.legal = true;
            default -> {}
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    private Level level(String ofShape, int index) {
        Level[] levels = shapes.computeIfAbsent(ofShape, key -> new Level[LEVELS]);
        if (levels[index] == null) {
            levels[index] = new Level();
        }
        return levels[index];
    }

    @Override
    public void end(String name) {
        if (name.equals("num")) {
            list = null;
        } else if (name.equals("lvl") || name.equals("lvlOverride")) {
            at = -1;
        }
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static int number(@Nullable String value) {
        return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : -1;
    }

    /** The label of the next paragraph in this list and level; empty when the list does not number it. */
    String next(@Nullable String listId, @Nullable String levelId) {
        String ofShape = listId == null ? null : shapeOfList.get(listId);
        int index = Math.max(0, number(levelId));
        Level[] levels = ofShape == null ? null : shapes.get(ofShape);
        if (ofShape == null || levels == null || index >= LEVELS || levels[index] == null) {
            return "";
        }
        int[] counter = count(orEmpty(listId), ofShape, index);
        Level level = levels[index];
        return switch (level.format) {
            case "none" -> "";
            case "bullet" -> level.text.matches("[+*•–—-]") ? level.text : "-";
            default -> label(level, levels, counter);
        };
    }

    private int[] count(String listId, String ofShape, int index) {
        boolean own = startedAnew.contains(listId);
        int[] counter = counters.computeIfAbsent(own ? "list " + listId : ofShape, key -> unset());
        counter[index] = counter[index] < 0 ? first(listId, ofShape, index) : counter[index] + 1;
        for (int above = 0; above < index; above++) {
            counter[above] = counter[above] < 0 ? first(listId, ofShape, above) : counter[above];
        }
        for (int below = index + 1; below < LEVELS; below++) {
            counter[below] = -1;
        }
        return counter;
    }

    private static int[] unset() {
        int[] counter = new int[LEVELS];
        Arrays.fill(counter, -1);
        return counter;
    }

    private int first(String listId, String ofShape, int index) {
        return starts.getOrDefault(listId + "/" + index, level(ofShape, index).start);
    }

    private static String label(Level own, Level[] levels, int[] counter) {
        String text = own.text;
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int level = c == '%' && i + 1 < text.length() ? text.charAt(i + 1) - '1' : -1;
            if (level >= 0 && level < LEVELS) {
                boolean arabic = own.legal || levels[level] == null;
                label.append(ListNumber.print(counter[level], arabic ? "decimal" : levels[level].format));
                i++;
            } else {
                label.append(c);
            }
        }
        return label.toString().strip();
    }
}
