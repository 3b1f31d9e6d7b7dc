package vn.danvan.documents.official.docx;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.danvan.documents.Table;
import vn.danvan.documents.TableExport;
import vn.danvan.documents.official.Chart;

/** Puts charts into a document as parts of their own, each with the workbook that Word opens to edit its figures. */
final class Charts {

    private static final String A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static final String C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static final int EMU_PER_TWIP = 635;
    private static final int HEIGHT = 2_700_000;

    /** What fits on an A4 page below the title of the chart, upright and on its side. */
    private static final int TALLEST = 8_300_000;

    private static final int TALLEST_LANDSCAPE = 5_000_000;
    private static final int LANDSCAPE_TWIPS = 12_000;
    private static final int FOOT = 600_000;
    private static final int LEAST_BAR = 105_000;
    private static final int MIDDLE_BAR = 140_000;
    private static final int MOST_BAR = 190_000;
    private static final int TYPE = 900;
    private static final int SMALL_TYPE = 700;
    private static final String CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";
    private static final String BOOK_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final WordPackage word;
    private final Markup markup;
    private final Ids ids;

    Charts(WordPackage word, Markup markup, Ids ids) {
        this.word = word;
        this.markup = markup;
        this.ids = ids;
    }

    /**
     * Adds the chart and gives the runs that show it, as wide as given in twips. Bars of so many units that they are higher than a
     * page stand in several charts of the same scale.
     */
    String run(Chart chart, int width) {
        if (!chart.isLying()) {
            return run(chart, width, HEIGHT, ChartMarkup.Setting.USUAL);
        }
        int tallest = width > LANDSCAPE_TWIPS ? TALLEST_LANDSCAPE : TALLEST;
        int bars = chart.categories().size();
        int parts = Math.ceilDiv(bars, (tallest - FOOT) / LEAST_BAR);
        int size = Math.ceilDiv(bars, parts);
        int bar = Math.clamp((tallest - FOOT) / size, LEAST_BAR, MOST_BAR);
        int type = bar < MIDDLE_BAR ? SMALL_TYPE : TYPE;
        ChartMarkup.Setting setting =
                parts == 1 ? new ChartMarkup.Setting(type, null, null) : ChartMarkup.Setting.of(chart, type);
        StringBuilder runs = new StringBuilder();
        for (int first = 0; first < bars; first += size) {
            int last = Math.min(first + size, bars);
            runs.append(run(chart.part(first, last), width, FOOT + bar * (last - first), setting));
        }
        return runs.toString();
    }

    private String run(Chart chart, int width, int height, ChartMarkup.Setting setting) {
        WordPackage.Added part = word.add("/word/charts/chart%d.xml", CHART_TYPE, Xml.R + "/chart");
        String book =
                word.addBelow(part, "/word/embeddings/bieu-do%d.xlsx", BOOK_TYPE, Xml.R + "/package", workbook(chart));
        part.write(new ChartMarkup(markup, book, setting).chart(chart).getBytes(StandardCharsets.UTF_8));
        int id = ids.next();
        return "<w:r><w:drawing><wp:inline xmlns:wp=\"" + Xml.WP + "\" distT=\"0\" distB=\"0\" distL=\"0\" distR=\"0\">"
                + "<wp:extent cx=\"" + (long) width * EMU_PER_TWIP + "\" cy=\"" + height + "\"/><wp:docPr id=\"" + id
                + "\" name=\"Chart " + id + "\" title=\"" + markup.clean(chart.title()) + "\" descr=\""
                + markup.clean(chart.alternative()) + "\"/><wp:cNvGraphicFramePr/><a:graphic xmlns:a=\"" + A
                + "\"><a:graphicData uri=\"" + C + "\"><c:chart xmlns:c=\"" + C + "\" r:id=\"" + part.relation()
                + "\"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>";
    }

    private static byte[] workbook(Chart chart) {
        List<String> heads = Stream.concat(
                        Stream.of(""), chart.series().stream().map(Chart.Series::name))
                .toList();
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (int i = 0; i < chart.categories().size(); i++) {
            List<@Nullable Object> row = new ArrayList<>();
            row.add(chart.categories().get(i));
            for (Chart.Series series : chart.series()) {
                row.add(series.values().get(i));
            }
            rows.add(row);
        }
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            TableExport.xlsx(new Table(ChartMarkup.SHEET, heads, rows), out);
            return StableZip.workbook(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
