package vn.danvan.reporting.figure.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.danvan.documents.Surround;
import vn.danvan.documents.Table;
import vn.danvan.documents.TableExport;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.web.Allow;

/** The figures as files: one row a figure, or the table as it is turned on the page. */
@Controller
class FigureFilesController {

    private final Asking asking;
    private final FigureReader reader;
    private final FigureExport list;
    private final PivotExport turned;

    FigureFilesController(Asking asking, FigureReader reader, FigureExport list, PivotExport turned) {
        this.asking = asking;
        this.reader = reader;
        this.list = list;
        this.turned = turned;
    }

    @Allow
    @GetMapping("/figures.{as:csv|xlsx}")
    void list(
            Actor actor,
            @ModelAttribute("form") FigureForm form,
            @PathVariable("as") String as,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Asked asked = asking.understand(actor, form);
        Optional<FigureQuery> query = query(asked, form, response);
        if (query.isPresent()) {
            Table table = list.table(reader.read(actor, asked, query.get()), locale);
            write(new PivotExport.Sheet(table, Surround.NONE), "so-lieu", as, query.get(), response);
        }
    }

    @Allow
    @GetMapping("/figures/table.{as:csv|xlsx}")
    void table(
            Actor actor,
            @ModelAttribute("form") FigureForm form,
            @PathVariable("as") String as,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Asked asked = asking.understand(actor, form);
        Optional<FigureQuery> query = query(asked, form, response);
        if (query.isPresent()) {
            PivotExport.Sheet sheet = turned.sheet(reader.read(actor, asked, query.get()), asked, form, locale);
            write(sheet, "bang-so-lieu", as, query.get(), response);
        }
    }

    /** Empty when the page has been asked to say what to narrow. */
    private static Optional<FigureQuery> query(Asked asked, FigureForm form, HttpServletResponse response)
            throws IOException {
        if (asked.notes().contains(Asking.TOO_LARGE)) {
            response.sendRedirect("/figures?" + form.query());
            return Optional.empty();
        }
        if (asked.query().isEmpty()) {
            throw new NotFound("figures", form.query());
        }
        return asked.query();
    }

    private static void write(
            PivotExport.Sheet sheet, String name, String as, FigureQuery query, HttpServletResponse response)
            throws IOException {
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + name + "-"
                        + query.periods().getLast().end() + "." + as + "\"");
        if (as.equals("csv")) {
            response.setContentType("text/csv;charset=UTF-8");
            TableExport.csv(sheet.table(), sheet.around(), response.getOutputStream());
        } else {
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            TableExport.xlsx(sheet.table(), sheet.around(), response.getOutputStream());
        }
    }
}
