package vn.danvan.reporting.form;

import java.io.Reader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danvan.rules.content.Confidence;
import vn.danvan.rules.content.ContentFaults;
import vn.danvan.rules.content.ContentSource;
import vn.danvan.rules.content.Wording;
import vn.danvan.rules.content.YamlMap;

/** Reads {@code reporting/indicators.yaml}. */
final class IndicatorFiles {

    static final String FILE = "reporting/indicators.yaml";

    private final Map<String, Unit> units = new HashMap<>();
    private final Map<String, Breakdown> breakdowns = new HashMap<>();
    private final Map<String, Indicator> indicators = new HashMap<>();
    private final List<Indicator> inOrder = new ArrayList<>();

    private IndicatorFiles() {}

    /** The catalogue below the source, as far as it can be read; what cannot be is among the faults. */
    static Catalogue read(ContentSource source, ContentFaults faults) {
        Optional<Reader> file = source.open(FILE);
        if (file.isEmpty()) {
            faults.atLine(0, "rules.fault.file");
            return new Catalogue(List.of(), LocalDate.EPOCH, Confidence.UNVERIFIED, "");
        }
        return YamlMap.read(file.get(), faults)
                .map(top -> new IndicatorFiles().catalogue(top))
                .orElseGet(() -> new Catalogue(List.of(), LocalDate.EPOCH, Confidence.UNVERIFIED, ""));
    }

    private Catalogue catalogue(YamlMap top) {
        top.optionalMap("units").ifPresent(map -> {
            map.names().forEach(id -> units.put(id, new Unit(id, map.wording(id))));
            map.refuseOthers();
        });
        top.optionalMap("breakdowns").ifPresent(map -> {
            map.names().forEach(id -> map.optionalMap(id).ifPresent(one -> breakdowns.put(id, breakdown(id, one))));
            map.refuseOthers();
        });
        Indicator.Basis common = new Indicator.Basis(
                top.text("source"),
                top.date("from"),
                Optional.empty(),
                top.choice("confidence", Confidence.class, Confidence.KNOWN));
        top.maps("indicators").forEach(map -> indicator(map, common));
        top.refuseOthers();
        return new Catalogue(inOrder, common.from(), common.confidence(), common.source());
    }

    private static Breakdown breakdown(String id, YamlMap map) {
        List<Breakdown.Item> items = new ArrayList<>();
        map.optionalMap("items").ifPresent(all -> {
            all.names().forEach(item -> items.add(new Breakdown.Item(item, all.wording(item))));
            all.refuseOthers();
        });
        if (items.isEmpty()) {
            map.fault("items", "rules.fault.empty", "items");
        }
        Breakdown read = new Breakdown(id, map.wording("name"), map.flag("sensitive"), items);
        map.refuseOthers();
        return read;
    }

    /** What the indicator says of itself, else what the file says of all. */
    private static Indicator.Basis basis(YamlMap map, Indicator.Basis common) {
        LocalDate from = map.optionalDate("from").orElse(common.from());
        Optional<LocalDate> to = map.optionalDate("to");
        to.filter(from::isAfter).ifPresent(end -> map.fault("to", "rules.fault.span", "to", end.toString()));
        return new Indicator.Basis(
                map.optionalText("basis").orElse(common.source()),
                from,
                to,
                map.choice("confidence", Confidence.class, common.confidence()));
    }

    private void indicator(YamlMap map, Indicator.Basis common) {
        Summing summing = map.choice("sum", Summing.class, null);
        Indicator read = new Indicator(
                map.text("code"),
                map.text("group"),
                map.text("domain"),
                map.wording("name"),
                unit(map),
                map.choice("measure", Measure.class, null),
                summing,
                ratio(map, summing),
                map.choice("polarity", Polarity.class, Polarity.NONE),
                map.optionalText("by").map(id -> breakdown(map, id)),
                map.number("decimals", 0, 3, 0),
                map.flag("estimated"),
                map.flag("sensitive"),
                basis(map, common),
                why(map, summing));
        map.refuseOthers();
        if (indicators.put(read.code(), read) != null) {
            map.fault("code", "rules.fault.twice", read.code());
            return;
        }
        inOrder.add(read);
    }

    private Unit unit(YamlMap map) {
        String id = map.text("unit");
        Unit unit = units.get(id);
        if (unit == null) {
            map.fault(
                    "unit",
                    "rules.fault.choice",
                    "unit",
                    id,
                    units.keySet().stream().sorted().toList());
            return new Unit(id, new Wording(id, id));
        }
        return unit;
    }

    private Breakdown breakdown(YamlMap map, String id) {
        Breakdown known = breakdowns.get(id);
        if (known == null) {
            map.fault(
                    "by",
                    "rules.fault.choice",
                    "by",
                    id,
                    breakdowns.keySet().stream().sorted().toList());
            return new Breakdown(id, new Wording(id, id), false, List.of());
        }
        return known;
    }

    private Optional<Indicator.Ratio> ratio(YamlMap map, Summing summing) {
        List<String> of = map.texts("of");
        if (summing != Summing.RATIO) {
            if (!of.isEmpty()) {
                map.fault("of", "rules.fault.unknown", "of");
            }
            return Optional.empty();
        }
        boolean known = of.size() == 2 && of.stream().allMatch(indicators::containsKey);
        if (!known || !sameUnit(of)) {
            map.fault("of", "reporting.fault.ratio", of);
            return Optional.empty();
        }
        return Optional.of(new Indicator.Ratio(of.get(0), of.get(1)));
    }

    private boolean sameUnit(List<String> codes) {
        return codes.stream()
                        .map(indicators::get)
                        .map(Indicator::unit)
                        .distinct()
                        .count()
                == 1;
    }

    private static Optional<Wording> why(YamlMap map, Summing summing) {
        Optional<Wording> why = map.optionalWording("why");
        if (summing == Summing.NONE && why.isEmpty()) {
            map.fault("sum", "rules.fault.missing", "why");
        }
        return why;
    }
}
