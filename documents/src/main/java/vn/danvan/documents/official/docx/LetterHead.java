package vn.danvan.documents.official.docx;

import java.util.List;
import vn.danvan.documents.official.DocumentHead;
import vn.danvan.documents.official.HeadColumns;
import vn.danvan.documents.official.LayoutRules;
import vn.danvan.documents.official.SerifFont;

/** The tables of the head and of the closing, with rules as long as the words above them. */
final class LetterHead {

    private static final double TWIPS = 20;

    private final LayoutRules rules;
    private final HeadColumns columns;
    private final DocumentHead head;

    LetterHead(LayoutRules rules, DocumentHead head) {
        this.rules = rules;
        this.head = head;
        this.columns = HeadColumns.of(rules, head);
    }

    String table() {
        int left = twips(columns.left());
        int right = twips(columns.right());
        return Tables.head(List.of(left, right), "", 0, twips(columns.indent()))
                + row(left, issuer(left), right, national(right))
                + row(left, number(), right, StartingTemplate.one(Style.PLACE, Placeholder.ISSUED)) + "</w:tbl>";
    }

    private static int twips(double points) {
        return (int) Math.round(points * TWIPS);
    }

    private static String row(int leftWidth, String left, int rightWidth, String right) {
        return "<w:tr>" + cell(leftWidth, left) + cell(rightWidth, right) + "</w:tr>";
    }

    private static String cell(int width, String content) {
        return "<w:tc><w:tcPr><w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/></w:tcPr>" + content + "</w:tc>";
    }

    private String issuer(int width) {
        String names = StartingTemplate.one(Style.SUPERIOR, Placeholder.SUPERIOR)
                + StartingTemplate.one(Style.ISSUER, Placeholder.ISSUER);
        if (rules.isParty()) {
            return names + StartingTemplate.line(Style.NUMBER, "*");
        }
        double text = SerifFont.BOLD.longest(head.issuer().body(), rules.heads().issuer());
        return names + rule(width, text * HeadColumns.PART_RULE);
    }

    private String national(int width) {
        LayoutRules.Words words = rules.words();
        LayoutRules.HeadSizes sizes = rules.heads();
        if (rules.isParty()) {
            return StartingTemplate.line(Style.NATIONAL, words.national())
                    + rule(width, SerifFont.BOLD.width(words.national(), sizes.national()));
        }
        return StartingTemplate.line(Style.NATIONAL, words.national())
                + StartingTemplate.line(Style.MOTTO, words.motto())
                + rule(width, SerifFont.BOLD.width(words.motto(), sizes.motto()));
    }

    /** A line in the middle of a column of the given width in twips, as long as given in points. */
    private static String rule(int width, double length) {
        int side = Math.max(0, (width - twips(length)) / 2);
        return Markup.paragraph(
                Style.RULE.id(),
                "<w:pBdr><w:top w:val=\"single\" w:sz=\"6\" w:space=\"1\" w:color=\"auto\"/></w:pBdr><w:ind w:left=\""
                        + side + "\" w:right=\"" + side + "\"/>",
                "");
    }

    private String number() {
        return StartingTemplate.one(Style.NUMBER, Placeholder.NUMBER)
                + StartingTemplate.one(Style.DRAFT, Placeholder.DRAFT);
    }

    String title() {
        String end = rules.isParty()
                ? StartingTemplate.line(Style.SUBJECT, "-----")
                : rule(Markup.twips(rules.textWidth(false)), subjectRule());
        return StartingTemplate.one(Style.TYPE, Placeholder.TYPE)
                + StartingTemplate.one(Style.SUBJECT, Placeholder.SUBJECT)
                + end
                + Markup.paragraph(Style.SUBJECT.id(), "", "");
    }

    private double subjectRule() {
        double longest =
                SerifFont.BOLD.longest(head.title().subject(), rules.texts().subject());
        return Math.min(longest, rules.textWidth(false) * HeadColumns.POINTS) * HeadColumns.PART_RULE;
    }

    String closing() {
        int width = Markup.twips(rules.textWidth(false));
        int right = (int) (width * Filling.SIGNATURES);
        return Markup.paragraph(
                        Style.BREAK.id(),
                        "<w:spacing w:before=\"120\" w:after=\"0\" w:line=\"20\" w:lineRule=\"exact\"/>",
                        "")
                + Tables.head(List.of(width - right, right), "", 0, 0)
                + "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
                + cell(width - right, StartingTemplate.one(Style.RECIPIENTS, Placeholder.RECIPIENTS))
                + cell(right, StartingTemplate.one(Style.NAME, Placeholder.SIGNATURES)) + "</w:tr></w:tbl>"
                + Markup.paragraph(Style.BREAK.id(), "", "");
    }
}
