package vn.danvan.demo;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import vn.danvan.demo.ReportContent.Drawing;
import vn.danvan.demo.ReportContent.Span;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.CellChange;

/**
 * Draws what a body reports for the demo: the same for the same body and period every time, and such that a form's checks
 * hold.
 */
final class ReportFigures {

    private final ReportContent content;
    private final Map<String, Drawing> drawings;
    private final Map<String, List<String>> narratives;

    ReportFigures(ReportContent content) {
        this.content = content;
        this.drawings = content.figures();
        this.narratives = content.narratives();
    }

    /**
     * What the body reports.
     *
     * @param level of the body's area: {@code commune}, {@code district}, {@code province}
     * @param part of the year's work that falls into the period, in per cent of the way through it; figures that stand at a
     *     moment keep their size
     */
    List<CellChange> answers(FormEdition edition, String body, String level, int year, Span part, String period) {
        Random random = new Random(Objects.hash(content.seed(), body));
        Random of = new Random(Objects.hash(content.seed(), body, year, period));
        Map<String, Long> drawn = new HashMap<>();
        List<CellChange> changes = new ArrayList<>();
        edition.questions().forEach(question -> {
            if (question instanceof Question.Figure figure && drawings.containsKey(figure.id())) {
                figure(figure, new Body(body, level, year, part), random, of, drawn, changes);
            } else if (question instanceof Question.Narrative && narratives.containsKey(question.id())) {
                List<String> texts = Objects.requireNonNull(narratives.get(question.id()));
                changes.add(change(question.id(), "", new Words(texts.get(of.nextInt(texts.size()))), null));
            }
        });
        return changes;
    }

    private record Body(String code, String level, int year, Span part) {

        /** What of the year's number falls into the period: the parts make the whole, and do not all begin at the year's end. */
        long share(long whole, String question) {
            long offset = Math.floorMod(Objects.hash(code, question), 100);
            return (whole * part.to() + offset) / 100 - (whole * part.from() + offset) / 100;
        }
    }

    private void figure(
            Question.Figure figure,
            Body body,
            Random random,
            Random of,
            Map<String, Long> drawn,
            List<CellChange> changes) {
        Drawing drawing = Objects.requireNonNull(drawings.get(figure.id()));
        long all = 0;
        for (String part : figure.parts()) {
            long value = value(figure, drawing, body, random, of, drawn);
            all += value;
            boolean estimated = drawing.estimated() && of.nextInt(3) == 0;
            changes.add(change(
                    figure.id(),
                    part,
                    new Value(
                            BigDecimal.valueOf(outlier(figure, body, value)),
                            estimated && figure.indicator().estimable()),
                    figure.explainOver().isPresent() ? "Số liệu minh họa." : null));
        }
        // What follows from a figure does not follow its outlier, which is to stand out.
        drawn.put(figure.id(), all);
    }

    private long value(
            Question.Figure figure, Drawing drawing, Body body, Random random, Random of, Map<String, Long> drawn) {
        String from = drawing.of();
        if (from != null) {
            long base = asked(from, figure, drawn) / figure.parts().size();
            return following(drawing, base, of) / drawing.round() * drawing.round();
        }
        long whole = draw(Objects.requireNonNull(drawing.levels().get(body.level())), random) * drawing.thousand();
        boolean stock = figure.indicator().measure() == vn.danvan.reporting.form.Measure.STOCK;
        long grown = whole * (body.year() == 2020 ? 100 : 84 + of.nextInt(14)) / 100;
        return stock ? grown : body.share(grown, figure.id());
    }

    private static long asked(String from, Question.Figure figure, Map<String, Long> drawn) {
        Long value = drawn.get(from);
        if (value == null) {
            throw new IllegalStateException(figure.id() + " follows from " + from + ", which is not drawn before it");
        }
        return value;
    }

    private static long following(Drawing drawing, long base, Random of) {
        if (drawing.per() != null) {
            long each = draw(drawing.per(), of);
            return (base + each - 1) / each;
        }
        return drawing.times() == null
                ? base * draw(Objects.requireNonNull(drawing.percent()), of) / 100
                : base * draw(drawing.times(), of);
    }

    private long outlier(Question.Figure figure, Body body, long value) {
        ReportContent.Outlier outlier = content.outlier();
        boolean meant =
                outlier.body().equals(body.code()) && outlier.question().equals(figure.id()) && body.year() == 2020;
        return meant ? value * outlier.times() : value;
    }

    private static int draw(Span span, Random random) {
        return span.from() + random.nextInt(span.to() - span.from() + 1);
    }

    static CellChange change(
            String question, String part, Cell cell, @org.jspecify.annotations.Nullable String remark) {
        return new CellChange(new CellId(question, part), Optional.of(cell), remark, Optional.empty());
    }
}
