package vn.danvan.documents.official.docx;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.ResourceBundle;
import vn.danvan.documents.official.Block;
import vn.danvan.documents.official.Chart;
import vn.danvan.documents.official.Closing;
import vn.danvan.documents.official.DataTable;
import vn.danvan.documents.official.DocumentHead;
import vn.danvan.documents.official.Inline;
import vn.danvan.documents.official.Layout;
import vn.danvan.documents.official.OfficialDocument;

/** A short made-up document that shows every style of a template. */
final class Sample {

    private static final LocalDate DAY = LocalDate.of(2027, 1, 5);

    private final ResourceBundle words = ResourceBundle.getBundle(Sample.class.getPackageName() + ".sample");
    private final Layout layout;

    private Sample(Layout layout) {
        this.layout = layout;
    }

    static OfficialDocument document(Layout layout) {
        Sample sample = new Sample(layout);
        return new OfficialDocument(layout, sample.head(), sample.body(), sample.closing(), sample.appendices(), true);
    }

    private String word(String key) {
        String own = (layout.rules().isParty() ? "party." : "state.") + key;
        return words.getString(words.containsKey(own) ? own : key);
    }

    private DocumentHead head() {
        return new DocumentHead(
                new DocumentHead.Issuer(word("superior"), word("issuer")),
                new DocumentHead.Reference(5, word("code")),
                new DocumentHead.Issued(word("place"), DAY),
                new DocumentHead.Title(word("type"), word("subject")),
                List.of(),
                layout.rules().isParty() ? List.of() : List.of(word("ground")));
    }

    private List<Block> body() {
        List<Inline> text = Inline.line(word("text"));
        List<DataTable.Column> columns =
                List.of(new DataTable.Column(2, DataTable.Align.LEFT), new DataTable.Column(1, DataTable.Align.RIGHT));
        return List.of(
                new Block.Paragraph(text),
                new Block.Note(word("note"), List.of(text)),
                new Block.Heading(1, "I.", Inline.line(word("heading"))),
                new Block.Heading(2, "1.", Inline.line(word("heading"))),
                new Block.Heading(3, "1.1.", Inline.line(word("heading"))),
                new Block.Heading(4, "a)", Inline.line(word("heading"))),
                new Block.Item(Block.Bullet.DASH, text),
                new Block.Item(Block.Bullet.PLUS, text),
                new DataTable(
                        word("table"),
                        columns,
                        1,
                        List.of(row(word("unit"), word("figure")), row(word("place"), "1.234"))),
                new Chart(
                        Chart.Kind.BAR,
                        word("chart"),
                        "",
                        List.of("2025", "2026"),
                        List.of(new Chart.Series(word("figure"), List.of(BigDecimal.TEN, BigDecimal.TWO))),
                        word("chart")));
    }

    private static DataTable.Row row(String first, String second) {
        return new DataTable.Row(List.of(DataTable.Cell.of(first), DataTable.Cell.of(second)), false);
    }

    private Closing closing() {
        Closing.Signature signature =
                new Closing.Signature(Closing.Authority.FOR_THE_HEAD, word("head"), word("deputy"), word("name"));
        return new Closing(List.of(signature), List.of(word("recipient"), word("archive")));
    }

    private List<Block> appendices() {
        return List.of(
                new Block.Appendix(word("appendix"), word("table"), true),
                new Block.Paragraph(Inline.line(word("text"))));
    }
}
