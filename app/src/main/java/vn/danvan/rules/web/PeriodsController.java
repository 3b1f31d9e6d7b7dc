package vn.danvan.rules.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.rules.PeriodChange;
import vn.danvan.rules.PeriodChanges;
import vn.danvan.rules.period.PeriodYaml;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;
import vn.danvan.web.Texts;

/** Shows the kinds of reporting periods: their days or hours, when reports are due, from when and on what grounds. */
@Controller
class PeriodsController {

    private final PeriodChanges periods;
    private final Texts texts;

    PeriodsController(PeriodChanges periods, Texts texts) {
        this.periods = periods;
        this.texts = texts;
    }

    @Allow
    @GetMapping("/periods")
    String list(Actor actor, Locale locale, Model model) {
        boolean mayChange = periods.mayChange(actor);
        model.addAttribute("kinds", periods.kinds());
        model.addAttribute("words", new PeriodWords(texts, locale));
        model.addAttribute("mayChange", mayChange);
        model.addAttribute("changes", mayChange ? periods.changes() : List.of());
        return "rules/periods";
    }

    @Allow
    @GetMapping("/periods.{as:csv|xlsx}")
    void download(Download file) throws IOException {
        PeriodWords words = new PeriodWords(file.texts(), file.locale());
        file.of(periods.kinds())
                .column("rules.periods.name", words::name)
                .column("rules.periods.id", kind -> kind.id())
                .column("rules.file.first", kind -> kind.from())
                .column("rules.file.last", kind -> kind.to().orElse(null))
                .column("rules.periods.days", words::days)
                .column("rules.periods.due", kind -> words.due(kind))
                .column("rules.col.source", kind -> kind.source())
                .column("rules.file.verified", kind -> words.unverified(kind) ? file.text("rules.unverified") : null)
                .send("rules.periods.title", "ky-bao-cao");
    }

    /** The files that were put into force, for those who may change kinds of periods. */
    @Allow
    @GetMapping("/periods/changes.{as:csv|xlsx}")
    void changes(Actor actor, Download file) throws IOException {
        if (!periods.mayChange(actor)) {
            throw new Forbidden("changes of period kinds");
        }
        file.of(periods.changes())
                .column("rules.periods.file", PeriodChange::file)
                .column("rules.periods.editions", one -> String.join("; ", one.editions()))
                .column("rules.periods.put-at", PeriodChange::putAt)
                .column("rules.periods.withdrawn-at", one -> one.withdrawnAt().orElse(null))
                .column(
                        "rules.periods.state",
                        one -> one.withdrawnAt().isEmpty() && !one.faults().isEmpty()
                                ? file.text("rules.periods.broken")
                                : null)
                .send("rules.periods.changes", "tep-ky-bao-cao");
    }

    @Allow
    @GetMapping("/periods/periods.yaml")
    void yaml(HttpServletResponse response) throws IOException {
        response.setHeader("Content-Disposition", "attachment; filename=\"periods.yaml\"");
        response.setContentType("application/yaml;charset=UTF-8");
        response.getOutputStream().write(PeriodYaml.of(periods.kinds()).getBytes(StandardCharsets.UTF_8));
    }
}
