package vn.danvan.demo;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import vn.danvan.demo.Content.Span;
import vn.danvan.demo.ReportContent.Drawing;
import vn.danvan.demo.ReportContent.Outlier;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Measure;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.CellChange;

/** The report on mass mobilisation: drawn for the year, of which quarters and six months are parts that make the whole. */
final class ReportFigures implements FormFigures {

    private static final int SHOWN_YEAR = 2020;
    private static final int ALL = 100;

    private record Key(String body, int year) {}

    /** What a body reports for a year. */
    private record Year(Reporter body, FormEdition edition, Map<CellId, Long> values, List<CellChange> answers) {

        long all(Question.Figure figure) {
            return figure.parts().stream()
                    .mapToLong(part -> value(figure, part))
                    .sum();
        }

        long value(Question.Figure figure, String part) {
            return Objects.requireNonNull(values.get(new CellId(figure.id(), part)));
        }
    }

    private final ReportContent content;
    private final Map<String, Drawing> drawings;
    private final Map<String, List<String>> narratives;
    private final Outlier outlier;
    private final String remark;
    private final Map<String, String> doers = new HashMap<>();
    private final Map<Key, Year> years = new HashMap<>();

    ReportFigures(ReportContent content) {
        this.content = content;
        this.drawings = content.figures();
        this.narratives = content.narratives();
        this.outlier = content.outlier();
        this.remark = content.remark();
        drawings.forEach((question, drawing) -> {
            String of = drawing.of();
            if (of != null && drawing.per() != null) {
                doers.put(of, question);
            }
        });
    }

    @Override
    public List<CellChange> answers(FormEdition edition, Reporter body, Stretch stretch) {
        Year year = years.computeIfAbsent(new Key(body.code(), stretch.year()), key -> year(edition, body, key.year()));
        return stretch.part().equals(new Span(0, ALL)) ? year.answers() : part(year, stretch);
    }

    /** What a body has reported for the year, of which at least a part was asked before. */
    long reported(String body, int year, String question) {
        Year found = Objects.requireNonNull(years.get(new Key(body, year)), body);
        Question.Figure figure = found.edition().figure(question).orElseThrow();
        return outlier(figure, body, year, found.all(figure));
    }

    private Year year(FormEdition edition, Reporter body, int year) {
        Random random = new Random(Objects.hash(content.seed(), body.code()));
        Random of = new Random(Objects.hash(content.seed(), body.code(), year, "year1"));
        Map<CellId, Long> values = new HashMap<>();
        Year drawn = new Year(body, edition, values, List.of());
        Filled filled = new Filled();
        edition.questions().forEach(question -> {
            if (question instanceof Question.Figure figure && drawings.containsKey(figure.id())) {
                values(figure, drawn, year, random, of).forEach((part, value) -> {
                    values.put(new CellId(figure.id(), part), value);
                    fill(filled, figure, part, outlier(figure, body.code(), year, value), of);
                });
            } else {
                write(filled, question, of);
            }
        });
        return new Year(body, edition, values, filled.cells());
    }

    /** By part; whatever the parts, as many numbers are drawn, so that a form that asks in more of them changes nothing else. */
    private Map<String, Long> values(Question.Figure figure, Year before, int year, Random random, Random of) {
        List<String> parts = figure.parts();
        int draws =
                drawing(figure).draws() == 0 ? parts.size() : drawing(figure).draws();
        int each = parts.size() / draws;
        Random shares = new Random(Objects.hash(content.seed(), before.body().code(), figure.id(), year));
        Map<String, Long> values = new LinkedHashMap<>();
        for (int draw = 0; draw < draws; draw++) {
            List<String> some = parts.subList(draw * each, (draw + 1) * each);
            some.forEach(part -> values.put(part, 0L));
            long value = drawn(figure, before, year, random, of);
            for (long one = 0; one < value && each > 1; one++) {
                int at = 0;
                while (at < each - 1 && shares.nextInt(5) > 2) {
                    at++;
                }
                values.merge(some.get(at), 1L, Long::sum);
            }
            if (each == 1) {
                values.put(some.getFirst(), value);
            }
        }
        return values;
    }

