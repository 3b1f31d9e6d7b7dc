package vn.danvan.reporting.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.danvan.rules.content.YamlMap;

/**
 * Indicators that come with the file of a form, in the terms of the shipped ones or in terms of their own. What came with the
 * system or with another form can be named again but not changed.
 */
final class BroughtIndicators {

    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z0-9]*(?:[.-][A-Z0-9]+)*");
    private static final int LONGEST = 40;

    private final Catalogue known;
    private final String form;
    private final Map<String, YamlMap> places = new LinkedHashMap<>();
    private final List<IndicatorChange> changes = new ArrayList<>();
    private Catalogue catalogue;

    private BroughtIndicators(Catalogue known, String form) {
        this.known = known;
        this.form = form;
        this.catalogue = known;
    }

    /** Those of the file, read beside the known ones. */
    static BroughtIndicators read(YamlMap top, Catalogue known, String form) {
        BroughtIndicators brought = new BroughtIndicators(known, form);
        Terms terms = new TermReader(known.terms(), one -> !known.isShipped(one)).read(top);
        IndicatorReader reader = new IndicatorReader(terms, known.indicators());
        List<Indicator> own = new ArrayList<>();
        for (YamlMap map : top.maps("indicators")) {
            brought.take(map, reader.read(map, Optional.empty())).ifPresent(own::add);
        }
        brought.catalogue = known.with(own, terms, form);
        return brought;
    }

    /** The indicator to be known from now on; empty when the known one stays. */
    private Optional<Indicator> take(YamlMap map, Indicator read) {
        String code = read.code();
        if (map.has("code") && (!CODE.matcher(code).matches() || code.length() > LONGEST)) {
            map.fault("code", "reporting.fault.code", code, LONGEST);
        }
        if (places.put(code, map) != null) {
            map.fault("code", "rules.fault.twice", code);
            return Optional.empty();
        }
        Optional<Indicator> before = known.indicator(code);
        boolean own =
                before.isEmpty() || known.broughtBy(code).filter(form::equals).isPresent();
        if (own || before.filter(read::equals).isPresent()) {
            changes.add(new IndicatorChange(read, before));
            return own ? Optional.of(read) : Optional.empty();
        }
        known.broughtBy(code)
                .ifPresentOrElse(
                        other -> map.fault("code", "reporting.fault.indicator-other", code, other),
                        () -> map.fault("code", "reporting.fault.indicator-shipped", code));
        // What was reported under the code keeps its meaning even where a later version of the system ships another
        // one.
        return before.filter(read::measuresLike).isPresent() ? Optional.empty() : Optional.of(read);
    }

    /** All indicators with these. */
    Catalogue catalogue() {
        return catalogue;
    }

    /** The indicators of the file in its order, also those that stay as they are. */
    List<IndicatorChange> changes() {
        return changes;
    }

    /** Notes a fault at a field of an indicator that the file names. */
    void fault(IndicatorChange change, String field, String code, Object... args) {
        Optional.ofNullable(places.get(change.now().code())).ifPresent(map -> map.fault(field, code, args));
    }
}
