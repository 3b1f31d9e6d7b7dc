package vn.danvan.reporting.filling.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.form.Summing;
import vn.danvan.reporting.submission.SubmissionDetail;

/** Makes the lines of one sheet: cells, totals of parts, and shares that follow from two figures. */
final class LineMaker {

    private final CellMaker cells;
    private final SubmissionDetail detail;
    private final Map<String, Question.Figure> byIndicator;
    private final List<String> order;
    private final List<Indicator> ratios;
    private final Locale locale;

    LineMaker(CellMaker cells, SubmissionDetail detail, Catalogue catalogue, Locale locale) {
        this.cells = cells;
        this.detail = detail;
        this.locale = locale;
        this.byIndicator = detail.edition()
                .figures()
                .collect(Collectors.toMap(figure -> figure.indicator().code(), Function.identity(), (one, _) -> one));
        this.order = detail.edition().questions().map(Question::id).toList();
        this.ratios = catalogue.indicators().stream()
                .filter(indicator -> indicator.summing() == Summing.RATIO)
                .filter(this::isAsked)
                .toList();
    }

    private boolean isAsked(Indicator ratio) {
        return ratio.of()
                .filter(of -> byIndicator.containsKey(of.numerator()) && byIndicator.containsKey(of.denominator()))
                .isPresent();
    }

    Sheet.Line words(Question question) {
        return new Sheet.CellLine(cells.of(question, "", ""), 0);
    }

    /** The lines of a figure, with the shares that its being there makes whole. */
    List<Sheet.Line> of(Question.Figure figure) {
        List<Sheet.Line> lines = new ArrayList<>();
        figure.breakdown()
                .ifPresentOrElse(
                        parts -> {
                            lines.add(total(figure));
                            if (parts.isCrossed()) {
                                parts.axes().getFirst().items().forEach(first -> group(figure, parts, first, lines));
                            } else {
                                parts.items()
                                        .forEach(part -> lines.add(new Sheet.CellLine(
                                                cells.of(
                                                        figure,
                                                        part.id(),
                                                        part.name().in(locale)),
                                                1)));
                            }
                        },
                        () -> lines.add(new Sheet.CellLine(cells.of(figure, "", ""), 0)));
        ratios.stream().filter(ratio -> follows(ratio, figure)).map(this::ratio).forEach(lines::add);
        return lines;
    }

    /** The combinations of one part of the first axis, called by what else they are, below their total. */
    private void group(Question.Figure figure, Breakdown parts, Breakdown.Item first, List<Sheet.Line> lines) {
        List<Breakdown.Item> within = parts.items().stream()
                .filter(part -> parts.isWithin(part.id(), first.id()))
                .toList();
        lines.add(subtotal(figure, first, within));
        Breakdown rest = parts.over(
                        parts.axes().stream().skip(1).map(Breakdown::id).toList())
                .orElseThrow();
        for (int at = 0; at < within.size(); at++) {
            Breakdown.Item part = within.get(at);
            lines.add(new Sheet.CellLine(
                    cells.of(
                            figure,
                            part.id(),
                            part.name().in(locale),
                            rest.items().get(at).name().in(locale)),
                    2));
        }
    }

    private Sheet.Line subtotal(Question.Figure figure, Breakdown.Item first, List<Breakdown.Item> within) {
        List<String> parts = within.stream().map(Breakdown.Item::id).toList();
        Optional<BigDecimal> now = detail.answers().figure(figure, first.id(), parts);
        String name = first.name().in(locale);
        return new Sheet.SubtotalLine(
                figure.id(),
                first.id(),
                name,
                figure.label().in(locale) + " – " + name,
                Figures.total(now),
                Figures.was(now, detail.previous().figure(figure, first.id(), parts)),
                Figures.was(now, detail.lastYear().figure(figure, first.id(), parts)));
    }

    private Sheet.Line total(Question.Figure figure) {
        Answers answers = detail.answers();
        return new Sheet.TotalLine(
                figure.id(),
                figure.indicator().summing() == Summing.SUM && !detail.edition().isReceived(figure.id()),
                figure.label().in(locale),
                figure.indicator().unit().name().in(locale),
                figure.number().map(wording -> wording.in(locale)).orElse(null),
                Figures.total(answers.figure(figure)),
                Figures.was(answers.figure(figure), detail.previous().figure(figure)),
                Figures.was(answers.figure(figure), detail.lastYear().figure(figure)));
    }

    /** A share stands behind the later of the two figures it is made of. */
    private boolean follows(Indicator ratio, Question.Figure figure) {
        Indicator.Ratio of = ratio.of().orElseThrow();
        int last = Stream.of(of.numerator(), of.denominator())
                .mapToInt(code -> order.indexOf(asked(code).id()))
                .max()
                .orElseThrow();
        return order.indexOf(figure.id()) == last;
    }

    /** The question that asks for the indicator; a share is only drawn when both its figures are asked for. */
    private Question.Figure asked(String code) {
        return Objects.requireNonNull(byIndicator.get(code), code);
    }

    private Sheet.Line ratio(Indicator ratio) {
        Indicator.Ratio of = ratio.of().orElseThrow();
        Question.Figure part = asked(of.numerator());
        Question.Figure whole = asked(of.denominator());
        return new Sheet.RatioLine(
                ratio.name().in(locale),
                part.id(),
                whole.id(),
                Figures.percent(Figures.share(detail.answers(), part, whole)),
                Figures.wasShare(Figures.share(detail.previous(), part, whole)),
                Figures.wasShare(Figures.share(detail.lastYear(), part, whole)));
    }
}