    private long drawn(Question.Figure figure, Year before, int year, Random random, Random of) {
        Drawing drawing = drawing(figure);
        if (drawing.of() != null) {
            long base = before.all(base(drawing, before)) / figure.parts().size();
            return following(drawing, base, of) / drawing.round() * drawing.round();
        }
        long whole = Objects.requireNonNull(drawing.levels().get(before.body().level()))
                        .draw(random)
                * drawing.thousand();
        return whole * (year == SHOWN_YEAR ? ALL : 84 + of.nextInt(14)) / ALL;
    }

    private static long following(Drawing drawing, long base, Random of) {
        Span per = drawing.per();
        if (per != null) {
            long each = per.draw(of);
            return (base + each - 1) / each;
        }
        Span times = drawing.times();
        return times == null ? base * Objects.requireNonNull(drawing.percent()).draw(of) / ALL : base * times.draw(of);
    }

    private List<CellChange> part(Year year, Stretch stretch) {
        Random of = new Random(Objects.hash(content.seed(), year.body().code(), stretch.year(), stretch.name()));
        Filled filled = new Filled();
        year.edition().questions().forEach(question -> {
            if (question instanceof Question.Figure figure && drawings.containsKey(figure.id())) {
                for (String part : figure.parts()) {
                    long value = stock(figure)
                            ? standing(year, figure, part, stretch.part().to())
                            : until(year, figure, part, stretch.part().to())
                                    - until(year, figure, part, stretch.part().from());
                    fill(filled, figure, part, outlier(figure, year.body().code(), stretch.year(), value), of);
                }
            } else {
                write(filled, question, of);
            }
        });
        return filled.cells();
    }

    /** What of the year's figure had happened by then; it grows with the figure whose course it takes, so that checks hold. */
    private long until(Year year, Question.Figure figure, String part, int percent) {
        long value = year.value(figure, part);
        Optional<Question.Figure> leading = leading(figure, year);
        if (leading.isEmpty()) {
            int offset = Math.floorMod(Objects.hash(year.body().code(), figure.id()), ALL);
            return Stretch.until(value, percent, offset);
        }
        long all = year.all(leading.get());
        long then = leading.get().parts().stream()
                .mapToLong(each -> until(year, leading.get(), each, percent))
                .sum();
        long round = drawing(figure).round();
        return all == 0 ? 0 : value * then / all / round * round;
    }

    /** What it follows, or who did it, who come one by one with what each of them gave; empty when it has a course of its own. */
    private Optional<Question.Figure> leading(Question.Figure figure, Year year) {
        Drawing drawing = drawing(figure);
        if (drawing.per() != null) {
            return Optional.empty();
        }
        String other = drawing.of() == null ? doers.get(figure.id()) : drawing.of();
        return Optional.ofNullable(other).flatMap(year.edition()::figure);
    }

    /** What stands at a moment of the year: it grows only where it follows from what happens. */
    private long standing(Year year, Question.Figure figure, String part, int percent) {
        Drawing drawing = drawing(figure);
        long value = year.value(figure, part);
        return drawing.of() == null || stock(base(drawing, year)) ? value : value * (ALL + percent) / (2 * ALL);
    }

    private void fill(Filled filled, Question.Figure figure, String part, long value, Random of) {
        boolean estimated = drawing(figure).estimated() && of.nextInt(3) == 0;
        filled.figure(
                figure.id(),
                part,
                value,
                estimated && figure.indicator().estimable(),
                figure.explainOver().isPresent() ? remark : null);
    }

    private void write(Filled filled, Question question, Random of) {
        if (question instanceof Question.Narrative && narratives.containsKey(question.id())) {
            filled.oneOf(question.id(), Objects.requireNonNull(narratives.get(question.id())), of);
        }
    }

    /** What follows from a figure does not follow its outlier, which is to stand out. */
    private long outlier(Question.Figure figure, String body, int year, long value) {
        boolean meant = outlier.body().equals(body) && outlier.question().equals(figure.id()) && year == SHOWN_YEAR;
        return meant ? value * outlier.times() : value;
    }

    private Drawing drawing(Question.Figure figure) {
        return Objects.requireNonNull(drawings.get(figure.id()));
    }

    private static Question.Figure base(Drawing drawing, Year year) {
        return year.edition().figure(Objects.requireNonNull(drawing.of())).orElseThrow();
    }

    private static boolean stock(Question.Figure figure) {
        return figure.indicator().measure() == Measure.STOCK;
    }
}
