package vn.danvan.synthesis.report;

import java.io.IOException;
import java.util.List;

/** A chart of lying bars with their names above them; the table beside it says the same. */
final class Bars {

    private static final int ROW = 42;
    private static final long WIDEST = 380;
    private static final int LABEL = 56;

    private Bars() {}

    /**
     * One bar.
     *
     * @param kind its name in the style sheet
     */
    record Bar(String label, long value, String kind) {}

    static void draw(Html html, Words words, String title, List<Bar> bars) throws IOException {
        long most = bars.stream().mapToLong(Bar::value).max().orElse(1);
        html.markup("<svg class=\"bars\" role=\"img\" viewBox=\"0 0 440 ")
                .number((long) ROW * bars.size())
                .markup("\"><title>")
                .text(title)
                .markup("</title>");
        for (int i = 0; i < bars.size(); i++) {
            Bar bar = bars.get(i);
            long top = (long) ROW * i;
            long width = Math.max(2, bar.value() * WIDEST / Math.max(1, most));
            html.markup("<text x=\"0\" y=\"").number(top + 14).markup("\">");
            html.text(Spans.cut(bar.label(), LABEL))
                    .markup("</text><rect x=\"0\" y=\"")
                    .number(top + 20);
            html.markup("\" height=\"12\" rx=\"2\" width=\"").number(width);
            html.markup("\" class=\"" + bar.kind() + "\"/><text class=\"value\" x=\"")
                    .number(width + 8);
            html.markup("\" y=\"").number(top + 31).markup("\">");
            html.text(words.count(bar.value())).markup("</text>");
        }
        html.markup("</svg>");
    }
}
