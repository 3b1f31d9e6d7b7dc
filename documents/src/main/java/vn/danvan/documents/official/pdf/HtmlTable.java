package vn.danvan.documents.official.pdf;

import java.util.List;
import java.util.Locale;
import vn.danvan.documents.official.DataTable;
import vn.danvan.documents.official.DataTable.Align;
import vn.danvan.documents.official.DataTable.Cell;
import vn.danvan.documents.official.DataTable.Placed;

/** HTML of a table with merged cells. */
final class HtmlTable {

    private final DataTable table;
    private final Words words;

    HtmlTable(DataTable table, Words words) {
        this.table = table;
        this.words = words;
    }

    String markup() {
        StringBuilder markup = new StringBuilder("<table class=\"data\"><colgroup>");
        for (int width : table.widths(10_000)) {
            markup.append(String.format(Locale.ROOT, "<col style=\"width:%.2f%%\"/>", width / 100.0));
        }
        markup.append("</colgroup>");
        List<List<Placed>> grid = table.grid();
        markup.append(part("thead", grid.subList(0, table.headRows()), 0));
        return markup.append(part("tbody", grid.subList(table.headRows(), grid.size()), table.headRows()))
                .append("</table>")
                .toString();
    }

    private String part(String name, List<List<Placed>> rows, int first) {
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            part.append("<tr>");
            for (Placed placed : rows.get(i)) {
                part.append(placed.first() ? cell(placed, first + i) : "");
            }
            part.append("</tr>");
        }
        return part.isEmpty() ? "" : "<" + name + ">" + part + "</" + name + ">";
    }

    private String cell(Placed placed, int row) {
        Cell cell = placed.cell();
        boolean isHead = row < table.headRows();
        StringBuilder markup = new StringBuilder(isHead ? "<th scope=\"col\"" : "<td");
        markup.append(cell.columns() > 1 ? " colspan=\"" + cell.columns() + "\"" : "");
        markup.append(cell.rows() > 1 ? " rowspan=\"" + cell.rows() + "\"" : "");
        markup.append(isHead && cell.align() == null ? "" : " style=\"text-align:" + align(placed) + "\"");
        markup.append(table.rows().get(row).bold() ? " class=\"strong\">" : ">");
        return markup.append(words.line(cell.text()))
                .append(isHead ? "</th>" : "</td>")
                .toString();
    }

    private String align(Placed placed) {
        Align own = placed.cell().align();
        Align align = own == null ? table.columns().get(placed.column()).align() : own;
        return align.name().toLowerCase(Locale.ROOT);
    }
}
