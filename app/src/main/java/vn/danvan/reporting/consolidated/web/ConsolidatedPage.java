package vn.danvan.reporting.consolidated.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.organisation.AreaView;
import vn.danvan.reporting.consolidated.ConsolidatedSheet;
import vn.danvan.reporting.consolidated.SheetLine;
import vn.danvan.reporting.submission.Completeness;
import vn.danvan.reporting.submission.ReportChoices;
import vn.danvan.reporting.submission.ReportNames;
import vn.danvan.web.Choice;
import vn.danvan.web.Days;
import vn.danvan.web.Turn;

/** Puts together what the pages of the consolidated sheet say around it. */
@Component
class ConsolidatedPage {

    private final ReportChoices choices;
    private final ReportNames names;
    private final SheetAreas areas;
    private final Clock clock;

    ConsolidatedPage(ReportChoices choices, ReportNames names, SheetAreas areas, Clock clock) {
        this.choices = choices;
        this.names = names;
        this.areas = areas;
        this.clock = clock;
    }

    /** What can be chosen. */
    void choices(Actor actor, SheetAsking.Asked asked, Turn turn) {
        Locale locale = turn.locale();
        turn.with("filter", asked.form())
                .with("forms", choices.forms(locale))
                .with("kinds", choices.kinds(locale))
                .with("years", choices.years(asked.form().year()))
                .with("areas", areas(actor, asked));
    }

    /** What was there on the day of the period, also when the area asked for was not, and the one that is shown. */
    private List<Choice> areas(Actor actor, SheetAsking.Asked asked) {
        return Stream.concat(areas.offered(actor, asked.on()).stream(), asked.area().stream())
                .map(area -> new Choice(area.id().toString(), area.name()))
                .distinct()
                .toList();
    }

    /** What the sheet is of: form, period, area. */
    String caption(SheetAsking.Asked asked, Locale locale) {
        return asked.query()
                .map(query -> names.form(query.edition().form(), locale) + " – "
                        + names.period(query.period(), locale)
                        + asked.area()
                                .map(AreaView::name)
                                .map(name -> " – " + name)
                                .orElse(""))
                .orElse("");
    }

    /** By what lines were chosen and that the totals are not of those alone; empty for all lines. */
    private static Optional<String> filtered(
            ConsolidatedSheet sheet, ConsolidatedForm form, SheetWords words, Locale locale) {
        List<String> by = new ArrayList<>();
        String only = ConsolidatedForm.text(form.only());
        if (only.equals("missing") || only.equals("faults")) {
            by.add(words.text(locale, "report.consolidated.only." + only));
        }
        if (!form.words().isEmpty()) {
            by.add(words.text(locale, "report.consolidated.found", form.words()));
        }
        return by.isEmpty()
                ? Optional.empty()
                : Optional.of(words.text(
                        locale,
                        "report.consolidated.filtered",
                        SheetDrawer.lines(sheet, form).size(),
                        sheet.lines().size(),
                        String.join("; ", by)));
    }

    /** What whoever reads it must know: which lines it leaves out, of which day it is, what is not approved, who reported in an older edition. */
    List<String> notes(ConsolidatedSheet sheet, ConsolidatedForm form, SheetWords words, Locale locale) {
        List<String> notes = new ArrayList<>();
        filtered(sheet, form, words, locale).ifPresent(notes::add);
        notes.add(words.text(locale, "report.consolidated.as-of", Days.field(LocalDate.now(clock))));
        long waiting = sheet.lines().stream()
                .filter(SheetLine::sent)
                .filter(line -> line.report().entry().status() != Completeness.Status.APPROVED)
                .count();
        if (waiting > 0) {
            notes.add(words.text(locale, "report.consolidated.unapproved", waiting));
        }
        List<SheetLine> older = sheet.older();
        if (!older.isEmpty()) {
            notes.add(words.text(
                    locale,
                    "report.consolidated.older",
                    String.join(
                            ", ",
                            older.stream().map(line -> line.body().shortName()).toList()),
                    Days.field(sheet.edition().from())));
        }
        return notes;
    }
}
