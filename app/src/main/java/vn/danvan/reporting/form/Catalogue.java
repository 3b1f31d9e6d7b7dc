package vn.danvan.reporting.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The indicators, in the order of the content; those that files of forms brought come last. */
public final class Catalogue {

    private final List<Indicator> indicators;
    private final Map<String, Indicator> byCode = new LinkedHashMap<>();
    private final Terms terms;
    private final Map<String, String> origins;
    private final @Nullable Catalogue shipped;

    private Catalogue(
            List<Indicator> indicators, Terms terms, Map<String, String> origins, @Nullable Catalogue shipped) {
        this.indicators = List.copyOf(indicators);
        indicators.forEach(indicator -> byCode.put(indicator.code(), indicator));
        this.terms = terms;
        this.origins = Map.copyOf(origins);
        this.shipped = shipped;
    }

    /** One that comes with the system. */
    Catalogue(List<Indicator> indicators, Terms terms) {
        this(indicators, terms, Map.of(), null);
    }

    /** This one with what the file of a form brings: new indicators come last, the others take the place of their former selves. */
    Catalogue with(List<Indicator> brought, Terms known, String form) {
        Map<String, Indicator> all = new LinkedHashMap<>(byCode);
        Map<String, String> from = new LinkedHashMap<>(origins);
        brought.forEach(indicator -> {
            all.put(indicator.code(), indicator);
            from.put(indicator.code(), form);
        });
        return new Catalogue(new ArrayList<>(all.values()), known, from, shipped());
    }

    /** All indicators. */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** The indicator with this code. */
    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The form whose file brought the indicator; empty for one that came with the system. */
    public Optional<String> broughtBy(String code) {
        return Optional.ofNullable(origins.get(code));
    }

    /** The indicators that the files of this form brought. */
    public List<Indicator> broughtBy(Form form) {
        return indicators.stream()
                .filter(indicator -> form.id().equals(origins.get(indicator.code())))
                .toList();
    }

    /** What indicators are told in. */
    Terms terms() {
        return terms;
    }

    /** Whether the unit came with the system. */
    public boolean isShipped(Unit unit) {
        return unit.equals(shipped().terms.units().get(unit.id()));
    }

    /** Whether the breakdown, of a crossed one each of its axes, came with the system. */
    public boolean isShipped(Breakdown breakdown) {
        return breakdown.axes().stream()
                .allMatch(axis -> axis.equals(shipped().terms.breakdowns().get(axis.id())));
    }

    private Catalogue shipped() {
        return shipped == null ? this : shipped;
    }
}
