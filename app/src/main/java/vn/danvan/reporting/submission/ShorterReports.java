package vn.danvan.reporting.submission;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Measure;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.form.Summing;
import vn.danvan.reporting.submission.StandingReports.Asked;
import vn.danvan.reporting.submission.StandingReports.Told;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * What a body's own reports of shorter periods come to, or those of the bodies that became it, when they fill the period of a
 * longer one exactly and all were sent: a number for its writer to hold the own one against, never one that counts by itself. What
 * happened in the period is added up, what stands at its end is that of the last of them; shares, what cannot be added and what
 * was carried over from before are left out.
 */
@Component
public class ShorterReports {

    /**
     * One number.
     *
     * @param reports how many reports it comes from
     * @param waiting how many of those that make it no level or not every level has approved yet
     * @param last whether it is that of the last of them and not their sum
     */
    public record Found(BigDecimal value, boolean estimated, int reports, int waiting, boolean last) {}

    private final StandingReports standing;
    private final Periods periods;

    ShorterReports(StandingReports standing, Periods periods) {
        this.standing = standing;
        this.periods = periods;
    }

    /** By the cells of the edition the submission is filled in under. */
    @Transactional(readOnly = true)
    public Map<CellId, Found> of(SubmissionDetail detail) {
        ReportingPeriod whole = detail.view().period();
        return detail.edition().periods().stream()
                .filter(kind -> !kind.equals(whole.kind()))
                .map(kind -> filling(kind, whole))
                .filter(parts -> parts.size() > 1)
                .sorted(Comparator.comparingInt(List::size))
                .map(parts -> told(detail, parts))
                .filter(all -> all.stream().allMatch(one -> one.answers().isPresent()))
                .findFirst()
                .map(all -> numbers(detail.edition(), all))
                .orElse(Map.of());
    }

    /** The periods of the kind that fill the whole one without a gap; none when they do not. */
    private List<ReportingPeriod> filling(String kind, ReportingPeriod whole) {
        List<ReportingPeriod> within = IntStream.rangeClosed(
                        whole.start().getYear(), whole.end().getYear() + 1)
                .mapToObj(year -> periods.ofYear(kind, year))
                .flatMap(List::stream)
                .filter(part -> part.at().isEmpty()
                        && !part.start().isBefore(whole.start())
                        && !part.end().isAfter(whole.end()))
                .sorted(Comparator.comparing(ReportingPeriod::start))
                .toList();
        boolean closed = !within.isEmpty()
                && within.getFirst().start().equals(whole.start())
                && within.getLast().end().equals(whole.end())
                && IntStream.range(1, within.size())
                        .allMatch(at -> within.get(at - 1)
                                .end()
                                .plusDays(1)
                                .equals(within.get(at).start()));
        return closed ? within : List.of();
    }

    /** What the body sent for each of them; for those before a merger, what the bodies sent that became it. */
    private List<Told> told(SubmissionDetail detail, List<ReportingPeriod> parts) {
        BodyId body = detail.view().body();
        return parts.stream()
                .map(part -> standing.of(
                                new Asked(
                                        detail.view().form(),
                                        detail.view().period().end(),
                                        Map.of(body, detail.edition()),
                                        CellStore.Text.NONE),
                                List.of(part))
                        .getOrDefault(body, Told.NOTHING))
                .toList();
    }

    private static Map<CellId, Found> numbers(FormEdition edition, List<Told> all) {
        Map<CellId, Found> found = new HashMap<>();
        edition.figures()
                .forEach(question -> question.parts()
                        .forEach(part -> number(question, part, all)
                                .ifPresent(number -> found.put(new CellId(question.id(), part), number))));
        return found;
    }

    private static Optional<Found> number(Question.Figure question, String part, List<Told> all) {
        Indicator indicator = question.indicator();
        List<Value> values = all.stream()
                .flatMap(one -> one.answers().stream())
                .flatMap(answers -> answers.cell(question.id(), part).stream())
                .filter(Value.class::isInstance)
                .map(Value.class::cast)
                .toList();
        if (values.size() < all.size()
                || indicator.summing() == Summing.NONE
                || indicator.measure() == Measure.OPENING
                || indicator.measure() == Measure.CARRIED
                || indicator.of().isPresent()) {
            return Optional.empty();
        }
        if (indicator.measure() == Measure.STOCK) {
            Value last = values.getLast();
            return Optional.of(
                    new Found(last.value(), last.estimated(), reports(all), waiting(List.of(all.getLast())), true));
        }
        return Optional.of(new Found(
                values.stream().map(Value::value).reduce(BigDecimal.ZERO, BigDecimal::add),
                values.stream().anyMatch(Value::estimated),
                reports(all),
                waiting(all),
                false));
    }

    private static int reports(List<Told> all) {
        return all.stream().mapToInt(Told::reports).sum();
    }

    private static int waiting(List<Told> all) {
        return all.stream().mapToInt(Told::waiting).sum();
    }
}
