package vn.danvan.summary.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danvan.summary.FigureMarks;
import vn.danvan.summary.compose.Figure;

/**
 * Why a figure of other units is none of those of now.
 *
 * @param cell key of what stands in its place; empty where that is not so
 * @param legend key of the reason
 * @param units those it lies with
 */
public record OtherUnits(String cell, String legend, String units) {

    static final OtherUnits NONE = new OtherUnits("", "", "");

    static OtherUnits of(Figure figure) {
        return figure.splitUnits()
                .map(units -> new OtherUnits(FigureMarks.none(figure), "summary.legend.split", units))
                .or(() -> figure.untoldUnits()
                        .map(units -> new OtherUnits(FigureMarks.none(figure), "summary.legend.untold", units)))
                .orElse(NONE);
    }

    /** The reasons among them, the units of each together. */
    static List<OtherUnits> together(Stream<OtherUnits> all) {
        Map<String, List<OtherUnits>> reasons = all.filter(OtherUnits::isReason)
                .distinct()
                .collect(Collectors.groupingBy(OtherUnits::cell, LinkedHashMap::new, Collectors.toList()));
        return reasons.values().stream()
                .map(alike -> new OtherUnits(
                        alike.getFirst().cell(),
                        alike.getFirst().legend(),
                        alike.stream().map(OtherUnits::units).collect(Collectors.joining("; "))))
                .toList();
    }

    /** Whether it is so. */
    public boolean isReason() {
        return !cell.isEmpty();
    }
}
