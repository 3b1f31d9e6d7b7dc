package vn.danvan.summary.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.summary.compose.Composed.Bit;

/** The parts of a figure along one axis of its breakdown, in their order; those that are 0 left out. */
final class PartWords {

    private final Telling telling;
    private final Indicator indicator;
    private final SentencePattern.Slot slot;

    PartWords(Telling telling, Indicator indicator, SentencePattern.Slot slot) {
        this.telling = telling;
        this.indicator = indicator;
        this.slot = slot;
    }

    /** The axis a sentence names, else the first one that it does not tell a part of: all combinations nobody would read. */
    static Optional<Breakdown> axis(Indicator indicator, SentencePattern.Slot slot) {
        return indicator
                .breakdown()
                .flatMap(all -> all.axes().stream()
                        .filter(axis -> slot.argument().isEmpty()
                                ? axis.items().stream().noneMatch(item -> all.isWithin(slot.part(), item.id()))
                                : axis.id().equals(slot.argument()))
                        .findFirst());
    }

    /** The part of the axis, of a figure that is itself a part the combination of both. */
    private Optional<String> part(Breakdown.Item item) {
        return slot.part().isEmpty()
                ? Optional.of(item.id())
                : indicator.breakdown().flatMap(all -> all.both(slot.part(), item.id()));
    }

    /** Nothing when a part is missing or they are not the whole, as some told it of the whole alone: the rest would look like it. */
    @Nullable
    List<Bit> tell(FigureRef ref) {
        List<List<Bit>> items = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Breakdown.Item item : axis(indicator, slot).map(Breakdown::items).orElse(List.of())) {
            if (isGone(item, ref)) {
                continue;
            }
            Figure figure =
                    part(item).flatMap(part -> telling.required(ref.part(part))).orElse(null);
            if (figure == null) {
                return null;
            }
            sum = sum.add(Telling.of(figure));
            if (Telling.of(figure).signum() != 0) {
                items.add(item(item, figure));
            }
        }
        BigDecimal whole = telling.peek(ref).value();
        boolean all = whole == null || whole.compareTo(sum) == 0;
        return items.isEmpty() || !all ? null : telling.phrases().list(items);
    }

    /** Whether there was no such part in all the year, and nobody told it all the same. */
    private boolean isGone(Breakdown.Item item, FigureRef ref) {
        int year = ref.period().year();
        boolean outside = item.until().filter(until -> until.getYear() < year).isPresent()
                || item.from().filter(from -> from.getYear() > year).isPresent();
        return outside
                && part(item)
                        .filter(part -> telling.peek(ref.part(part)).value() != null)
                        .isEmpty();
    }

    private List<Bit> item(Breakdown.Item item, Figure figure) {
        String name = item.name().vi();
        String lower = name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
        String value = new Amounts(telling.phrases()).words(Telling.of(figure), indicator, slot.rounded());
        return telling.withMarks(
                figure,
                telling.phrases()
                        .of(
                                "unit.item",
                                Map.of(
                                        "name", List.of(Bit.words(lower)),
                                        "value", List.of(Telling.number(value, figure.ref())))));
    }
}
