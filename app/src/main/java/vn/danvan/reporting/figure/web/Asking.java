package vn.danvan.reporting.figure.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.figure.Cut;
import vn.danvan.reporting.figure.FigureCatalogue;
import vn.danvan.reporting.figure.FigureQuery;
import vn.danvan.reporting.figure.FirstFigures;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Days;

/** Understands a question as it stands in an address. */
@Component
class Asking {

    static final int MOST_INDICATORS = 60;
    static final int MOST_PERIODS = 60;
    static final String FIRST_KIND = "calendar-month";
    static final String TOO_LARGE = "figure.note.too-large";
    private static final int FIRST_SHOWN = 6;
    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    private final FigureCatalogue catalogue;
    private final Periods periods;
    private final Areas areas;
    private final Organisation organisation;
    private final FirstFigures first;
    private final Clock clock;

    Asking(
            FigureCatalogue catalogue,
            Periods periods,
            Areas areas,
            Organisation organisation,
            FirstFigures first,
            Clock clock) {
        this.catalogue = catalogue;
        this.periods = periods;
        this.areas = areas;
        this.organisation = organisation;
        this.first = first;
        this.clock = clock;
    }

    /** What an address that asks for nothing begins with: something that was reported in the actor's own area, if there is. */
    FigureForm begun(Actor actor, FigureForm form) {
        return form.blank()
                ? area(actor, form, List.of())
                        .flatMap(area -> first.of(area.id()))
                        .map(FigureForm::of)
                        .orElse(form)
                : form;
    }

    Asked understand(Actor actor, FigureForm form) {
        List<String> notes = new ArrayList<>();
        List<Indicator> indicators = indicators(form, notes);
        List<ReportingPeriod> asked = periods(form, notes);
        Optional<AreaView> area = area(actor, form, asked);
        boolean compared = FigureForm.ticked(form.compare());
        Axis rows = Axis.of(form.rows(), Axis.PLACES);
        Axis columns = Axis.of(form.cols(), rows == Axis.PERIODS ? Axis.INDICATORS : Axis.PERIODS);
        return new Asked(
                area.filter(_ -> !indicators.isEmpty() && !asked.isEmpty())
                        .map(of -> new FigureQuery(
                                indicators.stream().map(Indicator::code).toList(),
                                of.id(),
                                cut(form.cut()),
                                asked,
                                options(form)))
                        .filter(query -> fits(query, indicators, compared, notes)),
                indicators,
                area,
                rows,
                columns == rows ? Axis.third(rows, Axis.PLACES) : columns,
                compared,
                FigureForm.ticked(form.target()),
                notes);
    }

    /** Whether one answer holds all that is asked for; what it cannot hold is not answered in part. */
    private boolean fits(FigureQuery query, List<Indicator> indicators, boolean compared, List<String> notes) {
        LocalDate on = organisation.knownDay(query.periods().getLast().end());
        boolean large = new FigureSize(areas).isTooLarge(query, indicators, compared, on);
        if (large) {
            notes.add(TOO_LARGE);
        }
        return !large;
    }

    private List<Indicator> indicators(FigureForm form, List<String> notes) {
        FigureCatalogue.Now now = catalogue.now();
        List<Indicator> found = (form.i() == null ? List.<String>of() : form.i())
                .stream()
                        .distinct()
                        .map(now::find)
                        .flatMap(Optional::stream)
                        .limit(MOST_INDICATORS + 1L)
                        .toList();
        if (found.size() > MOST_INDICATORS) {
            notes.add("figure.note.indicators");
        }
        return found.stream().limit(MOST_INDICATORS).toList();
    }

    private static FigureQuery.Options options(FigureForm form) {
        return new FigureQuery.Options(
                told(form.parts()),
                FigureForm.ticked(form.approved()),
                FigureForm.ticked(form.added()),
                Days.read(form.units()));
    }

    /** Both boxes may be ticked; the one for combinations says all that the other does. */
    private static FigureQuery.Parts told(@Nullable String parts) {
        if (FigureForm.crossed(parts)) {
            return FigureQuery.Parts.CROSSED;
        }
        return FigureForm.ticked(parts) ? FigureQuery.Parts.AXES : FigureQuery.Parts.NONE;
    }

    static Cut cut(@Nullable String text) {
        String wanted = text == null ? "" : text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(Cut.values())
                .filter(cut -> cut.name().equals(wanted))
                .findFirst()
                .orElse(Cut.BELOW);
    }

    /** The area asked for, else that of the actor's own body. */
    private Optional<AreaView> area(Actor actor, FigureForm form, List<ReportingPeriod> asked) {
        LocalDate today = LocalDate.now(clock);
        AreaId own = organisation.requireBody(actor.body(), today).area();
        String wanted = form.area();
        AreaId area = wanted == null || wanted.isBlank() ? own : AreaId.of(wanted);
        LocalDate on =
                asked.isEmpty() ? today : organisation.knownDay(asked.getLast().end());
        return Optional.ofNullable(area).map(id -> areas.requireArea(id, on));
    }

    /** The same question to as many periods as it has now, but always the latest. */
    FigureForm following(FigureForm form) {
        int many = periods(form, new ArrayList<>()).size();
        return many == 0 ? form : form.following(many);
    }

    /**
     * The periods from the first to the last one named, of too many the latest; without any, the latest that are over: six, or
     * as many as asked for.
     */
    List<ReportingPeriod> periods(FigureForm form, List<String> notes) {
        String kind = Objects.requireNonNullElse(form.kind(), FIRST_KIND);
        LocalDate today = LocalDate.now(clock);
        Optional<Integer> from = year(form.year());
        if (from.isEmpty()) {
            return latest(kind, today, Math.clamp(number(form.latest()).orElse(FIRST_SHOWN), 1, MOST_PERIODS));
        }
        int to = Math.max(year(form.toYear()).orElse(from.get()), from.get());
        int first = number(form.index()).orElse(1);
        int last = number(form.toIndex()).orElse(Integer.MAX_VALUE);
        List<ReportingPeriod> found = new ArrayList<>();
        for (int year = from.get(); year <= to; year++) {
            for (ReportingPeriod period : periods.ofYear(kind, year)) {
                boolean early = year == from.get() && period.index() < first;
                boolean late = year == to && period.index() > last;
                if (!early && !late) {
                    found.add(period);
                }
            }
        }
        if (found.size() > MOST_PERIODS) {
            notes.add("figure.note.periods");
        }
        return List.copyOf(found.subList(Math.max(0, found.size() - MOST_PERIODS), found.size()));
    }

    private List<ReportingPeriod> latest(String kind, LocalDate today, int many) {
        int first = Math.max(EARLIEST, today.getYear() - Math.max(many, FIRST_SHOWN));
        List<ReportingPeriod> over = new ArrayList<>();
        for (int year = today.getYear(); year >= first && over.size() < many; year--) {
            over.addAll(
                    0,
                    periods.ofYear(kind, year).stream()
                            .filter(period -> period.end().isBefore(today))
                            .toList());
        }
        return List.copyOf(over.subList(Math.max(0, over.size() - many), over.size()));
    }

    private static Optional<Integer> year(@Nullable String text) {
        return number(text).filter(year -> year >= EARLIEST && year <= LATEST);
    }

    static Optional<Integer> number(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(Integer.valueOf(text.strip()));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }
}
