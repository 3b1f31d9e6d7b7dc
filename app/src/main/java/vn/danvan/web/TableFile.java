package vn.danvan.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import vn.danvan.documents.Surround;
import vn.danvan.documents.Table;
import vn.danvan.documents.TableExport;

/** A table as a file to keep: its text with commas, or a workbook. */
final class TableFile {

    private TableFile() {}

    /**
     * Answers with the file.
     *
     * @param around what is to be read above and below the table
     * @param name the file's, without its ending
     * @param as {@code csv} or {@code xlsx}
     */
    static void send(Table table, Surround around, String name, String as, HttpServletResponse response)
            throws IOException {
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "." + as + "\"");
        if (as.equals("csv")) {
            response.setContentType("text/csv;charset=UTF-8");
            TableExport.csv(table, around, response.getOutputStream());
        } else {
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            TableExport.xlsx(table, around, response.getOutputStream());
        }
    }
}
