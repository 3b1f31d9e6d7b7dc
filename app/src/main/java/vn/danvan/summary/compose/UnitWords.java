package vn.danvan.summary.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.summary.compose.Composed.Bit;

/** Units by their figure: the highest, the lowest, or several in a row. */
final class UnitWords {

    private static final int MOST_TIED = 3;
    private static final int MOST_LISTED = 3;

    /** A unit whose figure is known. */
    private record Ranked(String name, Figure figure) {

        BigDecimal value() {
            return Telling.of(figure);
        }
    }

    private final Telling telling;
    private final Indicator indicator;
    private final SentencePattern.Slot slot;

    UnitWords(Telling telling, Indicator indicator, SentencePattern.Slot slot) {
        this.telling = telling;
        this.indicator = indicator;
        this.slot = slot;
    }

    /** Nothing when the figure of a unit is hidden: the order of the others would tell about it, and may be wrong. */
    @Nullable
    List<Bit> tell(FigureRef ref) {
        List<Ranked> known = new ArrayList<>();
        for (Scene.Unit unit : telling.scene().units()) {
            Figure figure = telling.peek(ref.at(unit.area()));
            if (figure.isHidden()) {
                telling.miss(figure);
                return null;
            }
            if (figure.value() != null) {
                known.add(new Ranked(unit.name(), figure));
            }
        }
        known.sort(Comparator.comparing(Ranked::value).reversed());
        return slot.form() == SentencePattern.Form.UNITS ? several(known) : extreme(known);
    }

    /** Nothing when fewer than two are known, when all are equal, or when more than three share the place. */
    private @Nullable List<Bit> extreme(List<Ranked> known) {
        if (known.size() < 2) {
            return null;
        }
        boolean highest = slot.form() == SentencePattern.Form.HIGHEST;
        BigDecimal best = (highest ? known.getFirst() : known.getLast()).value();
        List<Ranked> tied =
                known.stream().filter(one -> one.value().compareTo(best) == 0).toList();
        if (tied.size() == known.size() || tied.size() > MOST_TIED) {
            return null;
        }
        known.forEach(one -> telling.use(one.figure()));
        List<Bit> extreme = telling.phrases()
                .of(highest ? "highest.one" : "lowest.one", Map.of("units", tied.size() == 1 ? one(tied) : tie(tied)));
        int all = telling.scene().units().size();
        return known.size() == all ? extreme : among(known.size(), all, extreme);
    }

    private List<Bit> one(List<Ranked> tied) {
        Ranked only = tied.getFirst();
        return telling.withMarks(
                only.figure(),
                telling.phrases()
                        .of(
                                "extreme.unit",
                                Map.of("name", List.of(Bit.words(only.name())), "value", List.of(words(only)))));
    }

    private List<Bit> tie(List<Ranked> tied) {
        List<Bit> names = telling.phrases()
                .list(tied.stream().map(one -> List.of(Bit.words(one.name()))).toList());
        Bit value = Telling.number(
                words(tied.getFirst()).text(),
                tied.stream().map(one -> one.figure().ref()).toArray(FigureRef[]::new));
        return telling.phrases().of("extreme.tie", Map.of("names", names, "value", List.of(value)));
    }

    private List<Bit> among(int reported, int all, List<Bit> extreme) {
        return telling.phrases()
                .of(
                        "extreme.among",
                        Map.of(
                                "reported", List.of(Bit.words(Integer.toString(reported))),
                                "all", List.of(Bit.words(Integer.toString(all))),
                                "extreme", extreme));
    }

    private @Nullable List<Bit> several(List<Ranked> known) {
        int most = slot.argument().isEmpty() ? MOST_LISTED : Integer.parseInt(slot.argument());
        List<Ranked> listed = known.stream()
                .filter(one -> one.value().signum() > 0)
                .limit(most)
                .toList();
        if (listed.isEmpty()) {
            return null;
        }
        List<List<Bit>> items = new ArrayList<>();
        for (Ranked one : listed) {
            telling.use(one.figure());
            boolean full = one.equals(listed.getLast()) || slot.rounded() || Amounts.isShare(indicator);
            Bit value = full
                    ? words(one)
                    : Telling.number(
                            Amounts.number(Amounts.shown(one.value(), indicator)),
                            one.figure().ref());
            items.add(telling.withMarks(
                    one.figure(),
                    telling.phrases()
                            .of("unit.item", Map.of("name", List.of(Bit.words(one.name())), "value", List.of(value)))));
        }
        return telling.phrases().list(items);
    }

    private Bit words(Ranked one) {
        String text = new Amounts(telling.phrases()).words(one.value(), indicator, slot.rounded());
        return Telling.number(text, one.figure().ref());
    }
}
