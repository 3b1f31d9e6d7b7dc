package vn.danvan.reporting.figure.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import vn.danvan.documents.Surround;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Page;
import vn.danvan.reporting.figure.FigureGaps;
import vn.danvan.reporting.figure.FigureSource;
import vn.danvan.reporting.figure.FigureSources;
import vn.danvan.reporting.figure.RecordSource;
import vn.danvan.web.Allow;
import vn.danvan.web.Download;

/** What is behind a figure: the bodies that reported it, what each reported, and the way to their reports. */
@Controller
class SourcesController {

    private static final int ROWS = 50;

    private final SourcesDesk desk;
    private final SourceWords words;
    private final GapWords gaps;
    private final FigureNames names;

    SourcesController(SourcesDesk desk, SourceWords words, GapWords gaps, FigureNames names) {
        this.desk = desk;
        this.words = words;
        this.gaps = gaps;
        this.names = names;
    }

    @Allow
    @GetMapping("/figures/sources")
    String show(
            Actor actor,
            @ModelAttribute("form") FigureForm form,
            @ModelAttribute("wanted") SourcesDesk.Wanted wanted,
            @RequestParam(name = "page", defaultValue = "1") String number,
            @RequestParam(name = "gaps", defaultValue = "1") String gap,
            Locale locale,
            Model model) {
        SourcesDesk.Behind behind = desk.of(actor, form, wanted);
        model.addAttribute("form", form);
        model.addAttribute("query", wanted.query(form));
        model.addAttribute("indicator", behind.indicator().name().in(locale));
        model.addAttribute(
                "part", behind.part().isEmpty() ? "" : names.part(locale, behind.indicator(), behind.part()));
        model.addAttribute("place", names.line(locale, behind.line()));
        model.addAttribute("period", words.period(behind, locale));
        model.addAttribute("value", words.value(behind, locale));
        model.addAttribute("marks", names.marks(locale, behind.figure()));
        model.addAttribute("restated", words.restated(behind, locale));
        model.addAttribute("reason", names.reason(locale, behind.figure()));
        return switch (behind.sources()) {
            case SourcesDesk.Sources.Reports(FigureSources.Found found, FigureGaps.Found without) -> {
                Page<FigureSource> page = found.page(number, ROWS);
                model.addAttribute("gaps", without.isEmpty() ? null : gaps.of(without, gap, locale));
                model.addAttribute("page", page);
                model.addAttribute("rows", words.rows(page.items(), locale));
                yield "figure/sources";
            }
            case SourcesDesk.Sources.Records(List<RecordSource> bodies) -> {
                Page<RecordSource> page = Page.of(bodies, number, ROWS);
                model.addAttribute("page", page);
                model.addAttribute(
                        "rows",
                        page.items().stream()
                                .map(source -> new Shown.Counted(
                                        source.bodyName(),
                                        words.value(source, behind.indicator(), locale),
                                        source.figure().link()))
                                .toList());
                yield "figure/records";
            }
        };
    }

    /** All of them, for the page has but a part. */
    @Allow
    @GetMapping("/figures/sources.{as:csv|xlsx}")
    void download(
            Actor actor,
            @ModelAttribute("form") FigureForm form,
            @ModelAttribute("wanted") SourcesDesk.Wanted wanted,
            Download file)
            throws IOException {
        SourcesDesk.Behind behind = desk.of(actor, form, wanted);
        List<String> above = new ArrayList<>(List.of(words.caption(behind, file.locale())));
        above.addAll(words.restated(behind, file.locale()));
        file.send(
                words.table(behind, file.locale()),
                new Surround(above, List.of(), 1, 0),
                "nguon-so-lieu",
                file.ui().today());
    }
}
