package vn.danvan.reporting.consolidated.web;

import static vn.danvan.kernel.Role.CLERK;
import static vn.danvan.kernel.Role.LEADER;
import static vn.danvan.kernel.Role.OBSERVER;
import static vn.danvan.kernel.Role.SPECIALIST;
import static vn.danvan.kernel.Role.UNIT_OFFICER;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.documents.Surround;
import vn.danvan.documents.Table;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Page;
import vn.danvan.reporting.consolidated.ConsolidatedSheet;
import vn.danvan.reporting.consolidated.ConsolidatedSheets;
import vn.danvan.reporting.consolidated.SheetLine;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;
import vn.danvan.web.Turn;

/** The consolidated sheet: the page, all of it for paper, and its files. */
@Controller
class ConsolidatedController {

    /** How many cells a page draws about; fewer bodies the more columns there are. */
    private static final int CELLS = 2_500;

    private static final int FEWEST_ROWS = 10;
    private static final int MOST_ROWS = 50;
    private static final int MOST_FAULTS = 50;
    private static final int COLUMNS_ON_PAPER = 9;

    private final SheetAsking asking;
    private final ConsolidatedSheets sheets;
    private final ConsolidatedPage page;
    private final SheetDrawer drawer;
    private final SheetWords words;
    private final SheetExport export;

    ConsolidatedController(
            SheetAsking asking,
            ConsolidatedSheets sheets,
            ConsolidatedPage page,
            SheetDrawer drawer,
            SheetWords words,
            SheetExport export) {
        this.asking = asking;
        this.sheets = sheets;
        this.page = page;
        this.drawer = drawer;
        this.words = words;
        this.export = export;
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports/consolidated")
    String show(
            Actor actor,
            @ModelAttribute("asked") ConsolidatedForm wanted,
            @RequestParam(name = "page", defaultValue = "1") String number,
            Turn turn) {
        SheetAsking.Asked asked = asking.understand(actor, wanted);
        Optional<ConsolidatedSheet> sheet = around(actor, asked, turn);
        if (sheet.isPresent()) {
            int columns = Math.max(1, sheet.get().columns().size());
            Page<SheetLine> lines = Page.of(
                    SheetDrawer.lines(sheet.get(), asked.form()),
                    number,
                    Math.clamp(CELLS / columns, FEWEST_ROWS, MOST_ROWS));
            SheetDrawer.Span all = new SheetDrawer.Span(0, sheet.get().columns().size());
            turn.with("page", lines)
                    .with("view", drawer.draw(sheet.get(), lines.items(), all, asked.form(), turn.locale()));
        }
        return "report/consolidated";
    }

    /** All bodies, a table for as many columns as a sheet of paper takes. */
    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports/consolidated/print")
    String print(Actor actor, @ModelAttribute("asked") ConsolidatedForm wanted, Turn turn) {
        SheetAsking.Asked asked = asking.understand(actor, wanted);
        Optional<ConsolidatedSheet> sheet = around(actor, asked, turn);
        List<SheetView> views = new ArrayList<>();
        sheet.ifPresent(found -> {
            List<SheetLine> lines = SheetDrawer.lines(found, asked.form());
            SheetDrawer.spans(found, COLUMNS_ON_PAPER)
                    .forEach(span -> views.add(drawer.draw(found, lines, span, asked.form(), turn.locale())));
        });
        turn.with("views", views);
        return "report/consolidatedPrint";
    }

    /** What every page says; empty when there is nothing to draw. */
    private Optional<ConsolidatedSheet> around(Actor actor, SheetAsking.Asked asked, Turn turn) {
        if (!asked.faults().isEmpty()) {
            turn.refused(asked.faults());
        }
        page.choices(actor, asked, turn);
        boolean large =
                asked.query().filter(query -> sheets.isTooLarge(actor, query)).isPresent();
        Optional<ConsolidatedSheet> sheet =
                large ? Optional.empty() : asked.query().map(query -> sheets.of(actor, query));
        turn.with("caption", page.caption(asked, turn.locale()))
                .with("large", large)
                .with("sheet", sheet)
                .with(
                        "notes",
                        sheet.map(found -> page.notes(found, asked.form(), words, turn.locale()))
                                .orElse(List.of()));
        List<SheetView.Fault> faults = sheet.map(
                        found -> drawer.faults(found, SheetDrawer.lines(found, asked.form()), turn.locale()))
                .orElse(List.of());
        turn.with("faults", faults.stream().limit(MOST_FAULTS).toList())
                .with("unnamed", Math.max(0, faults.size() - MOST_FAULTS));
        return sheet;
    }

    @Allow({LEADER, SPECIALIST, CLERK, UNIT_OFFICER, OBSERVER})
    @GetMapping("/reports/consolidated.{as:csv|xlsx}")
    void download(
            Actor actor, @ModelAttribute("asked") ConsolidatedForm wanted, Download file, HttpServletResponse response)
            throws IOException {
        SheetAsking.Asked asked = asking.understand(actor, wanted);
        if (asked.query().isEmpty() || sheets.isTooLarge(actor, asked.query().get())) {
            // The page says what is wrong or what to narrow.
            response.sendRedirect("/reports/consolidated?" + wanted.query());
            return;
        }
        ConsolidatedSheet sheet = sheets.of(actor, asked.query().get());
        Locale locale = file.locale();
        List<String> above = new ArrayList<>(List.of(page.caption(asked, locale)));
        above.addAll(page.notes(sheet, asked.form(), words, locale));
        above.add(words.text(locale, "report.consolidated.file-legend"));
        Table table = export.table(sheet, SheetDrawer.lines(sheet, asked.form()), locale);
        Surround around = export.around(sheet, above, asked.form(), locale);
        file.send(
                table,
                around,
                "bang-tong-hop-" + sheet.edition().form(),
                sheet.period().end());
    }
}
