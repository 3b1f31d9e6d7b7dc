package vn.danvan.reporting.consolidated.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.Refusal;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.consolidated.ConsolidatedSheets;
import vn.danvan.reporting.consolidated.SheetQuery;
import vn.danvan.reporting.form.Form;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Days;

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
     * @param query empty when there are faults
     * @param area whose bodies' reports are put together, if the reader's body has any
     */
    record Asked(ConsolidatedForm form, Optional<SheetQuery> query, Optional<AreaView> area, List<Refusal> faults) {}

    private final Forms forms;
    private final Periods periods;
    private final Areas areas;
    private final Organisation organisation;
    private final ConsolidatedSheets sheets;
    private final Clock clock;

    SheetAsking(
            Forms forms,
            Periods periods,
            Areas areas,
            Organisation organisation,
            ConsolidatedSheets sheets,
            Clock clock) {
        this.forms = forms;
        this.periods = periods;
        this.areas = areas;
        this.organisation = organisation;
        this.sheets = sheets;
        this.clock = clock;
    }

    Asked understand(Actor actor, ConsolidatedForm wanted) {
        List<Refusal> faults = new ArrayList<>();
        ConsolidatedForm form = filledUp(actor, wanted, faults);
        Optional<ReportingPeriod> period = faults.isEmpty() ? period(form, faults) : Optional.empty();
        Optional<FormEdition> edition = period.flatMap(found -> edition(form, found, faults));
        Optional<AreaView> area = period.flatMap(found -> area(actor, form, found, faults));
        return new Asked(
                form,
                faults.isEmpty()
                        ? edition.map(found -> new SheetQuery(found, period.orElseThrow(), area.map(AreaView::id)))
                        : Optional.empty(),
                area,
                faults);
    }

    private ConsolidatedForm filledUp(Actor actor, ConsolidatedForm wanted, List<Refusal> faults) {
        String typed = ConsolidatedForm.text(wanted.year());
        Optional<Integer> year =
                typed.isEmpty() ? Optional.empty() : number(typed, "year", FIRST_YEAR, LAST_YEAR, faults);
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
                        .flatMap(period -> form.edition(period.end())
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
        Optional<Integer> number = number(index, "index", 1, LAST_INDEX, faults);
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
                .flatMap((Form one) -> one.edition(period.end()))
                .filter(edition -> edition.periods().contains(period.kind()));
        if (found.isEmpty()) {
            faults.add(Refusal.at("kind", "report.nothing-asked"));
        }
        return found;
    }

    /** The area asked for, else that of the reader's body, as it was on the last day of the period. */
    private Optional<AreaView> area(Actor actor, ConsolidatedForm form, ReportingPeriod period, List<Refusal> faults) {
        LocalDate on = organisation.knownDay(period.end());
        String wanted = ConsolidatedForm.text(form.area());
        if (wanted.isEmpty()) {
            return own(actor, on);
        }
        AreaId id = AreaId.of(wanted);
        Optional<AreaView> found = areas.area(id, on);
        if (found.isEmpty()) {
            List<AreaView> versions = areas.versions(id);
            faults.add(Refusal.at(
                    "area",
                    "report.consolidated.no-area",
                    versions.isEmpty() ? wanted : versions.getLast().name(),
                    Days.field(on)));
        }
        return found;
    }

    Optional<AreaView> own(Actor actor, LocalDate on) {
        return organisation
                .body(actor.body(), on)
                .flatMap(body -> Optional.ofNullable(body.area()))
                .flatMap(area -> areas.area(area, on));
    }

    private static Optional<Integer> number(String text, String field, int lowest, int highest, List<Refusal> faults) {
        if (text.matches("\\d{1,4}")) {
            int value = Integer.parseInt(text);
            if (value >= lowest && value <= highest) {
                return Optional.of(value);
            }
        }
        String shown = text.length() > 20 ? text.substring(0, 20) + "…" : text;
        faults.add(Refusal.at(field, "report.number", shown, Integer.toString(lowest), Integer.toString(highest)));
        return Optional.empty();
    }
}
