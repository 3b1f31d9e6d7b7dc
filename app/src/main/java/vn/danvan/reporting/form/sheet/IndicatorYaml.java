package vn.danvan.reporting.form.sheet;

import java.util.List;
import java.util.Optional;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Polarity;
import vn.danvan.reporting.form.Unit;

/** Writes the indicators that a form brought, with the units and breakdowns that did not come with the system. */
final class IndicatorYaml {

    private final YamlText yaml;
    private final Catalogue catalogue;

    IndicatorYaml(YamlText yaml, Catalogue catalogue) {
        this.yaml = yaml;
        this.catalogue = catalogue;
    }

    void write(List<Indicator> own) {
        if (own.isEmpty()) {
            return;
        }
        List<Unit> units = own.stream()
                .map(Indicator::unit)
                .distinct()
                .filter(unit -> !catalogue.isShipped(unit))
                .toList();
        if (!units.isEmpty()) {
            yaml.line(0, "units:", "");
            units.forEach(unit -> yaml.wording(2, unit.id(), unit.name()));
        }
        List<Breakdown> breakdowns = breakdowns(own, catalogue);
        if (!breakdowns.isEmpty()) {
            yaml.line(0, "breakdowns:", "");
            breakdowns.forEach(this::breakdown);
        }
        yaml.line(0, "indicators:", "");
        own.forEach(this::indicator);
    }

    /** The breakdowns of these indicators, of crossed ones the axes, that did not come with the system. */
    static List<Breakdown> breakdowns(List<Indicator> own, Catalogue catalogue) {
        return own.stream()
                .map(Indicator::breakdown)
                .flatMap(Optional::stream)
                .flatMap(breakdown -> breakdown.axes().stream())
                .distinct()
                .filter(breakdown -> !catalogue.isShipped(breakdown))
                .toList();
    }

    /** The axes, a single one without brackets; that of none is said in a word. */
    static void by(YamlText yaml, int indent, List<String> axes, String place) {
        if (axes.size() > 1) {
            yaml.list(indent, "by", axes, place);
        } else {
            yaml.value(indent, "by", axes.isEmpty() ? "none" : axes.getFirst(), place);
        }
    }

    private void breakdown(Breakdown breakdown) {
        yaml.line(2, breakdown.id() + ":", "").wording(4, "name", breakdown.name());
        flag("sensitive", breakdown.sensitive());
        yaml.line(4, "items:", "");
        breakdown.items().forEach(item -> yaml.part(6, item));
    }

    private void flag(String key, boolean set) {
        if (set) {
            yaml.line(4, key + ": true", "");
        }
    }

    private void indicator(Indicator one) {
        yaml.value(2, "- code", one.code(), "").value(4, "group", one.group(), "");
        yaml.value(4, "domain", one.domain(), "").wording(4, "name", one.name());
        yaml.value(4, "unit", one.unit().id(), "").line(4, "measure: " + FormYaml.written(one.measure()), "");
        yaml.line(4, "sum: " + FormYaml.written(one.summing()), "");
        one.of().ifPresent(of -> yaml.list(4, "of", List.of(of.numerator(), of.denominator()), ""));
        one.why().ifPresent(why -> yaml.wording(4, "why", why));
        if (one.polarity() != Polarity.NONE) {
            yaml.line(4, "polarity: " + FormYaml.written(one.polarity()), "");
        }
        one.breakdown()
                .ifPresent(parts ->
                        by(yaml, 4, parts.axes().stream().map(Breakdown::id).toList(), ""));
        if (one.decimals() > 0) {
            yaml.line(4, "decimals: " + one.decimals(), "");
        }
        flag("estimated", one.estimable());
        flag("sensitive", one.sensitive());
        yaml.value(4, "basis", one.basis().source(), "")
                .line(4, "from: " + one.basis().from(), "");
        one.basis().to().ifPresent(to -> yaml.line(4, "to: " + to, ""));
        yaml.line(4, "confidence: " + FormYaml.written(one.basis().confidence()), "");
    }
}
