package vn.danvan.reporting.figure;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.form.Summing;
import vn.danvan.rules.period.ReportingPeriod;

/** Knows by the forms where figures come from: which reports make a figure, and which cell of a report asks for it. */
@Component
class SourceCells {

    private final Forms forms;
    private final ObjectProvider<ReportsBehind> reports;

    SourceCells(Forms forms, ObjectProvider<ReportsBehind> reports) {
        this.forms = forms;
        this.reports = reports;
    }

    /** What the query asks for, read once for all its rows: the forms are looked up in the database. */
    Asked asked(FigureQuery query) {
        Catalogue catalogue = forms.current().catalogue();
        return new Asked(
                query,
                query.indicators().stream()
                        .map(code -> catalogue.indicator(code).orElseThrow(() -> new NotFound("indicator", code)))
                        .toList());
    }

    /** The indicators of a query. */
    record Asked(FigureQuery query, List<Indicator> indicators) {

        /** Those whose reports of the period make a figure; of periods added, a stock counts in the last only, what was carried over in the first. */
        Set<String> codes(ReportingPeriod period) {
            Set<String> codes = new HashSet<>();
            for (Indicator indicator : indicators) {
                if (!query.options().added()
                        || query.telling(indicator.measure()).contains(period)) {
                    codes.addAll(made(indicator));
                }
            }
            return codes;
        }

        /** Whether the figure stands in that part of its indicator, or in none of an axis. */
        boolean isWithin(Fact fact, String part) {
            return indicators.stream()
                    .filter(indicator -> indicator.code().equals(fact.indicator()))
                    .flatMap(indicator -> indicator.breakdown().stream())
                    .findFirst()
                    .map(breakdown -> breakdown.isWithin(fact.part(), part))
                    .orElseGet(() -> fact.part().equals(part));
        }

        /** Whether a figure counts, of a body that reported these: of a ratio both its figures have to be there. */
        boolean counts(String code, Set<String> reported) {
            return indicators.stream()
                    .map(SourceCells::made)
                    .anyMatch(made -> made.contains(code) && reported.containsAll(made));
        }
    }

    /** The indicators whose figures make it: of a ratio its two, else itself. */
    static Set<String> made(Indicator indicator) {
        return indicator.summing() == Summing.RATIO && indicator.of().isPresent()
                ? Set.of(indicator.of().get().numerator(), indicator.of().get().denominator())
                : Set.of(indicator.code());
    }

    /** What is known to the actor of these reports. */
    Reading reading(Actor actor, Collection<UUID> submissions) {
        ReportsBehind known = reports.getIfAvailable();
        return new Reading(known == null ? Map.of() : known.of(actor, submissions));
    }

    /** Reports with the editions in which they were filled in. */
    record Reading(Map<UUID, ReportsBehind.Report> reports) {

        /** The cell of the submission that asks for the figure; empty when its edition has none. */
        String cell(UUID submission, String indicator, String part) {
            ReportsBehind.Report report = reports.get(submission);
            return report == null
                    ? ""
                    : report.edition()
                            .figures()
                            .filter(question -> question.indicator().code().equals(indicator))
                            .map(Question.Figure::id)
                            .findFirst()
                            .map(id -> part.isEmpty() ? id : id + "/" + part)
                            .orElse("");
        }

        boolean readable(UUID submission) {
            ReportsBehind.Report report = reports.get(submission);
            return report != null && report.readable();
        }
    }
}
