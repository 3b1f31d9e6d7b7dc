package vn.danvan.documents.official.docx;

import java.util.Locale;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import vn.danvan.documents.official.Block.Bullet;
import vn.danvan.documents.official.LayoutRules;
import vn.danvan.language.RomanNumerals;

/**
 * Numbering of headings and lists. A heading is numbered by Word where Word would print exactly the number given; any other number,
 * such as the letter đ, which Word's alphabet lacks, is printed as words.
 */
final class Numbers {

    private static final String[] FORMATS = {"upperRoman", "decimal", "decimal", "lowerLetter"};
    private static final String[] TEXTS = {"%1.", "%2.", "%2.%3.", "%4)"};
    private static final int LETTERS = 26;
    private static final int ROMAN = 39;
    private static final int KINDS = 3;

    private final int base;
    private final int[] counts = new int[FORMATS.length];

    private Numbers(int base) {
        this.base = base;
    }

    static String emptyPart() {
        return "<w:numbering xmlns:w=\"" + Xml.W + "\"/>";
    }

    /** Adds our lists to a template's. */
    static Numbers in(Document part, LayoutRules rules) {
        int base = 0;
        for (String name : new String[] {"abstractNum", "num"}) {
            String id = name.equals("num") ? "numId" : "abstractNumId";
            for (Element one : Xml.all(part, name)) {
                base = Math.max(base, Ids.number(one.getAttributeNS(Xml.W, id)));
            }
        }
        Numbers numbers = new Numbers(base);
        Element root = part.getDocumentElement();
        Node firstNum = Xml.child(root, "num");
        for (Node shape : Xml.nodes(part, numbers.shapes(rules))) {
            root.insertBefore(shape, firstNum);
        }
        Node after = Xml.child(root, "numIdMacAtCleanup");
        for (Node list : Xml.nodes(part, numbers.lists())) {
            root.insertBefore(list, after);
        }
        return numbers;
    }

    private String lists() {
        StringBuilder lists = new StringBuilder();
        for (int i = 1; i <= KINDS; i++) {
            lists.append("<w:num w:numId=\"").append(base + i).append("\"><w:abstractNumId w:val=\"");
            lists.append(base + i).append("\"/></w:num>");
        }
        return lists.toString();
    }

    private String shapes(LayoutRules rules) {
        StringBuilder shapes = new StringBuilder(shape(1, "multilevel"));
        for (int level = 0; level < FORMATS.length; level++) {
            shapes.append(level(level, FORMATS[level], TEXTS[level], rules));
        }
        shapes.append("</w:abstractNum>");
        for (Bullet bullet : Bullet.values()) {
            shapes.append(shape(offset(bullet), "singleLevel"));
            shapes.append(level(0, "bullet", bullet.mark(), rules)).append("</w:abstractNum>");
        }
        return shapes.toString();
    }

    private String shape(int offset, String type) {
        return "<w:abstractNum w:abstractNumId=\"" + (base + offset) + "\"><w:nsid w:val=\""
                + String.format(Locale.ROOT, "%08X", 0x0D5A0000 + base + offset) + "\"/><w:multiLevelType w:val=\""
                + type
                + "\"/>";
    }

    private static String level(int level, String format, String text, LayoutRules rules) {
        return "<w:lvl w:ilvl=\"" + level + "\"><w:start w:val=\"1\"/><w:numFmt w:val=\"" + format
                + "\"/><w:suff w:val=\"space\"/><w:lvlText w:val=\"" + text + "\"/><w:lvlJc w:val=\"left\"/><w:pPr>"
                + new Look().firstLine(rules.lines().firstLine()).paragraph() + "</w:pPr>"
                + (format.equals("bullet") ? "<w:rPr>" + Styles.FONTS + "</w:rPr>" : "") + "</w:lvl>";
    }

    private static int offset(Bullet bullet) {
        return switch (bullet) {
            case DASH -> 2;
            case PLUS -> 3;
        };
    }

    /** The numbering properties of an item. */
    String item(Bullet bullet) {
        return properties(0, offset(bullet));
    }

    private String properties(int level, int offset) {
        return "<w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + (base + offset) + "\"/></w:numPr>";
    }

    /** The numbering properties of the next heading; empty when its number has to be printed as words. */
    String heading(int level, String number) {
        if (level > FORMATS.length || !number.equals(wouldPrint(level))) {
            return "";
        }
        counts[level - 1]++;
        for (int deeper = level; deeper < counts.length; deeper++) {
            counts[deeper] = 0;
        }
        return properties(level - 1, 1);
    }

    private String wouldPrint(int level) {
        int next = counts[level - 1] + 1;
        return switch (level) {
            case 1 -> next > ROMAN ? "" : RomanNumerals.of(next) + ".";
            case 2 -> next + ".";
            // Below a heading that Word does not count it would print a 1 for it.
            case 3 -> Math.max(1, counts[1]) + "." + next + ".";
            default -> next > LETTERS ? "" : (char) ('a' + next - 1) + ")";
        };
    }
}
