package vn.danvan.summary.compose;

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

    /** The axis a sentence names, else the first one: all combinations at once nobody would read. */
    static Optional<Breakdown> axis(Indicator indicator, SentencePattern.Slot slot) {
        return indicator
                .breakdown()
                .flatMap(all -> all.axes().stream()
                        .filter(axis -> slot.argument().isEmpty() || axis.id().equals(slot.argument()))
                        .findFirst());
    }

    /** Nothing when a part is missing: the rest would look like the whole. */
    @Nullable
    List<Bit> tell(FigureRef ref) {
        List<List<Bit>> items = new ArrayList<>();
        for (Breakdown.Item item : axis(indicator, slot).map(Breakdown::items).orElse(List.of())) {
            Figure figure = telling.required(ref.part(item.id())).orElse(null);
            if (figure == null) {
                return null;
            }
            if (Telling.of(figure).signum() != 0) {
                items.add(item(item, figure));
            }
        }
        return items.isEmpty() ? null : telling.phrases().list(items);
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
