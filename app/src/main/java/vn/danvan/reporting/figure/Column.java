package vn.danvan.reporting.figure;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.fact.Tally;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * The facts of one indicator, part and period, put into lines. Nothing is counted twice and nothing is lost: the lines that
 * show a number and the residual always make the total.
 */
final class Column {

    /**
     * Which column it is.
     *
     * @param part a part of the breakdown, {@code ""} for the whole
     */
    record Slot(String indicator, String part, ReportingPeriod period) {}

    private final Map<FigureLine.Key, Tally> lines = new LinkedHashMap<>();
    private final Map<FigureLine.Key, Set<AreaId>> touched = new LinkedHashMap<>();
    private final Map<Answer, Headcount> bodies = new EnumMap<>(Answer.class);
    private final Set<AreaId> across = new LinkedHashSet<>();
    private final Set<AreaId> told = new HashSet<>();
    private Set<AreaId> asked = Set.of();
    private @Nullable Tally total;
    private boolean counted;
    private boolean unasked;

    void add(Placing.Spot spot, Tally tally) {
        switch (spot) {
            case Placing.Spot.In(FigureLine.Key line) -> {
                whole(tally);
                put(line, tally);
            }
            case Placing.Spot.Between ignored -> {
                whole(tally);
                put(FigureLine.Key.of(FigureLine.Kind.UNDIVIDED), tally);
            }
            case Placing.Spot.Across ignored -> {}
            case Placing.Spot.Outside ignored -> {}
        }
        split(spot);
    }

    private void whole(Tally tally) {
        Tally before = total;
        total = before == null ? tally : before.plus(tally);
    }

    private void put(FigureLine.Key line, Tally tally) {
        if (line.kind() != FigureLine.Kind.TOTAL) {
            lines.merge(line, tally, Tally::plus);
        }
    }

    private void touch(AreaId split, Set<FigureLine.Key> parts) {
        parts.forEach(line ->
                touched.computeIfAbsent(line, _ -> new LinkedHashSet<>()).add(split));
    }

    /** What stands there told something of it, and nobody knows which of the lines it belongs to. */
    void split(Placing.Spot spot) {
        switch (spot) {
            case Placing.Spot.Between(AreaId split, Set<FigureLine.Key> parts) -> touch(split, parts);
            case Placing.Spot.Across(AreaId split, Set<FigureLine.Key> parts) -> {
                across.add(split);
                touch(split, parts);
            }
            case Placing.Spot.In ignored -> {}
            case Placing.Spot.Outside ignored -> {}
        }
    }

    /** What was split in another part of the same is split in this one too, for what is left blank is not 0. */
    void splitAs(Column other) {
        other.touched.forEach((line, splits) ->
                touched.computeIfAbsent(line, _ -> new LinkedHashSet<>()).addAll(splits));
        across.addAll(other.across);
    }

    /** A body that stands there is to report, and has not. */
    void expect(Placing.Spot spot) {
        expect(spot, Answer.UNSENT);
    }

    /** A body that stands there is to report, and said this. */
    void expect(Placing.Spot spot, Answer answer) {
        counted = true;
        bodies.computeIfAbsent(answer, _ -> new Headcount()).add(spot);
    }

    /** Bodies in these areas are to report, those around them among the areas. */
    void asks(Set<AreaId> areas) {
        asked = areas;
    }

    /** It was reported in the area, the smallest around whoever did. */
    void tells(AreaId area) {
        told.add(area);
    }

    /** Who tells it. */
    Placing.Telling telling() {
        return new Placing.Telling(asked, told);
    }

    /** No form asks for it in the period. */
    void nobodyAsks() {
        unasked = true;
    }

    boolean isUnasked() {
        return unasked;
    }

    /** It is known who is to report, even when nobody is. */
    void expectNobodyElse() {
        counted = true;
    }

