package vn.danvan.documents.official.pdf;

import java.util.List;
import vn.danvan.documents.official.Block;
import vn.danvan.documents.official.Chart;
import vn.danvan.documents.official.DataTable;
import vn.danvan.documents.official.LayoutRules;
import vn.danvan.documents.official.OfficialDocument;
import vn.danvan.documents.official.Wording;

/** The HTML page a PDF is made from. */
final class Html {

    /** Room for the title of a chart that fills a page. */
    private static final int CAPTION_PIXELS = 60;

    private final OfficialDocument document;
    private final Words words;
    private final ChartDrawer charts;

    Html(OfficialDocument document, ChartDrawer charts) {
        this.document = document;
        this.words = new Words(new Wording(document.layout().rules()));
        this.charts = charts;
    }

    String page() {
        Frame frame = new Frame(document, words);
        StringBuilder page = new StringBuilder("<!DOCTYPE html><html lang=\"vi\"><head><title>");
        page.append(words.escape(document.head().title().type() + " "
                + document.head().title().subject().replace('\n', ' ')));
        page.append("</title><meta name=\"author\" content=\"")
                .append(words.escape(document.head().issuer().body()));
        page.append("\"/><meta name=\"subject\" content=\"")
                .append(words.escape(document.head().title().type()));
        page.append("\"/><style>").append(Css.of(document.layout().rules())).append("</style></head><body>");
        page.append(frame.head()).append(blocks(document.body(), false)).append(frame.closing());
        return page.append(appendices()).append("</body></html>").toString();
    }

    private String appendices() {
        StringBuilder all = new StringBuilder();
        boolean landscape = false;
        for (Block block : document.appendices()) {
            if (block instanceof Block.Appendix appendix) {
                all.append(all.isEmpty() ? "" : "</div>");
                landscape = appendix.landscape();
                all.append("<div class=\"appendix")
                        .append(landscape ? " sideways" : "")
                        .append("\">");
            }
            all.append(block(block, landscape));
        }
        return all.append(all.isEmpty() ? "" : "</div>").toString();
    }

    private String blocks(List<Block> blocks, boolean landscape) {
        StringBuilder all = new StringBuilder();
        blocks.forEach(block -> all.append(block(block, landscape)));
        return all.toString();
    }

    private String block(Block block, boolean landscape) {
        return switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> "<p class=\"text\">" + words.line(paragraph.text()) + "</p>";
            case Block.Item item ->
                "<p class=\"text\">" + item.bullet().mark() + " " + words.line(item.text()) + "</p>";
            case Block.Note note -> note(note);
            case Block.PageBreak _ -> "<div class=\"break\"></div>";
            case Block.Appendix appendix ->
                "<p class=\"appendix\">" + words.escape(appendix.label()) + "<br/>" + words.escape(appendix.title())
                        + "</p>";
            case DataTable table -> caption(table.caption()) + new HtmlTable(table, words).markup();
            case Chart chart -> caption(chart.title()) + chart(chart, landscape);
        };
    }

    private String heading(Block.Heading heading) {
        String number = heading.number().isEmpty() ? "" : words.escape(heading.number()) + " ";
        return "<h" + heading.level() + ">" + number + words.line(heading.text()) + "</h" + heading.level() + ">";
    }

    private String note(Block.Note note) {
        StringBuilder lines = new StringBuilder("<div class=\"note\">");
        if (!note.title().isEmpty()) {
            lines.append("<p class=\"strong\">")
                    .append(words.escape(note.title()))
                    .append("</p>");
        }
        note.lines()
                .forEach(line -> lines.append("<p>").append(words.line(line)).append("</p>"));
        return lines.append("</div>").toString();
    }

    private String caption(String text) {
        return text.isEmpty() ? "" : "<p class=\"caption\">" + words.escape(text) + "</p>";
    }

    private String chart(Chart chart, boolean landscape) {
        LayoutRules rules = document.layout().rules();
        int width = pixels(rules.textWidth(landscape));
        List<ChartPlan> plans = ChartPlan.of(chart, width, pixels(rules.textHeight(landscape)) - CAPTION_PIXELS);
        StringBuilder markup = new StringBuilder();
        // What all parts show is told once.
        String told = chart.alternative();
        for (ChartPlan plan : plans) {
            markup.append(chart(plan, width, told));
            told = "";
        }
        return markup.toString();
    }

    private static int pixels(int millimetres) {
        return (int) (millimetres * 96 / 25.4);
    }

    private String chart(ChartPlan plan, int width, String alternative) {
        String size = "width:" + width + "px;height:" + plan.height() + "px\"";
        StringBuilder markup = new StringBuilder("<div class=\"chart\" style=\"" + size + "><object type=\""
                + ChartDrawer.TYPE + "\" data-chart=\"" + charts.add(plan) + "\" alt=\""
                + words.escape(alternative) + "\" style=\"display:block;" + size + "></object>");
        for (ChartPlan.Label label : plan.labels()) {
            markup.append("<span style=\"left:").append(Math.round(label.x())).append("px;top:");
            markup.append(Math.round(label.y())).append("px;width:").append(Math.round(label.width()));
            markup.append("px\">").append(words.escape(label.text())).append("</span>");
        }
        return markup.append("</div>").toString();
    }
}
