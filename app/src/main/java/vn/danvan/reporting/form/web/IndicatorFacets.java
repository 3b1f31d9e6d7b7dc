package vn.danvan.reporting.form.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.IndicatorChange;
import vn.danvan.reporting.form.Measure;
import vn.danvan.reporting.form.Summing;
import vn.danvan.rules.content.Confidence;
import vn.danvan.web.Days;
import vn.danvan.web.Texts;

/** Says of an indicator that comes with a form what it is and what of it would change. */
public final class IndicatorFacets {

    private final Texts texts;
    private final Locale locale;

    IndicatorFacets(Texts texts, Locale locale) {
        this.texts = texts;
        this.locale = locale;
    }

    /**
     * One thing said of it.
     *
     * @param was what is said of it now; empty when it stays or is new
     */
    public record Facet(String label, String text, Optional<String> was) {}

    /** The key of the word for what would become of it. */
    public static String state(IndicatorChange change) {
        return "form.own." + (change.isNew() ? "new" : change.isSame() ? "same" : "changed");
    }

    /** All that is said of it; of one that changes, with what was said before. */
    public List<Facet> of(IndicatorChange change) {
        List<Facet> facets = new ArrayList<>();
        facet(
                facets,
                change,
                "form.name-both",
                one -> one.name().vi() + " / " + one.name().en());
        facet(facets, change, "form.unit", one -> one.unit().name().in(locale));
        facet(facets, change, "form.own.measure", this::measure);
        facet(facets, change, "form.sum", this::summing);
        facet(facets, change, "form.own.polarity", one -> word("form.polarity.", one.polarity()));
        facet(
                facets,
                change,
                "form.own.parts",
                one -> one.breakdown().map(this::parts).orElse(texts.text(locale, "form.own.no-parts")));
        facet(facets, change, "form.own.entry", this::entry);
        facet(
                facets,
                change,
                "form.own.place",
                one -> texts.textOr(locale, "figure.group." + one.group(), one.group()) + "; "
                        + texts.textOr(locale, "task.domain." + one.domain(), one.domain()));
        facet(facets, change, "form.source", this::basis);
        facet(facets, change, "form.valid", this::validity);
        return facets;
    }

    private void facet(List<Facet> facets, IndicatorChange change, String label, Function<Indicator, String> text) {
        String now = text.apply(change.now());
        facets.add(new Facet(
                texts.text(locale, label), now, change.before().map(text).filter(was -> !was.equals(now))));
    }

    private String word(String key, Enum<?> one) {
        return texts.text(locale, key + one.name());
    }

    private String measure(Indicator one) {
        String how = word("form.measure.", one.measure());
        return one.measure() == Measure.CARRIED && one.summing() != Summing.NONE
                ? one.why().map(why -> how + ": " + why.in(locale)).orElse(how)
                : how;
    }

    private String summing(Indicator one) {
        String how = word("form.sum.", one.summing());
        return one.of()
                .map(of -> how + ": " + of.numerator() + " / " + of.denominator())
                .or(() -> one.why().filter(_ -> one.summing() == Summing.NONE).map(why -> how + ": " + why.in(locale)))
                .orElse(how);
    }

    private String parts(Breakdown breakdown) {
        return breakdown.name().in(locale) + ": "
                + breakdown.axes().stream()
                        .map(axis -> axis.items().stream()
                                .map(item -> item.name().in(locale) + " (" + item.id() + ")"
                                        + FormWords.days(texts, locale, item))
                                .collect(Collectors.joining(", ")))
                        .collect(Collectors.joining(" × "));
    }

    private String entry(Indicator one) {
        return texts.text(
                locale,
                "form.own.entry-says",
                one.decimals(),
                texts.text(locale, one.estimable() ? "form.own.estimable" : "form.own.not-estimable"),
                texts.text(locale, one.sensitive() ? "form.own.sensitive" : "form.own.not-sensitive"));
    }

    private String basis(Indicator one) {
        return one.basis().confidence() == Confidence.UNVERIFIED
                ? one.basis().source() + " (" + texts.text(locale, "form.unverified") + ")"
                : one.basis().source();
    }

    private String validity(Indicator one) {
        String from = Days.field(one.basis().from().toString());
        return one.basis()
                .to()
                .map(to -> texts.text(locale, "form.valid.span", from, Days.field(to.toString())))
                .orElseGet(() -> texts.text(locale, "form.valid.from", from));
    }
}
