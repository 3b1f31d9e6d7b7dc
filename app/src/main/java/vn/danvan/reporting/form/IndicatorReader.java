package vn.danvan.reporting.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.content.YamlMap;

/** Reads indicators, in the terms there are and beside those known, of which ratios may be made. */
final class IndicatorReader {

    private final Terms terms;
    private final Map<String, Indicator> known = new HashMap<>();

    IndicatorReader(Terms terms, Collection<Indicator> known) {
        this.terms = terms;
        known.forEach(indicator -> this.known.put(indicator.code(), indicator));
    }

    /**
     * The indicator of the mapping; later ones may be made of it.
     *
     * @param common what holds where it says nothing of its legal basis and first day; empty when it must say both
     */
    Indicator read(YamlMap map, Optional<Indicator.Basis> common) {
        Summing summing = map.choice("sum", Summing.class, null);
        Measure measure = map.choice("measure", Measure.class, null);
        Indicator read = new Indicator(
                map.text("code"),
                map.text("group"),
                domain(map),
                map.wording("name"),
                unit(map),
                measure,
                summing,
                ratio(map, summing),
                map.choice("polarity", Polarity.class, Polarity.NONE),
                breakdown(map, map.textOrTexts("by")),
                map.number("decimals", 0, 3, 0),
                map.flag("estimated"),
                map.flag("sensitive"),
                basis(map, common),
                why(map, summing, measure));
        map.refuseOthers();
        known.put(read.code(), read);
        return read;
    }

    /** What the indicator says of itself, else what the file says of all. */
    private static Indicator.Basis basis(YamlMap map, Optional<Indicator.Basis> common) {
        LocalDate from = common.isEmpty()
                ? map.date("from")
                : map.optionalDate("from").orElse(common.get().from());
        String source = common.isEmpty()
                ? map.text("basis")
                : map.optionalText("basis").orElse(common.get().source());
        Optional<LocalDate> to = map.optionalDate("to");
        to.filter(from::isAfter).ifPresent(end -> map.fault("to", "rules.fault.span", "to", end.toString()));
        return new Indicator.Basis(
                source,
                from,
                to,
                map.choice(
                        "confidence",
                        Confidence.class,
                        common.map(Indicator.Basis::confidence).orElse(Confidence.KNOWN)));
    }

    private String domain(YamlMap map) {
        String domain = map.text("domain");
        if (map.has("domain") && !terms.domains().isEmpty() && !terms.domains().contains(domain)) {
            unknown(map, "domain", domain, terms.domains());
        }
        return domain;
    }

    private static void unknown(YamlMap map, String key, String given, Collection<String> allowed) {
        map.fault(
                key, "rules.fault.choice", key, given, allowed.stream().sorted().toList());
    }

    private Unit unit(YamlMap map) {
        String id = map.text("unit");
        Unit unit = terms.units().get(id);
        if (unit == null) {
            unknown(map, "unit", id, terms.units().keySet());
            return new Unit(id, new Wording(id, id));
        }
        return unit;
    }

    /** The one that is named; of several named the one crossed of them. */
    private Optional<Breakdown> breakdown(YamlMap map, List<String> ids) {
        List<Breakdown> axes = new ArrayList<>();
        for (String id : ids) {
            Breakdown axis = terms.breakdowns().get(id);
            if (axis == null) {
                unknown(map, "by", id, terms.breakdowns().keySet());
            } else {
                axes.add(axis);
            }
        }
        if (axes.size() < ids.size()) {
            return ids.stream().findFirst().map(id -> new Breakdown(id, new Wording(id, id), false, List.of()));
        }
        boolean possible = axes.size() < 2 ? Crossing.isFew(map, axes) : Crossing.isPossible(map, axes);
        return possible ? axes.stream().findFirst().map(_ -> Breakdown.of(axes)) : Optional.of(axes.getFirst());
    }

    private Optional<Indicator.Ratio> ratio(YamlMap map, Summing summing) {
        List<String> of = map.texts("of");
        if (summing != Summing.RATIO) {
            if (!of.isEmpty()) {
                map.fault("of", "rules.fault.unknown", "of");
            }
            return Optional.empty();
        }
        boolean found = of.size() == 2 && of.stream().allMatch(known::containsKey);
        if (!found || !sameUnit(of)) {
            map.fault("of", "reporting.fault.ratio", of);
            return Optional.empty();
        }
        return Optional.of(new Indicator.Ratio(of.get(0), of.get(1)));
    }

    private boolean sameUnit(List<String> codes) {
        return codes.stream().map(known::get).map(Indicator::unit).distinct().count() == 1;
    }

    private static Optional<Wording> why(YamlMap map, Summing summing, Measure measure) {
        Optional<Wording> why = map.optionalWording("why");
        if (why.isEmpty() && (summing == Summing.NONE || measure == Measure.CARRIED)) {
            map.fault(summing == Summing.NONE ? "sum" : "measure", "rules.fault.missing", "why");
        }
        return why;
    }
}
