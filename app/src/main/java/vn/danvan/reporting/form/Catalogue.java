package vn.danvan.reporting.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.danvan.rules.content.Confidence;

/** The indicators, in the order of the content. */
public final class Catalogue {

    private final List<Indicator> indicators;
    private final Map<String, Indicator> byCode = new LinkedHashMap<>();
    private final LocalDate from;
    private final Confidence confidence;
    private final String source;

    Catalogue(List<Indicator> indicators, LocalDate from, Confidence confidence, String source) {
        this.indicators = List.copyOf(indicators);
        indicators.forEach(indicator -> byCode.put(indicator.code(), indicator));
        this.from = from;
        this.confidence = confidence;
        this.source = source;
    }

    /** All indicators. */
    public List<Indicator> indicators() {
        return indicators;
    }

    /** The indicator with this code. */
    public Optional<Indicator> indicator(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The first day for which they are defined. */
    public LocalDate from() {
        return from;
    }

    /** How sure their source is. */
    public Confidence confidence() {
        return confidence;
    }

    /** Where they are taken from. */
    public String source() {
        return source;
    }
}
