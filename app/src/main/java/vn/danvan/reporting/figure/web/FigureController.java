package vn.danvan.reporting.figure.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.kernel.Actor;
import vn.danvan.reporting.figure.FigureViews;
import vn.danvan.reporting.figure.Figures;
import vn.danvan.web.Allow;

/** The table of figures, turned as the reader wants it, with its pictures. */
@Controller
class FigureController {

    private final Asking asking;
    private final FigureReader reader;
    private final FigurePage page;
    private final FigureViews views;
    private final CountedOffer counted;

    FigureController(Asking asking, FigureReader reader, FigurePage page, FigureViews views, CountedOffer counted) {
        this.asking = asking;
        this.reader = reader;
        this.page = page;
        this.views = views;
        this.counted = counted;
    }

    @Allow
    @GetMapping("/figures")
    String show(
            Actor actor,
            @ModelAttribute("form") FigureForm wanted,
            @RequestParam(name = "columns", defaultValue = "1") String columns,
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
            page.table(reader.read(actor, asked, query), asked, form, columns, locale, model);
            model.addAttribute(
                    "beside", counted.of(asked.indicators(), form, locale).orElse(null));
        });
        return "figure/figures";
    }
}
