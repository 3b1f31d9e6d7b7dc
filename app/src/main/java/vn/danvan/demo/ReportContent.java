package vn.danvan.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.demo.Content.Span;

/** The synthetic reports as written in {@code content/demo/reports.yaml}. */
final class ReportContent {

    private static final String FILE = "/content/demo/reports.yaml";
    private static final Span WHOLE = new Span(0, 100);

    /**
     * How a figure is drawn: by level of the body's area, or from another figure.
     *
     * @param of the question it follows from, or null
     * @param percent it is so many per cent of the other, or null
     * @param times it is so many times the other, or null
     * @param per there is one for each so many of the other, or null
     * @param thousand what a drawn number is multiplied with
     * @param round to whole such, 1 for no rounding
     * @param draws how many numbers are drawn, each shared among as many of the parts; 0 for one a part
     */
    record Drawing(
            Map<String, Span> levels,
            @Nullable String of,
            @Nullable Span percent,
            @Nullable Span times,
            @Nullable Span per,
            long thousand,
            long round,
            boolean estimated,
            int draws) {}

    /** A figure far beyond its peers. */
    record Outlier(String body, String question, int times) {}

    private final Content content;

    private ReportContent(Content content) {
        this.content = content;
    }

    static ReportContent read() {
        return new ReportContent(Content.read(FILE));
    }

    long seed() {
        return content.number("seed", 0);
    }

    /** What is reported, in the order in which it is. */
    List<ReportPlan> rounds() {
        return content.list("rounds").stream().map(ReportContent::plan).toList();
    }

    private static ReportPlan plan(Content from) {
        Span part = from.spanOrNull("part");
        return new ReportPlan(
                from.text("form"),
                new ReportPlan.Period(from.text("kind"), (int) from.number("year", 0), (int) from.number("index", 1)),
                part == null ? WHOLE : part,
                new ReportPlan.Troubles(
                        from.texts("missing"),
                        from.below("late"),
                        from.below("returned"),
                        from.below("remarked"),
                        from.texts("unseen"),
                        from.texts("waiting"),
                        mistake(from.below("mistake"))));
    }

    private static @Nullable Mistake mistake(Content from) {
        return from.names().isEmpty()
                ? null
                : new Mistake(
                        from.text("body"), from.text("question"), (int) from.number("times", 1), from.text("reason"));
    }

    /** How each figure is drawn. */
    Map<String, Drawing> figures() {
        Map<String, Drawing> drawings = new LinkedHashMap<>();
        Content figures = content.below("figures");
        figures.names().forEach(question -> drawings.put(question, drawing(figures.below(question))));
        return drawings;
    }

    private static Drawing drawing(Content from) {
        Map<String, Span> levels = new LinkedHashMap<>();
        for (String level : List.of("commune", "district", "province")) {
            Span span = from.spanOrNull(level);
            if (span != null) {
                levels.put(level, span);
            }
        }
        return new Drawing(
                levels,
                from.textOrNull("of"),
                from.spanOrNull("percent"),
                from.spanOrNull("times"),
                from.spanOrNull("per"),
                from.number("thousand", 1),
                from.number("round", 1),
                from.is("estimated"),
                (int) from.number("draws", 0));
    }

    /** The paragraphs that may stand for a question. */
    Map<String, List<String>> narratives() {
        Map<String, List<String>> narratives = new LinkedHashMap<>();
        Content from = content.below("narratives");
        from.names().forEach(question -> narratives.put(question, from.texts(question)));
        return narratives;
    }

    /** The remark beside a figure whose change is to be explained. */
    String remark() {
        return content.text("remark");
    }

    /** How the sheet of contributions is drawn. */
    Content rural() {
        return content.below("rural");
    }

    /** How the score sheet is drawn. */
    Content scores() {
        return content.below("scores");
    }

    /** How the report on key projects is drawn. */
    Content projects() {
        return content.below("projects");
    }

    /** What the targets are said to rest on. */
    String basis() {
        return content.text("basis");
    }

    /** What the province wanted to reach in 2020, by indicator. */
    Map<String, Long> targets() {
        Map<String, Long> targets = new LinkedHashMap<>();
        Content from = content.below("targets");
        from.names().forEach(indicator -> targets.put(indicator, from.number(indicator, 0)));
        return targets;
    }

    Outlier outlier() {
        Content outlier = content.below("outlier");
        return new Outlier(outlier.text("body"), outlier.text("question"), (int) outlier.number("times", 1));
    }

    String failing() {
        return content.text("failing");
    }
}
