package vn.danvan.documents.official.docx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.danvan.documents.official.Chart;

/** DrawingML of a chart. */
final class ChartMarkup {

    static final String SHEET = "SoLieu";

    /** Colours that are told apart in black and white too: dark, light, middle. */
    private static final List<String> COLOURS = List.of("1F4E79", "9DC3E6", "C00000", "A5A5A5", "548235", "FFC000");

    private static final int LABELLED = 24;

    private final Markup markup;
    private final String workbook;
    private final Setting setting;

    /**
     * How a chart is set.
     *
     * @param type the size of its words, in hundredths of a point
     * @param low where its scale begins, or null when Word chooses
     * @param high where its scale ends, or null when Word chooses
     */
    record Setting(
            int type, @Nullable BigDecimal low, @Nullable BigDecimal high) {

        static final Setting USUAL = new Setting(1000, null, null);

        /** Room for the figure at the end of the longest bar. */
        private static final BigDecimal AROUND = new BigDecimal("1.1");

        private static final MathContext DIGITS = new MathContext(2, RoundingMode.UP);

        /** On the scale of all figures of the chart, which parts of it share. */
        static Setting of(Chart whole, int type) {
            List<BigDecimal> values = whole.series().stream()
                    .flatMap(series -> series.values().stream())
                    .filter(Objects::nonNull)
                    .toList();
            BigDecimal low = values.stream().reduce(BigDecimal.ZERO, BigDecimal::min);
            BigDecimal high = values.stream().reduce(BigDecimal.ZERO, BigDecimal::max);
            return low.signum() == 0 && high.signum() == 0
                    ? new Setting(type, null, null)
                    : new Setting(
                            type,
                            low.multiply(AROUND).round(DIGITS),
                            high.multiply(AROUND).round(DIGITS));
        }

        private String scaling() {
            return "<c:scaling><c:orientation val=\"minMax\"/>"
                    + (high == null ? "" : "<c:max val=\"" + high.toPlainString() + "\"/>")
                    + (low == null ? "" : "<c:min val=\"" + low.toPlainString() + "\"/>") + "</c:scaling>";
        }
    }

    /** Charts whose figures are in the workbook of that relation. */
    ChartMarkup(Markup markup, String workbook, Setting setting) {
        this.markup = markup;
        this.workbook = workbook;
        this.setting = setting;
    }