    /** Takes in another period's facts. */
    void add(Column other) {
        other.lines.forEach((line, tally) -> lines.merge(line, tally, Tally::plus));
        splitAs(other);
        other.bodies.forEach((answer, number) ->
                bodies.computeIfAbsent(answer, _ -> new Headcount()).add(number));
        counted = counted || other.counted;
        if (other.total != null) {
            whole(other.total);
        }
    }

    /** Moves what belongs to split lines into the residual, and lines that are not to be seen into one. */
    Column settled(Predicate<FigureLine.Key> seen) {
        Column settled = new Column();
        settled.total = total;
        settled.counted = counted;
        settled.unasked = unasked;
        settled.across.addAll(across);
        settled.asked = asked;
        settled.told.addAll(told);
        lines.forEach((line, tally) -> settled.put(place(line, seen), tally));
        touched.forEach((line, splits) -> {
            if (line.kind() == FigureLine.Kind.TOTAL || seen.test(line)) {
                settled.touched.put(line, splits);
            }
        });
        bodies.forEach((answer, number) -> settled.bodies.put(answer, number.settled(line -> place(line, seen))));
        return settled;
    }

    private FigureLine.Key place(FigureLine.Key line, Predicate<FigureLine.Key> seen) {
        if (line.kind() == FigureLine.Kind.TOTAL) {
            return line;
        }
        FigureLine.Key counting = touched.containsKey(line) ? FigureLine.Key.of(FigureLine.Kind.UNDIVIDED) : line;
        return seen.test(counting) ? counting : FigureLine.Key.of(FigureLine.Kind.OTHERS);
    }

    /** The facts of the line, or null when there are none. */
    @Nullable
    Tally tally(FigureLine.Key line) {
        return line.kind() == FigureLine.Kind.TOTAL ? total : lines.get(line);
    }

    /** The areas because of whose split the line is not known. */
    Set<AreaId> splits(FigureLine.Key line) {
        return line.kind() == FigureLine.Kind.TOTAL ? across : touched.getOrDefault(line, Set.of());
    }

    /** How many bodies are to report; null when nobody knows. */
    @Nullable
    Integer expected(FigureLine.Key line) {
        return counted
                ? bodies.values().stream().mapToInt(number -> number.of(line)).sum()
                : null;
    }

    /** Somebody was asked for it once, for it was reported. */
    void somebodyAsked() {
        unasked = false;
    }

    boolean isEmpty() {
        return total == null;
    }

    /** Whether it is known that nobody is asked for the figure here. */
    boolean isAskedOfNobody(FigureLine.Key line) {
        Integer expected = expected(line);
        return unasked || (expected != null && expected == 0);
    }

    /** How many of those who are to report have sent a report, those whose figures are here at least. */
    int reported(FigureLine.Key line) {
        Tally tally = tally(line);
        int sent = of(Answer.SENT, line) + of(Answer.NOT_ASKED, line) + of(Answer.NOT_APPLICABLE, line);
        return Math.max(sent, tally == null ? 0 : tally.reports());
    }

    /** Why some of those who have sent a report gave no number. */
    Figure.Silence silence(FigureLine.Key line) {
        Tally tally = tally(line);
        int silent = reported(line) - (tally == null ? 0 : tally.reports());
        int notAsked = Math.min(silent, of(Answer.NOT_ASKED, line));
        int notApplicable = Math.min(silent - notAsked, of(Answer.NOT_APPLICABLE, line));
        return new Figure.Silence(notApplicable, silent - notAsked - notApplicable, notAsked);
    }

    private int of(Answer answer, FigureLine.Key line) {
        Headcount number = bodies.get(answer);
        return number == null ? 0 : number.of(line);
    }

    Set<FigureLine.Key> lines() {
        Set<FigureLine.Key> all = new LinkedHashSet<>(lines.keySet());
        all.addAll(touched.keySet());
        bodies.values().forEach(number -> all.addAll(number.lines()));
        all.remove(FigureLine.Key.TOTAL);
        return all;
    }
}
