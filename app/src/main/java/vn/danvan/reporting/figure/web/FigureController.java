package vn.danvan.reporting.figure.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import vn.danvan.documents.Table;
import vn.danvan.documents.TableExport;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.reporting.figure.FigureViews;
import vn.danvan.reporting.figure.Figures;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Allow;

/** The table of figures, turned as the reader wants it, with its pictures and downloads. */
@Controller
class FigureController {

    private final Asking asking;
    private final FigureReader reader;
    private final FigurePage page;
    private final FigureExport export;
    private final FigureViews views;
    private final RecordsMaker records;

    FigureController(
            Asking asking,
            FigureReader reader,
            FigurePage page,
            FigureExport export,
            FigureViews views,
            RecordsMaker records) {
        this.asking = asking;
        this.reader = reader;
        this.page = page;
        this.export = export;
        this.views = views;
        this.records = records;
    }

    @Allow
    @GetMapping("/figures")
    String show(
            Actor actor,
            @ModelAttribute("form") FigureForm wanted,
            Locale locale,
            Model model,
            HttpServletResponse response) {
        if (!Figures.mayRead(actor)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return "figure/refused";
        }
        FigureForm form = asking.begun(actor, wanted);
        model.addAttribute("begun", !form.equals(wanted));
        Asked asked = asking.understand(actor, form);
        model.addAttribute("form", form);
        model.addAttribute("views", views.of(actor));
        page.choices(actor, asked, form, locale, model);
        asked.query().ifPresent(query -> {
            page.table(reader.read(actor, asked, query), asked, form, locale, model);
            model.addAttribute(
                    "records",
                    records.of(actor, query, asked.indicators(), locale).orElse(null));
        });
        return "figure/figures";
    }

    @Allow
    @GetMapping("/figures.{as:csv|xlsx}")
    void download(
            Actor actor,
            @ModelAttribute("form") FigureForm form,
            @PathVariable("as") String as,
            Locale locale,
            HttpServletResponse response)
            throws IOException {
        Asked asked = asking.understand(actor, form);
        Optional<FigureQuery> query = asked.query();
        if (asked.notes().contains(Asking.TOO_LARGE)) {
            // The page says what to narrow.
            response.sendRedirect("/figures?" + form.query());
            return;
        }
        if (query.isEmpty()) {
            throw new NotFound("figures", form.query());
        }
        Table table = export.table(reader.read(actor, asked, query.get()), locale);
        response.setHeader(
                "Content-Disposition", "attachment; filename=\"so-lieu-" + until(query.get()) + "." + as + "\"");
        if (as.equals("csv")) {
            response.setContentType("text/csv;charset=UTF-8");
            TableExport.csv(table, response.getOutputStream());
        } else {
            response.setContentType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
            TableExport.xlsx(table, response.getOutputStream());
        }
    }

    private static LocalDate until(FigureQuery query) {
        List<ReportingPeriod> periods = query.periods();
        return periods.getLast().end();
    }
}
