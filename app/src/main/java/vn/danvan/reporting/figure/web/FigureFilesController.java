package vn.danvan.reporting.figure.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;

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
    void list(Actor actor, @ModelAttribute("form") FigureForm form, Download file, HttpServletResponse response)
            throws IOException {
        Asked asked = asking.understand(actor, form);
        if (mayBeDownloaded(asked, form, response)) {
            FigureQuery query = asked.query().orElseThrow();
            file.send(list.table(reader.read(actor, asked, query), file.locale()), "so-lieu", day(query));
        }
    }

    @Allow
    @GetMapping("/figures/table.{as:csv|xlsx}")
    void table(Actor actor, @ModelAttribute("form") FigureForm form, Download file, HttpServletResponse response)
            throws IOException {
        Asked asked = asking.understand(actor, form);
        if (mayBeDownloaded(asked, form, response)) {
            FigureQuery query = asked.query().orElseThrow();
            PivotExport.Sheet sheet = turned.sheet(reader.read(actor, asked, query), asked, form, file.locale());
            file.send(sheet.table(), sheet.around(), "bang-so-lieu", day(query));
        }
    }

    /** False when the page has been asked to say what to narrow. */
    private static boolean mayBeDownloaded(Asked asked, FigureForm form, HttpServletResponse response)
            throws IOException {
        if (asked.notes().contains(Asking.TOO_LARGE)) {
            response.sendRedirect("/figures?" + form.query());
            return false;
        }
        if (asked.query().isEmpty()) {
            throw new NotFound("figures", form.query());
        }
        return true;
    }

    private static LocalDate day(FigureQuery query) {
        return query.periods().getLast().end();
    }
}
