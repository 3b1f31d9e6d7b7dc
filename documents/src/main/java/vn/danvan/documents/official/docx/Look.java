package vn.danvan.documents.official.docx;

/** How a style looks; the properties come out in the order the standard demands. */
final class Look {

    private String keep = "";
    private String border = "";
    private String spacing = "";
    private String indent = "";
    private String align = "";
    private String outline = "";
    private String weight = "";
    private String size = "";
    private String underline = "";

    Look keepNext() {
        keep = "<w:keepNext/><w:keepLines/>";
        return this;
    }

    /** A frame of the given sides: "top left bottom right". */
    Look border(String sides) {
        StringBuilder lines = new StringBuilder("<w:pBdr>");
        for (String side : sides.split(" ", -1)) {
            lines.append("<w:").append(side).append(" w:val=\"single\" w:sz=\"6\" w:space=\"4\" w:color=\"auto\"/>");
        }
        border = lines.append("</w:pBdr>").toString();
        return this;
    }

    /** Distances in points, the height of a line in the given rule's unit. */
    Look spacing(double before, double after, String rule, double line) {
        long height = Math.round(line * (rule.equals("exact") ? 20 : 240));
        spacing = "<w:spacing w:before=\"" + Math.round(before * 20) + "\" w:after=\"" + Math.round(after * 20)
                + "\" w:line=\"" + height + "\" w:lineRule=\"" + rule + "\"/>";
        return this;
    }

    Look tight() {
        return spacing(0, 0, "auto", 1);
    }

    Look firstLine(double millimetres) {
        indent = "<w:ind w:firstLine=\"" + Markup.twips(millimetres) + "\"/>";
        return this;
    }

    Look align(String value) {
        align = "<w:jc w:val=\"" + value + "\"/>";
        return this;
    }

    Look outline(int level) {
        outline = "<w:outlineLvl w:val=\"" + level + "\"/>";
        return this;
    }

    Look bold() {
        weight = "<w:b/><w:bCs/>" + weight;
        return this;
    }

    Look italic() {
        weight = weight + "<w:i/><w:iCs/>";
        return this;
    }

    Look underlined() {
        underline = "<w:u w:val=\"single\"/>";
        return this;
    }

    Look size(double points) {
        long halves = Math.round(points * 2);
        size = "<w:sz w:val=\"" + halves + "\"/><w:szCs w:val=\"" + halves + "\"/>";
        return this;
    }

    String paragraph() {
        return keep + border + spacing + indent + align + outline;
    }

    String run() {
        return weight + size + underline;
    }
}
