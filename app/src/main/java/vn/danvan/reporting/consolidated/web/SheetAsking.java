package vn.danvan.reporting.consolidated.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.AreaView;
import vn.danvan.reporting.consolidated.ConsolidatedSheets;
import vn.danvan.reporting.consolidated.SheetQuery;
import vn.danvan.reporting.form.Form;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.AskedNumber;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** Understands what is asked of the consolidated sheet; what is left open is the latest that is over. */
@Component
class SheetAsking {

    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2199;
    private static final int LAST_INDEX = 53;

    /**
     * A question understood.
     *
     * @param form with what was left open
     * @param on the day whose areas can be chosen: the last of the period, if one was understood
     * @param query empty when there are faults
     * @param area whose bodies' reports are put together, if the reader's body has any
     */
    record Asked(
            ConsolidatedForm form,
            LocalDate on,
            Optional<SheetQuery> query,
            Optional<AreaView> area,
            List<Refusal> faults) {}

    private final Forms forms;
    private final Periods periods;
    private final SheetAreas areas;
    private final ConsolidatedSheets sheets;
    private final Clock clock;

    SheetAsking(Forms forms, Periods periods, SheetAreas areas, ConsolidatedSheets sheets, Clock clock) {
        this.forms = forms;
        this.periods = periods;
        this.areas = areas;
        this.sheets = sheets;
        this.clock = clock;
    }

    Asked understand(Actor actor, ConsolidatedForm wanted) {
        List<Refusal> faults = new ArrayList<>();
        ConsolidatedForm form = filledUp(actor, wanted, faults);
        Optional<ReportingPeriod> period = faults.isEmpty() ? period(form, faults) : Optional.empty();
        Optional<FormEdition> edition = period.flatMap(found -> edition(form, found, faults));
        LocalDate on = areas.on(period.map(ReportingPeriod::end).orElseGet(this::today));
        Optional<AreaView> area =
                period.flatMap(_ -> areas.asked(actor, ConsolidatedForm.text(form.area()), on, faults));
        if (!faults.isEmpty()) {
            return new Asked(form, on, Optional.empty(), area, faults);
        }
        SheetQuery query = new SheetQuery(edition.orElseThrow(), period.orElseThrow(), area.map(AreaView::id));
        // Who names no area means all that can be read, which is nearly always the own area: then its name and total
        // are known.
        boolean wider = ConsolidatedForm.text(form.area()).isEmpty() && !sheets.holdsAll(actor, query);
        return wider
                ? new Asked(form, on, Optional.of(query.everywhere()), Optional.empty(), faults)
                : new Asked(form, on, Optional.of(query), area, faults);
    }

    private ConsolidatedForm filledUp(Actor actor, ConsolidatedForm wanted, List<Refusal> faults) {
        String typed = ConsolidatedForm.text(wanted.year());
        Optional<Integer> year =
                typed.isEmpty() ? Optional.empty() : AskedNumber.read(typed, "year", FIRST_YEAR, LAST_YEAR, faults);
        String form = ConsolidatedForm.text(wanted.form());
        String id = form.isEmpty() ? firstFiled(actor) : form;
        String kind = ConsolidatedForm.text(wanted.kind());
        String of = kind.isEmpty() ? kindOf(id) : kind;
        String index = ConsolidatedForm.text(wanted.index());
        if (!index.isEmpty() || !faults.isEmpty()) {
            return wanted.of(id, of, typed.isEmpty() ? Integer.toString(today().getYear()) : typed, index);
        }
        Optional<ReportingPeriod> latest = year.isPresent() ? latest(of, year.get()) : latest(of);
        return wanted.of(
                id,
                of,
                Integer.toString(latest.map(ReportingPeriod::year).orElseGet(() -> year.orElse(today().getYear()))),
                latest.map(found -> Integer.toString(found.index())).orElse("1"));
    }

    /** The first form that bodies whose reports the reader may open file for the latest period that is over. */
    private String firstFiled(Actor actor) {
        List<Form> all = forms.current().forms();
        return all.stream()
                .filter(form -> latest(kindOf(form.id()))
                        .flatMap(period -> form.edition(period)
                                .filter(edition -> edition.periods().contains(period.kind()))
                                .map(edition -> new SheetQuery(edition, period, Optional.empty())))
                        .filter(query -> sheets.isFiled(actor, query))
                        .isPresent())
                .findFirst()
                .orElse(all.getFirst())
                .id();
    }

    private Optional<ReportingPeriod> latest(String kind) {
        int year = today().getYear();
        return latest(kind, year).filter(this::isOver).or(() -> latest(kind, year - 1));
    }

    private String kindOf(String form) {
        return forms.current()
                .form(form)
                .map(found -> found.editions().getLast().periods().getFirst())
                .orElse("calendar-month");
    }

    /** The latest period of the year that is over, else the latest that has begun, else the first. */
    private Optional<ReportingPeriod> latest(String kind, int year) {
        List<ReportingPeriod> all = periods.ofYear(kind, year);
        return all.stream()
                .filter(this::isOver)
                .reduce((_, later) -> later)
                .or(() -> all.stream()
                        .filter(period -> period.hasCome(LocalDateTime.now(clock)))
                        .reduce((_, later) -> later))
                .or(() -> all.stream().findFirst());
    }

    private boolean isOver(ReportingPeriod period) {
        return period.end().isBefore(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private Optional<ReportingPeriod> period(ConsolidatedForm form, List<Refusal> faults) {
        String year = ConsolidatedForm.text(form.year());
        String index = ConsolidatedForm.text(form.index());
        Optional<Integer> number = AskedNumber.read(index, "index", 1, LAST_INDEX, faults);
        Optional<ReportingPeriod> found =
                number.flatMap(at -> periods.period(ConsolidatedForm.text(form.kind()), Integer.parseInt(year), at));
        if (number.isPresent() && found.isEmpty()) {
            faults.add(Refusal.at("index", "report.no-period", index, year));
        }
        return found;
    }

    private Optional<FormEdition> edition(ConsolidatedForm form, ReportingPeriod period, List<Refusal> faults) {
        Optional<FormEdition> found = forms.current()
                .form(ConsolidatedForm.text(form.form()))
                .flatMap((Form one) -> one.edition(period))
                .filter(edition -> edition.periods().contains(period.kind()));
        if (found.isEmpty()) {
            faults.add(Refusal.at("kind", "report.nothing-asked"));
        }
        return found;
    }
}
