package vn.danvan.documents.official.pdf;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.danvan.documents.official.Closing;
import vn.danvan.documents.official.Closing.Signature;
import vn.danvan.documents.official.DocumentHead;
import vn.danvan.documents.official.HeadColumns;
import vn.danvan.documents.official.LayoutRules;
import vn.danvan.documents.official.OfficialDocument;
import vn.danvan.documents.official.SerifFont;
import vn.danvan.documents.official.Wording;

/** HTML of what stands above and below the text. */
final class Frame {

    private static final double SIGNATURES = 0.55;

    private final OfficialDocument document;
    private final LayoutRules rules;
    private final Words words;

    Frame(OfficialDocument document, Words words) {
        this.document = document;
        this.rules = document.layout().rules();
        this.words = words;
    }

    String head() {
        DocumentHead head = document.head();
        HeadColumns columns = HeadColumns.of(rules, head);
        String superior = head.issuer().superior();
        String left = (superior == null ? "" : p("superior", superior))
                + p("issuer", head.issuer().body())
                + (rules.isParty() ? p("number", "*") : rule(issuerRule()));
        String number = p("number", words.wording().number(head.reference()))
                + (document.draft() ? p("draft", Wording.DRAFT) : "");
        String table = frame(
                "",
                List.of(columns.left(), columns.right()),
                List.of(
                        "<td>" + left + "</td><td>" + national() + "</td>",
                        "<td>" + number + "</td><td>"
                                + p("place", words.wording().issued(head.issued())) + "</td>"));
        // The renderer takes no negative margin of a table.
        return String.format(Locale.ROOT, "<div style=\"margin-left:%.2fpt\">", columns.indent())
                + table
                + "</div>"
                + title(head)
                + addressees(head)
                + each("ground", words.wording().grounds(head.grounds()));
    }

    private String national() {
        LayoutRules.Words fixed = rules.words();
        boolean party = rules.isParty();
        double length = party
                ? SerifFont.BOLD.width(fixed.national(), rules.heads().national())
                : SerifFont.BOLD.width(fixed.motto(), rules.heads().motto());
        return p("national", fixed.national()) + (party ? "" : p("motto", fixed.motto())) + rule(length);
    }

    private double issuerRule() {
        return HeadColumns.PART_RULE
                * SerifFont.BOLD.longest(
                        document.head().issuer().body(), rules.heads().issuer());
    }

    private String title(DocumentHead head) {
        String subject = head.title().subject();
        double longest = SerifFont.BOLD.longest(subject, rules.texts().subject());
        double length = Math.min(longest, rules.textWidth(false) * HeadColumns.POINTS) * HeadColumns.PART_RULE;
        return p("type", head.title().type()) + p("subject", subject)
                + (rules.isParty() ? p("subject", "-----") : rule(length)) + "<div class=\"gap\"></div>";
    }

    private String addressees(DocumentHead head) {
        List<String> lines = words.wording().addressees(head.addressees());
        return lines.isEmpty()
                ? ""
                : p("addressee", Wording.ADDRESSEES + (lines.size() == 1 ? " " : "\n") + String.join("\n", lines));
    }

    String closing() {
        Closing closing = document.closing();
        double width = rules.textWidth(false) * HeadColumns.POINTS;
        String recipients = closing.recipients().isEmpty()
                ? ""
                : p("to", Wording.RECIPIENTS) + each("", words.wording().recipients(closing.recipients()));
        String signatures = closing.signatures().size() == 1
                ? signature(closing.signatures().getFirst())
                : sideBySide(closing.signatures(), width * SIGNATURES);
        return frame(
                "margin-top:6pt",
                List.of(width * (1 - SIGNATURES), width * SIGNATURES),
                List.of("<td class=\"recipients\">" + recipients + "</td><td>" + signatures + "</td>"));
    }

    private String sideBySide(List<Signature> signatures, double width) {
        return signatures.isEmpty()
                ? ""
                : frame(
                        "",
                        signatures.stream().map(_ -> width / signatures.size()).toList(),
                        List.of(signatures.stream()
                                .map(one -> "<td>" + signature(one) + "</td>")
                                .collect(Collectors.joining())));
    }

    private String signature(Signature signature) {
        return each("strong", words.wording().authorities(signature))
                + p(
                        words.wording().isPostBold(signature) ? "strong" : "",
                        words.wording().post(signature))
                + "<p><br/><br/><br/><br/></p>" + p("strong", signature.name());
    }

    private static String frame(String style, List<Double> widths, List<String> rows) {
        double total = widths.stream().mapToDouble(Double::doubleValue).sum();
        String columns = widths.stream()
                .map(width -> String.format(Locale.ROOT, "<col style=\"width:%.2fpt\"/>", width))
                .collect(Collectors.joining());
        return String.format(Locale.ROOT, "<table class=\"frame\" style=\"width:%.2fpt;%s\">", total, style)
                + "<colgroup>" + columns + "</colgroup><tr>" + String.join("</tr><tr>", rows) + "</tr></table>";
    }

    private String each(String style, List<String> lines) {
        return lines.stream().map(line -> p(style, line)).collect(Collectors.joining());
    }

    private String p(String style, String text) {
        return "<p class=\"" + style + "\">" + words.lines(text) + "</p>";
    }

    private static String rule(double length) {
        return String.format(Locale.ROOT, "<div class=\"rule\" style=\"width:%.1fpt\"></div>", length);
    }
}
