package vn.danvan.documents.official.docx;

import java.util.List;
import vn.danvan.documents.official.DataTable;
import vn.danvan.documents.official.DataTable.Align;
import vn.danvan.documents.official.DataTable.Cell;
import vn.danvan.documents.official.DataTable.Placed;

/** WordprocessingML of a table with merged cells. */
final class Tables {

    private static final String EDGE = " w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"auto\"/>";
    private static final String BORDERS = "<w:tblBorders><w:top" + EDGE + "<w:left" + EDGE + "<w:bottom" + EDGE
            + "<w:right" + EDGE + "<w:insideH" + EDGE + "<w:insideV" + EDGE + "</w:tblBorders>";

    private final Styles styles;
    private final Markup markup;

    Tables(Styles styles, Markup markup) {
        this.styles = styles;
        this.markup = markup;
    }

    String table(DataTable table, int width) {
        List<Integer> widths = table.widths(width);
        StringBuilder rows = new StringBuilder(head(widths, BORDERS, 80, 0));
        List<List<Placed>> grid = table.grid();
        for (int i = 0; i < grid.size(); i++) {
            rows.append("<w:tr><w:trPr><w:cantSplit/>");
            rows.append(i < table.headRows() ? "<w:tblHeader/>" : "").append("</w:trPr>");
            for (Placed placed : grid.get(i)) {
                rows.append(cell(table, i, placed, widths));
            }
            rows.append("</w:tr>");
        }
        // Word joins two tables that touch.
        return rows + "</w:tbl>"
                + Markup.paragraph(
                        styles.id(Style.BREAK),
                        "<w:spacing w:before=\"0\" w:after=\"0\" w:line=\"120\" w:lineRule=\"exact\"/>",
                        "");
    }

    /** The beginning of a table of fixed columns, without its rows. */
    static String head(List<Integer> widths, String borders, int padding, int indent) {
        int width = widths.stream().mapToInt(Integer::intValue).sum();
        StringBuilder head = new StringBuilder("<w:tbl><w:tblPr><w:tblW w:w=\"" + width + "\" w:type=\"dxa\"/>");
        head.append("<w:tblInd w:w=\"")
                .append(indent)
                .append("\" w:type=\"dxa\"/>")
                .append(borders);
        head.append("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar><w:left w:w=\"")
                .append(padding);
        head.append("\" w:type=\"dxa\"/><w:right w:w=\"").append(padding);
        head.append("\" w:type=\"dxa\"/></w:tblCellMar></w:tblPr><w:tblGrid>");
        widths.forEach(one -> head.append("<w:gridCol w:w=\"").append(one).append("\"/>"));
        return head.append("</w:tblGrid>").toString();
    }

    private String cell(DataTable table, int row, Placed placed, List<Integer> widths) {
        Cell cell = placed.cell();
        boolean isHead = row < table.headRows();
        int width = widths.subList(placed.column(), placed.column() + cell.columns()).stream()
                .mapToInt(Integer::intValue)
                .sum();
        String properties = "<w:tcW w:w=\"" + width + "\" w:type=\"dxa\"/>"
                + (cell.columns() > 1 ? "<w:gridSpan w:val=\"" + cell.columns() + "\"/>" : "") + merge(placed)
                + "<w:vAlign w:val=\"center\"/>";
        String text = placed.first()
                ? markup.runs(cell.text(), !isHead && table.rows().get(row).bold())
                : "";
        return "<w:tc><w:tcPr>" + properties + "</w:tcPr>"
                + Markup.paragraph(styles.id(isHead ? Style.HEAD_CELL : Style.CELL), align(table, placed, isHead), text)
                + "</w:tc>";
    }

    private static String merge(Placed placed) {
        if (placed.cell().rows() == 1) {
            return "";
        }
        return placed.first() ? "<w:vMerge w:val=\"restart\"/>" : "<w:vMerge/>";
    }

    private static String align(DataTable table, Placed placed, boolean isHead) {
        Align own = placed.cell().align();
        if (own == null && isHead) {
            return "";
        }
        Align align = own == null ? table.columns().get(placed.column()).align() : own;
        String value = switch (align) {
            case LEFT -> "left";
            case CENTER -> "center";
            case RIGHT -> "right";
        };
        return "<w:jc w:val=\"" + value + "\"/>";
    }
}
