package vn.danvan.summary.web;

import static vn.danvan.kernel.Role.ADMINISTRATOR;
import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Forbidden;
import vn.danvan.kernel.NotFound;
import vn.danvan.rules.PeriodNames;
import vn.danvan.summary.outline.OutlineChange;
import vn.danvan.summary.outline.OutlineChanges;
import vn.danvan.summary.outline.OutlineOffers;
import vn.danvan.summary.outline.OutlineYaml;
import vn.danvan.summary.outline.Outlines;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;
import vn.danvan.web.Turn;

/** Shows the outlines there are, and lets them be downloaded. */
@Controller
@Allow({ADMINISTRATOR, LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
class OutlineController {

    private final OutlineChanges outlines;
    private final OutlineOffers offers;
    private final SummaryPages pages;
    private final PeriodNames periods;

    OutlineController(OutlineChanges outlines, OutlineOffers offers, SummaryPages pages, PeriodNames periods) {
        this.outlines = outlines;
        this.offers = offers;
        this.pages = pages;
        this.periods = periods;
    }

    @GetMapping("/summaries/outlines")
    String list(Actor actor, Turn turn) {
        boolean mayChange = outlines.mayChange(actor);
        turn.with("outlines", outlines.current().all())
                .with("offers", offers.all())
                .with("kinds", periods.kinds(turn.locale()))
                .with("mayChange", mayChange)
                .with("changes", mayChange ? outlines.changes() : List.of());
        return "summary/outlines";
    }

    /** The files that were put into force, for those who may change outlines. */
    @GetMapping("/summaries/outlines/changes.{as:csv|xlsx}")
    void changes(Actor actor, Download file) throws IOException {
        if (!outlines.mayChange(actor)) {
            throw new Forbidden("changes of outlines");
        }
        file.of(outlines.changes())
                .column("form.file", OutlineChange::file)
                .column(
                        "summary.outline.editions",
                        one -> one.editions().isEmpty() ? one.outline() : String.join("; ", one.editions()))
                .column("form.put-at", OutlineChange::putAt)
                .column("form.file.withdrawn-at", one -> one.withdrawnAt().orElse(null))
                .column(
                        "form.state",
                        one -> one.withdrawnAt().isEmpty() && !one.faults().isEmpty()
                                ? file.text("summary.outline.broken")
                                : null)
                .send("form.changes", "tep-de-cuong");
    }

    /** The outline as it is in force, behind a few lines on how it is written. */
    @GetMapping("/summaries/outlines/{id}.yaml")
    void yaml(@PathVariable("id") String id, Locale locale, HttpServletResponse response) throws IOException {
        Outlines.Outline outline = outlines.current().outline(id).orElseThrow(() -> new NotFound("outline", id));
        response.setContentType("application/yaml;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + outline.id() + ".yaml\"");
        String text = comment(pages.text(locale, "summary.outline.yaml.head")) + OutlineYaml.of(outline);
        response.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String comment(String text) {
        return text.lines().map(line -> "# " + line + "\n").reduce("", String::concat);
    }
}
