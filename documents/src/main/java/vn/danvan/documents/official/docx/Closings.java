package vn.danvan.documents.official.docx;

import java.util.Collections;
import java.util.List;
import vn.danvan.documents.official.Closing;
import vn.danvan.documents.official.Closing.Signature;
import vn.danvan.documents.official.DocumentHead;
import vn.danvan.documents.official.Wording;

/** WordprocessingML of what is given line by line: addressees, grounds, recipients and signatures. */
final class Closings {

    private static final String PLACE_TO_SIGN = "\n\n\n\n";

    private final Blocks blocks;
    private final Markup markup;
    private final Wording wording;

    Closings(Blocks blocks, Markup markup, Wording wording) {
        this.blocks = blocks;
        this.markup = markup;
        this.wording = wording;
    }

    String addressees(DocumentHead head) {
        List<String> lines = wording.addressees(head.addressees());
        return switch (lines.size()) {
            case 0 -> "";
            case 1 -> line(Style.ADDRESSEE, Wording.ADDRESSEES + " " + lines.getFirst());
            default -> line(Style.ADDRESSEE, Wording.ADDRESSEES + "\n" + String.join("\n", lines));
        };
    }

    String grounds(DocumentHead head) {
        return lines(Style.GROUND, wording.grounds(head.grounds()));
    }

    String recipients(Closing closing) {
        return closing.recipients().isEmpty()
                ? ""
                : line(Style.RECIPIENTS, Wording.RECIPIENTS)
                        + lines(Style.RECIPIENT, wording.recipients(closing.recipients()));
    }

    /** Below each other in the cell of a single signatory; side by side for several, in as many columns. */
    String signatures(Closing closing, int width) {
        List<Signature> signatures = closing.signatures();
        if (signatures.size() < 2) {
            return signatures.isEmpty() ? "" : signature(signatures.getFirst());
        }
        List<Integer> widths = Collections.nCopies(signatures.size(), width / signatures.size());
        StringBuilder table = new StringBuilder(Tables.head(widths, "", 40, 0)).append("<w:tr>");
        for (Signature signature : signatures) {
            table.append("<w:tc><w:tcPr><w:tcW w:w=\"").append(widths.getFirst());
            table.append("\" w:type=\"dxa\"/></w:tcPr>")
                    .append(signature(signature))
                    .append("</w:tc>");
        }
        return table.append("</w:tr></w:tbl>")
                .append(blocks.paragraph(Style.BREAK, "", ""))
                .toString();
    }

    private String signature(Signature signature) {
        String bold = wording.isPostBold(signature) ? "<w:b/><w:bCs/>" : "";
        return lines(Style.AUTHORITY, wording.authorities(signature))
                + blocks.paragraph(Style.POST, "", markup.run(wording.post(signature), bold))
                + line(Style.NAME, PLACE_TO_SIGN + signature.name());
    }

    private String lines(Style style, List<String> lines) {
        StringBuilder paragraphs = new StringBuilder();
        lines.forEach(line -> paragraphs.append(line(style, line)));
        return paragraphs.toString();
    }

    private String line(Style style, String text) {
        return blocks.paragraph(style, "", markup.run(text, ""));
    }
}
