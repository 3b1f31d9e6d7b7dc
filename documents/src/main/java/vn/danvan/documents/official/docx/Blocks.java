package vn.danvan.documents.official.docx;

import java.util.List;
import vn.danvan.documents.official.Block;
import vn.danvan.documents.official.Chart;
import vn.danvan.documents.official.DataTable;
import vn.danvan.documents.official.Inline;

/** WordprocessingML of the blocks of a text. */
final class Blocks {

    private final Styles styles;
    private final Numbers numbers;
    private final Markup markup;
    private final Charts charts;

    Blocks(Styles styles, Numbers numbers, Markup markup, Charts charts) {
        this.styles = styles;
        this.numbers = numbers;
        this.markup = markup;
        this.charts = charts;
    }

    /** The blocks one after the other, tables and charts as wide as given in twips. */
    String all(List<Block> blocks, int width) {
        StringBuilder all = new StringBuilder();
        for (Block block : blocks) {
            all.append(one(block, width));
        }
        return all.toString();
    }

    private String one(Block block, int width) {
        return switch (block) {
            case Block.Heading heading -> heading(heading);
            case Block.Paragraph paragraph -> paragraph(Style.BODY, "", markup.runs(paragraph.text()));
            case Block.Item item -> paragraph(Style.ITEM, numbers.item(item.bullet()), markup.runs(item.text()));
            case Block.Note note -> note(note);
            case Block.PageBreak _ -> paragraph(Style.BREAK, "", "<w:r><w:br w:type=\"page\"/></w:r>");
            case Block.Appendix appendix -> appendix(appendix);
            case DataTable table -> caption(table.caption()) + new Tables(styles, markup).table(table, width);
            case Chart chart -> caption(chart.title()) + paragraph(Style.CHART, "", charts.run(chart, width));
        };
    }

    String paragraph(Style style, String properties, String runs) {
        return Markup.paragraph(styles.id(style), properties, runs);
    }

    private String heading(Block.Heading heading) {
        String properties = numbers.heading(heading.level(), heading.number());
        boolean inWords = properties.isEmpty() && !heading.number().isEmpty();
        String number = inWords ? markup.run(heading.number() + " ", "") : "";
        return paragraph(Style.heading(heading.level()), properties, number + markup.runs(heading.text()));
    }

    private String caption(String text) {
        return text.isEmpty() ? "" : paragraph(Style.CAPTION, "", markup.run(text, ""));
    }

    private String note(Block.Note note) {
        StringBuilder paragraphs = new StringBuilder();
        if (!note.title().isEmpty()) {
            paragraphs.append(paragraph(Style.NOTE, "", markup.runs(Inline.bold(note.title()))));
        }
        note.lines().forEach(line -> paragraphs.append(paragraph(Style.NOTE, "", markup.runs(line))));
        return paragraphs.toString();
    }

    private String appendix(Block.Appendix appendix) {
        String text = appendix.label() + (appendix.title().isEmpty() ? "" : "\n" + appendix.title());
        return paragraph(Style.APPENDIX, "<w:pageBreakBefore/>", markup.run(text, ""));
    }
}
