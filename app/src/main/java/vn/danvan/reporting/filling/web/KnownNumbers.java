package vn.danvan.reporting.filling.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.fact.Heirs;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.spi.Contributed;
import vn.danvan.reporting.spi.CountedDays;
import vn.danvan.reporting.spi.RecordFigure;
import vn.danvan.reporting.submission.ShorterReports;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionView;

/**
 * Finds what is known of a submission's cells already, and puts it into a cell when its writer asks for it: what the records of
 * its body count, with those of bodies that ended within the period and that it follows, or, of what nobody counts, what its
 * reports of shorter periods come to.
 */
@Component
class KnownNumbers {

    private final Contributed contributed;
    private final ShorterReports shorter;
    private final Heirs heirs;

    KnownNumbers(Contributed contributed, ShorterReports shorter, Heirs heirs) {
        this.contributed = contributed;
        this.shorter = shorter;
        this.heirs = heirs;
    }

    /** By the cell; cells of which nothing is known are left out. */
    Map<CellId, Counted> of(SubmissionDetail detail) {
        Map<CellId, Counted> known = new LinkedHashMap<>(ofShorter(detail));
        known.putAll(ofRecords(detail));
        return known;
    }

    private Map<CellId, Counted> ofShorter(SubmissionDetail detail) {
        SubmissionView view = detail.view();
        String href = "/reports/year?year=" + view.period().year() + "&form=" + view.form();
        Map<CellId, Counted> known = new LinkedHashMap<>();
        shorter.of(detail).forEach((cell, found) -> {
            Optional<Cell> reported = reported(detail, cell);
            known.put(
                    cell,
                    new Counted(
                            found.last() ? Counted.From.LAST : Counted.From.SUM,
                            found.reports(),
                            found.waiting(),
                            (found.estimated() ? "~" : "") + FindingTexts.print(found.value()),
                            CellCode.write(Optional.of(new Value(found.value(), found.estimated()))),
                            href,
                            reported.filter(KnownNumbers::says).isPresent(),
                            isSame(reported, found.value())));
        });
        return known;
    }

    private Map<CellId, Counted> ofRecords(SubmissionDetail detail) {
        Set<String> known = contributed.indicators();
        List<Question.Figure> asked = detail.edition()
                .figures()
                .filter(figure -> known.contains(figure.indicator().code()))
                .toList();
        if (asked.isEmpty()) {
            return Map.of();
        }
        SubmissionView view = detail.view();
        Set<String> codes =
                asked.stream().map(figure -> figure.indicator().code()).collect(Collectors.toSet());
        List<BodyId> bodies = new ArrayList<>(List.of(view.body()));
        bodies.addAll(heirs.followed(view.body(), view.period()));
        List<RecordFigure> figures = contributed.figures(codes, List.of(CountedDays.of(view.period())), bodies);
        Map<CellId, Counted> counts = new LinkedHashMap<>();
        asked.forEach(question -> question.parts().forEach(part -> {
            CellId cell = new CellId(question.id(), part);
            counts.put(cell, counted(figures(figures, question, part), view.body(), reported(detail, cell)));
        }));
        return counts;
    }

    private static List<RecordFigure> figures(List<RecordFigure> figures, Question.Figure question, String part) {
        return figures.stream()
                .filter(figure -> figure.indicator().equals(question.indicator().code()))
                .filter(figure -> figure.part().equals(part))
                .toList();
    }

    private static Optional<Cell> reported(SubmissionDetail detail, CellId cell) {
        return detail.answers().cell(cell.question(), cell.part());
    }

    /**
     * A body of which there is nothing to count may be left out by who counts: that is 0. The page of the records is that of the
     * single body that has any; where several have, none lists them all.
     */
    private static Counted counted(List<RecordFigure> figures, BodyId body, Optional<Cell> reported) {
        BigDecimal number = figures.stream().map(RecordFigure::value).reduce(BigDecimal.ZERO, BigDecimal::add);
        List<RecordFigure> telling =
                figures.stream().filter(figure -> figure.value().signum() != 0).toList();
        Optional<RecordFigure> listed = telling.isEmpty()
                ? figures.stream().filter(figure -> figure.body().equals(body)).findFirst()
                : telling.stream().filter(_ -> telling.size() == 1).findFirst();
        return new Counted(
                Counted.From.RECORDS,
                0,
                0,
                FindingTexts.print(number),
                CellCode.write(Optional.of(new Value(number, false))),
                listed.map(RecordFigure::link).orElse(null),
                reported.filter(KnownNumbers::says).isPresent(),
                isSame(reported, number));
    }

    private static boolean isSame(Optional<Cell> reported, BigDecimal number) {
        return reported.filter(
                        cell -> cell instanceof Value(BigDecimal value, boolean _) && value.compareTo(number) == 0)
                .isPresent();
    }

    private static boolean says(Cell cell) {
        return switch (cell) {
            case Value _, NotApplicable _ -> true;
            case Words _ -> false;
        };
    }

    /**
     * What the page sent, with the known number in the cell that is to take it; as it was when none is, or when nothing is known
     * of it any more.
     */
    Map<String, Typed> taken(SubmissionDetail detail, Map<String, Typed> typed, @Nullable String key) {
        if (key == null || !typed.containsKey(key)) {
            return typed;
        }
        Counted counted = of(detail).get(CellCode.cell(key));
        Map<String, Typed> taken = new LinkedHashMap<>(typed);
        taken.computeIfPresent(key, (_, sent) -> counted == null ? sent : sent.withText(counted.text()));
        return taken;
    }
}
