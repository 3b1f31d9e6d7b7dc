package vn.danvan.summary.compose;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.form.Breakdown;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.summary.compose.Composed.Bit;

/** The parts of a figure in the order of its breakdown, those that are 0 left out. */
final class PartWords {

    private final Telling telling;
    private final Indicator indicator;
    private final boolean rounded;

    PartWords(Telling telling, Indicator indicator, boolean rounded) {
        this.telling = telling;
        this.indicator = indicator;
        this.rounded = rounded;
    }

    /** Nothing when a part is missing: the rest would look like the whole. */
    @Nullable
    List<Bit> tell(FigureRef ref) {
        List<List<Bit>> items = new ArrayList<>();
        for (Breakdown.Item item : indicator.breakdown().map(Breakdown::items).orElse(List.of())) {
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
        String value = new Amounts(telling.phrases()).words(Telling.of(figure), indicator, rounded);
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
