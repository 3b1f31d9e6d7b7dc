package vn.danvan.reporting.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.fact.Answered;
import vn.danvan.reporting.fact.AnsweredReports;
import vn.danvan.reporting.fact.Standing;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Question;
import vn.danvan.rules.period.ReportingPeriod;

/** Puts into columns who is to report, and what those said who have; all reports of an answer are read at once. */
@Component
class Awaited {

    private final Expectations expectations;
    private final AnsweredReports reports;
    private final Forms forms;

    Awaited(Expectations expectations, AnsweredReports reports, Forms forms) {
        this.expectations = expectations;
        this.reports = reports;
        this.forms = forms;
    }

    private record Here(BodyId body, Standing standing, Placing.Spot spot) {}

    private record Asked(Set<String> forms, ReportingPeriod period) {}

    /** Whoever is to report a figure is to report each part of it that there is in the period. */
    void expect(Map<Column.Slot, Column> columns, FigureQuery query, Frame frame, List<Indicator> indicators) {
        Expectations.Reading expected = expectations.reading();
        if (!expected.isKnown()) {
            return;
        }
        Map<Asked, List<Here>> here = here(query, frame, indicators, expected);
        Map<ReportingPeriod, Map<BodyId, List<Answered>>> told = told(query, here, indicators, expected);
        FormLibrary library = forms.current();
        Map<Asked, Set<AreaId>> where = new HashMap<>();
        for (Indicator indicator : indicators) {
            for (String part : query.parts(indicator)) {
                Asking editions = new Asking(library, indicator, part);
                for (ReportingPeriod period : query.periods()) {
                    Column column = columns.get(new Column.Slot(indicator.code(), part, period));
                    if (column != null && !FigureQuery.isOn(indicator, part, period)) {
                        column.expectNobodyElse();
                    } else if (column != null) {
                        Asked asked = new Asked(expected.forms(indicator, period), period);
                        List<Here> asking = here.getOrDefault(asked, List.of());
                        if (frame.restates(period)) {
                            column.asks(where.computeIfAbsent(asked, _ -> areas(asking)));
                        }
                        expect(column, asked, asking, told.getOrDefault(period, Map.of()), editions);
                    }
                }
            }
        }
    }

    private static Set<AreaId> areas(List<Here> bodies) {
        return bodies.stream().flatMap(one -> one.standing().areas()).collect(Collectors.toUnmodifiableSet());
    }

    private static void expect(
            Column column, Asked asked, List<Here> here, Map<BodyId, List<Answered>> told, Asking asking) {
        if (asked.forms().isEmpty()) {
            column.nobodyAsks();
            return;
        }
        column.expectNobodyElse();
        for (Here one : here) {
            List<Answered> said = told.getOrDefault(one.body(), List.of());
            column.expect(one.spot(), asking.answer(asked.forms(), said));
        }
    }

    /** Who is to report in the area, by the forms that ask. */
    private static Map<Asked, List<Here>> here(
            FigureQuery query, Frame frame, List<Indicator> indicators, Expectations.Reading expected) {
        Map<Asked, List<Here>> here = new HashMap<>();
        for (ReportingPeriod period : query.periods()) {
            for (Indicator indicator : indicators) {
                Asked asked = new Asked(expected.forms(indicator, period), period);
                if (!here.containsKey(asked)) {
                    List<Here> found = new ArrayList<>();
                    expected.of(indicator, period).orElse(Map.of()).forEach((body, standing) -> {
                        if (frame.restates(period) || standing.within(query.area())) {
                            found.add(new Here(body, standing, frame.spot(standing, period, body)));
                        }
                    });
                    here.put(asked, found);
                }
            }
        }
        return here;
    }

    private Map<ReportingPeriod, Map<BodyId, List<Answered>>> told(
            FigureQuery query, Map<Asked, List<Here>> here, List<Indicator> indicators, Expectations.Reading expected) {
        Set<String> asking = new LinkedHashSet<>();
        Set<BodyId> bodies = new LinkedHashSet<>();
        here.forEach((asked, found) -> {
            asking.addAll(asked.forms());
            found.stream()
                    .filter(one -> !(one.spot() instanceof Placing.Spot.Outside))
                    .forEach(one -> bodies.add(one.body()));
        });
        for (Indicator indicator : indicators) {
            for (ReportingPeriod period : query.periods()) {
                SourceCells.made(indicator).forEach(code -> asking.addAll(expected.forms(code, period)));
            }
        }
        Map<ReportingPeriod, Map<BodyId, List<Answered>>> told = new HashMap<>();
        reports.of(new AnsweredReports.Wanted(
                        asking, bodies, query.periods(), query.options().approvedOnly()))
                .forEach(row -> told.computeIfAbsent(row.period(), _ -> new HashMap<>())
                        .computeIfAbsent(row.body(), _ -> new ArrayList<>())
                        .add(row.answered()));
        return told;
    }

    /** How editions ask for a part of an indicator; of a ratio for both its figures. */
    private static final class Asking {

        private final FormLibrary library;
        private final Indicator indicator;
        private final String part;
        private final Map<String, Map<String, List<String>>> known = new HashMap<>();

        Asking(FormLibrary library, Indicator indicator, String part) {
            this.library = library;
            this.indicator = indicator;
            this.part = part;
        }

        /** What the reports of a body say of it. */
        Answer answer(Set<String> forms, List<Answered> said) {
            if (said.stream().noneMatch(report -> forms.contains(report.form()))) {
                return Answer.UNSENT;
            }
            boolean none = false;
            for (String code : SourceCells.made(indicator)) {
                List<Answered> asking = said.stream()
                        .filter(report -> !places(report.edition(), code).isEmpty())
                        .toList();
                if (asking.isEmpty()) {
                    return Answer.NOT_ASKED;
                }
                none |= asking.stream()
                        .allMatch(report -> report.notApplicable().containsAll(places(report.edition(), code)));
            }
            return none ? Answer.NOT_APPLICABLE : Answer.SENT;
        }

        /** The places of the edition in which it asks, as reports name those that do not apply. */
        private List<String> places(String edition, String code) {
            return known.computeIfAbsent(edition, this::places).getOrDefault(code, List.of());
        }

        private Map<String, List<String>> places(String edition) {
            Optional<FormEdition> found = library.edition(edition);
            Map<String, List<String>> places = new LinkedHashMap<>();
            for (String code : SourceCells.made(indicator)) {
                places.put(
                        code,
                        found.stream()
                                .flatMap(FormEdition::figures)
                                .filter(question -> question.indicator().code().equals(code))
                                .flatMap(question -> places(question).stream())
                                .toList());
            }
            return places;
        }

        private List<String> places(Question.Figure question) {
            if (part.isEmpty()) {
                return List.of(question.id());
            }
            Optional<Breakdown> breakdown = question.breakdown();
            return breakdown.isEmpty()
                    ? List.of()
                    : question.parts().stream()
                            .filter(one -> breakdown.get().isWithin(one, part))
                            .map(one -> question.id() + "/" + one)
                            .toList();
        }
    }
}