    String chart(Chart chart) {
        boolean isBar = chart.kind() == Chart.Kind.BAR;
        String plot = isBar ? "barChart" : "lineChart";
        StringBuilder out = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
                + "<c:chartSpace xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\""
                + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" xmlns:r=\"" + Xml.R + "\">"
                + "<c:date1904 val=\"0\"/><c:lang val=\"vi-VN\"/><c:roundedCorners val=\"0\"/><c:chart>"
                + "<c:autoTitleDeleted val=\"1\"/><c:plotArea><c:layout/><c:" + plot + ">");
        String direction = chart.isLying() ? "bar" : "col";
        out.append(
                isBar
                        ? "<c:barDir val=\"" + direction + "\"/><c:grouping val=\"clustered\"/>"
                        : "<c:grouping val=\"standard\"/>");
        out.append("<c:varyColors val=\"0\"/>");
        for (int i = 0; i < chart.series().size(); i++) {
            out.append(series(chart, i, isBar));
        }
        out.append(isBar ? "<c:gapWidth val=\"60\"/>" : "<c:marker val=\"1\"/>");
        out.append("<c:axId val=\"1\"/><c:axId val=\"2\"/></c:")
                .append(plot)
                .append('>')
                .append(axes(chart));
        out.append("</c:plotArea>").append(legend(chart));
        return out.append("<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>")
                .append("<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz=\"")
                .append(setting.type())
                .append("\"><a:latin typeface=\"Times New Roman\"/><a:ea typeface=\"Times New Roman\"/>")
                .append("<a:cs typeface=\"Times New Roman\"/></a:defRPr></a:pPr>")
                .append("<a:endParaRPr lang=\"vi-VN\"/></a:p></c:txPr>")
                .append("<c:externalData r:id=\"")
                .append(workbook)
                .append("\"><c:autoUpdate val=\"0\"/></c:externalData></c:chartSpace>")
                .toString();
    }

    private static String legend(Chart chart) {
        return chart.series().size() < 2 ? "" : "<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/></c:legend>";
    }

    private String series(Chart chart, int index, boolean isBar) {
        Chart.Series series = chart.series().get(index);
        int last = chart.categories().size() + 1;
        String column = column(index + 1);
        String colour = "<a:solidFill><a:srgbClr val=\"" + COLOURS.get(index % COLOURS.size()) + "\"/></a:solidFill>";
        String look = isBar
                ? "<c:spPr>" + colour + "</c:spPr><c:invertIfNegative val=\"0\"/>"
                : "<c:spPr><a:ln w=\"28575\">" + colour + "</a:ln></c:spPr><c:marker><c:symbol val=\"circle\"/>"
                        + "<c:size val=\"6\"/><c:spPr>" + colour + "</c:spPr></c:marker>";
        String head = "<c:idx val=\"" + index + "\"/><c:order val=\"" + index + "\"/><c:tx><c:strRef><c:f>" + SHEET
                + "!$" + column + "$1</c:f>" + strings(List.of(series.name())) + "</c:strRef></c:tx>";
        String categories = "<c:cat><c:strRef><c:f>" + SHEET + "!$A$2:$A$" + last + "</c:f>"
                + strings(chart.categories()) + "</c:strRef></c:cat>";
        String values = "<c:val><c:numRef><c:f>" + SHEET + "!$" + column + "$2:$" + column + "$" + last + "</c:f>"
                + numbers(series) + "</c:numRef></c:val>";
        return "<c:ser>" + head + look + labels(chart) + categories + values + (isBar ? "" : "<c:smooth val=\"0\"/>")
                + "</c:ser>";
    }

    /** The figure at each bar or point, unless they would cover each other. */
    private static String labels(Chart chart) {
        boolean shown = chart.isLying()
                ? chart.series().size() == 1
                : chart.categories().size() * chart.series().size() <= LABELLED;
        return "<c:dLbls><c:numFmt formatCode=\"" + format(chart) + "\" sourceLinked=\"0\"/>"
                + "<c:showLegendKey val=\"0\"/><c:showVal val=\"" + (shown ? 1 : 0)
                + "\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/><c:showPercent val=\"0\"/>"
                + "<c:showBubbleSize val=\"0\"/></c:dLbls>";
    }

    private static String format(Chart chart) {
        int decimals = chart.series().stream()
                .flatMap(series -> series.values().stream())
                .mapToInt(value -> value == null
                        ? 0
                        : Math.max(0, value.stripTrailingZeros().scale()))
                .max()
                .orElse(0);
        return "#,##0" + (decimals == 0 ? "" : "." + "0".repeat(Math.min(decimals, 2)));
    }

    private static String column(int index) {
        return index < 26 ? String.valueOf((char) ('A' + index)) : column(index / 26 - 1) + column(index % 26);
    }

    private String strings(List<String> texts) {
        StringBuilder cache = new StringBuilder("<c:strCache><c:ptCount val=\"" + texts.size() + "\"/>");
        for (int i = 0; i < texts.size(); i++) {
            cache.append("<c:pt idx=\"").append(i).append("\"><c:v>");
            cache.append(markup.clean(texts.get(i))).append("</c:v></c:pt>");
        }
        return cache.append("</c:strCache>").toString();
    }

    private static String numbers(Chart.Series series) {
        StringBuilder cache = new StringBuilder("<c:numCache><c:formatCode>General</c:formatCode><c:ptCount val=\""
                + series.values().size() + "\"/>");
        for (int i = 0; i < series.values().size(); i++) {
            BigDecimal value = series.values().get(i);
            if (value != null) {
                cache.append("<c:pt idx=\"").append(i).append("\"><c:v>");
                cache.append(value.toPlainString()).append("</c:v></c:pt>");
            }
        }
        return cache.append("</c:numCache>").toString();
    }

    private String axes(Chart chart) {
        String line = "<c:spPr><a:ln w=\"6350\"><a:solidFill><a:srgbClr val=\"BFBFBF\"/></a:solidFill></a:ln></c:spPr>";
        // The first unit stands at the top; the scale, which would go there with it, stays at the foot.
        boolean lying = chart.isLying();
        return "<c:catAx><c:axId val=\"1\"/><c:scaling><c:orientation val=\"" + (lying ? "maxMin" : "minMax")
                + "\"/></c:scaling><c:delete val=\"0\"/><c:axPos val=\"" + (lying ? "l" : "b")
                + "\"/><c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/>"
                + "<c:minorTickMark val=\"none\"/><c:tickLblPos val=\"low\"/><c:crossAx val=\"2\"/>"
                + (lying ? "<c:tickLblSkip val=\"1\"/>" : "") + "</c:catAx>"
                + "<c:valAx><c:axId val=\"2\"/>" + setting.scaling() + "<c:delete val=\"0\"/>"
                + "<c:axPos val=\"" + (lying ? "b" : "l") + "\"/><c:majorGridlines>" + line + "</c:majorGridlines>"
                + unit(chart) + "<c:numFmt formatCode=\"" + format(chart)
                + "\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
                + "<c:tickLblPos val=\"nextTo\"/><c:crossAx val=\"1\"/>" + (lying ? "<c:crosses val=\"max\"/>" : "")
                + "</c:valAx>";
    }

    private String unit(Chart chart) {
        return chart.unit().isEmpty()
                ? ""
                : "<c:title><c:tx><c:rich><a:bodyPr rot=\"" + (chart.isLying() ? 0 : -5_400_000)
                        + "\" vert=\"horz\"/><a:p><a:pPr><a:defRPr b=\"0\"/></a:pPr>"
                        + "<a:r><a:rPr lang=\"vi-VN\" sz=\"1000\" b=\"0\"/><a:t>" + markup.clean(chart.unit())
                        + "</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>";
    }
}
