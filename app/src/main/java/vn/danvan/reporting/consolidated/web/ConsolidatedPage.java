package vn.danvan.reporting.consolidated.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.consolidated.ConsolidatedSheet;
import vn.danvan.reporting.consolidated.SheetLine;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.Completeness;
import vn.danvan.reporting.submission.ReportNames;
import vn.danvan.web.Choice;
import vn.danvan.web.Days;
import vn.danvan.web.Turn;

/** Puts together what the pages of the consolidated sheet say around it. */
@Component
class ConsolidatedPage {

    private static final int YEARS_BACK = 4;

    private final Forms forms;
    private final ReportNames names;
    private final Areas areas;
    private final Organisation organisation;
    private final SheetAsking asking;
    private final Clock clock;

    ConsolidatedPage(
            Forms forms, ReportNames names, Areas areas, Organisation organisation, SheetAsking asking, Clock clock) {
        this.forms = forms;
        this.names = names;
        this.areas = areas;
        this.organisation = organisation;
        this.asking = asking;
        this.clock = clock;
    }

    /** What can be chosen. */
    void choices(Actor actor, SheetAsking.Asked asked, Turn turn) {
        Locale locale = turn.locale();
        LocalDate today = LocalDate.now(clock);
        LocalDate on = organisation.knownDay(
                asked.query().map(query -> query.period().end()).orElse(today));
        turn.with("filter", asked.form())
                .with(
                        "forms",
                        forms.current().forms().stream()
                                .map(form -> new Choice(form.id(), form.name().in(locale)))
                                .toList())
                .with(
                        "kinds",
                        forms.current().forms().stream()
                                .flatMap(form -> form.editions().stream())
                                .flatMap(edition -> edition.periods().stream())
                                .distinct()
                                .map(kind -> new Choice(kind, names.kind(kind, locale)))
                                .toList())
                .with(
                        "years",
                        IntStream.rangeClosed(today.getYear() - YEARS_BACK, today.getYear() + 1)
                                .mapToObj(Integer::toString)
                                .map(year -> new Choice(year, year))
                                .toList()
                                .reversed())
                .with("areas", areas(actor, asked, on));
    }

    /** The own area, those directly below it, and the one that is shown. */
    private List<Choice> areas(Actor actor, SheetAsking.Asked asked, LocalDate on) {
        return Stream.of(
                        asking.own(actor, on).stream(),
                        asking.own(actor, on).stream()
                                .flatMap(own -> areas.children(own.id(), on).stream())
                                .filter(area -> area.kind().level() != AreaLevel.VILLAGE),
                        asked.area().stream())
                .flatMap(found -> found)
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
