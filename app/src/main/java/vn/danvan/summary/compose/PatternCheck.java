package vn.danvan.summary.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Catalogue;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Summing;
import vn.danvan.rules.content.Step;

/** What is wrong with a pattern: unknown figures, forms that do not fit them, units that would be mixed. */
public final class PatternCheck {

    /** The words that name something of the scene. */
    public static final Set<String> NAMES =
            Set.of("area", "area-in", "place", "body", "year", "next", "previous", "period", "told", "coming");

    private static final SentencePattern.Node NOTHING = new SentencePattern.Literal("");

    private final Catalogue catalogue;

    /** Checks against these indicators. */
    public PatternCheck(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Every fault of the text. */
    public List<Step> faults(String text) {
        Optional<SentencePattern> read = SentencePattern.read(text);
        if (read.isEmpty()) {
            return List.of(Step.of("summary.fault.pattern", text));
        }
        List<Step> faults = new ArrayList<>();
        read.get().slots().forEach(slot -> faults.addAll(faults(slot)));
        walk(read.get().nodes(), faults);
        return faults;
    }

    private void walk(List<SentencePattern.Node> nodes, List<Step> faults) {
        for (int place = 0; place < nodes.size(); place++) {
            SentencePattern.Node following = place + 1 < nodes.size() ? nodes.get(place + 1) : NOTHING;
            switch (nodes.get(place)) {
                case SentencePattern.Name(String name)
                when !NAMES.contains(name) ->
                    faults.add(Step.of(
                            "summary.fault.name", name, NAMES.stream().sorted().toList()));
                case SentencePattern.Optionally(List<SentencePattern.Node> inner) -> walk(inner, faults);
                case SentencePattern.Either(List<SentencePattern.Node> first, List<SentencePattern.Node> other) -> {
                    walk(first, faults);
                    walk(other, faults);
                }
                case SentencePattern.Slot slot
                when slot.form() == SentencePattern.Form.NUMBER ->
                    otherUnit(slot, following).ifPresent(faults::add);
                default -> {}
            }
        }
    }

    /** A bare number must not be followed by the name of another unit than its own. */
    private Optional<Step> otherUnit(SentencePattern.Slot slot, SentencePattern.Node next) {
        Indicator indicator = catalogue.indicator(slot.indicator()).orElse(null);
        if (indicator == null || !(next instanceof SentencePattern.Literal(String words))) {
            return Optional.empty();
        }
        String own = indicator.unit().name().vi();
        String following = words.strip();
        return following.startsWith(own)
                ? Optional.empty()
                : catalogue.indicators().stream()
                        .map(other -> other.unit().name().vi())
                        .filter(unit -> following.equals(unit)
                                || following.matches(java.util.regex.Pattern.quote(unit) + "\\W.*"))
                        .findFirst()
                        .map(unit -> Step.of("summary.fault.unit", slot.indicator(), own, unit));
    }

    private List<Step> faults(SentencePattern.Slot slot) {
        Optional<Indicator> found = catalogue.indicator(slot.indicator());
        if (found.isEmpty()) {
            return List.of(Step.of("summary.fault.indicator", slot.indicator()));
        }
        Indicator indicator = found.get();
        List<Step> faults = new ArrayList<>();
        if (indicator.summing() == Summing.NONE) {
            faults.add(Step.of(
                    "summary.fault.additive", slot.indicator(), indicator.why().orElse(indicator.name())));
        }
        if (!slot.part().isEmpty() && !hasPart(indicator, slot.part())) {
            faults.add(Step.of("summary.fault.part", slot.indicator(), slot.part()));
        }
        if (slot.form() == SentencePattern.Form.PARTS && indicator.breakdown().isEmpty()) {
            faults.add(Step.of("summary.fault.part", slot.indicator(), "parts"));
        }
        if (slot.rounded() && !indicator.unit().id().equals(Amounts.VND)) {
            faults.add(Step.of("summary.fault.round", slot.indicator()));
        }
        argument(slot, indicator).ifPresent(faults::add);
        return faults;
    }

    private static boolean hasPart(Indicator indicator, String part) {
        return indicator.breakdown().flatMap(breakdown -> breakdown.part(part)).isPresent();
    }

    private static List<String> axes(Indicator indicator) {
        return indicator.breakdown().stream()
                .flatMap(breakdown -> breakdown.axes().stream())
                .map(Breakdown::id)
                .toList();
    }

    private Optional<Step> argument(SentencePattern.Slot slot, Indicator indicator) {
        String argument = slot.argument();
        return switch (slot.form()) {
            case SHARE -> {
                boolean sameUnit = catalogue
                        .indicator(argument)
                        .filter(other -> other.unit().equals(indicator.unit()))
                        .isPresent();
                yield sameUnit
                        ? Optional.empty()
                        : Optional.of(Step.of("summary.fault.share", slot.indicator(), argument));
            }
            case UNITS ->
                argument.isEmpty() || argument.matches("[1-9]\\d?")
                        ? Optional.empty()
                        : Optional.of(Step.of("summary.fault.pattern", argument));
            case PARTS ->
                argument.isEmpty()
                                || indicator.breakdown().isEmpty()
                                || PartWords.axis(indicator, slot).isPresent()
                        ? Optional.empty()
                        : Optional.of(Step.of("summary.fault.axis", slot.indicator(), argument, axes(indicator)));
            default -> argument.isEmpty() ? Optional.empty() : Optional.of(Step.of("summary.fault.pattern", argument));
        };
    }
}
