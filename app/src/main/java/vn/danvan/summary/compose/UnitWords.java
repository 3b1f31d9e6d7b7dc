package vn.danvan.summary.compose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
        return slot.form() == SentencePattern.Form.UNITS ? several(known) : extremes(known);
    }

    /** Nothing when neither place has anything to say. */
    private @Nullable List<Bit> extremes(List<Ranked> known) {
        List<Ranked> highest = slot.form() == SentencePattern.Form.LOWEST ? List.of() : place(known, true);
        List<Ranked> lowest = slot.form() == SentencePattern.Form.HIGHEST ? List.of() : place(known, false);
        if (highest.isEmpty() && lowest.isEmpty()) {
            return null;
        }
        known.forEach(one -> telling.use(one.figure()));
        List<Bit> first = highest.isEmpty() ? List.of() : place("highest.one", highest);
        List<Bit> last = lowest.isEmpty() ? List.of() : place("lowest.one", lowest);
        List<Bit> both = first.isEmpty() || last.isEmpty()
                ? Stream.concat(first.stream(), last.stream()).toList()
                : telling.phrases().of("extremes.both", Map.of("highest", first, "lowest", last));
        List<Ranked> named =
                Stream.concat(highest.stream(), lowest.stream()).distinct().toList();
        int all = telling.scene().units().size();
        List<Bit> extremes = complete(known, named, both);
        return known.size() == all ? extremes : among(known.size(), all, extremes);
    }

    /** Those that share a place; none when fewer than two are known, when all are equal, or when more than three share it. */
    private static List<Ranked> place(List<Ranked> known, boolean highest) {
        if (known.size() < 2) {
            return List.of();
        }
        BigDecimal best = (highest ? known.getFirst() : known.getLast()).value();
        List<Ranked> tied =
                known.stream().filter(one -> one.value().compareTo(best) == 0).toList();
        return tied.size() == known.size() || tied.size() > MOST_TIED ? List.of() : tied;
    }

    private List<Bit> place(String phrase, List<Ranked> tied) {
        return telling.phrases().of(phrase, Map.of("units", tied.size() == 1 ? one(tied) : tie(tied)));
    }

    /** Says of how many units that are not named the figures are incomplete, for with all of them the order may be another. */
    private List<Bit> complete(List<Ranked> known, List<Ranked> named, List<Bit> told) {
        long incomplete = known.stream()
                .filter(one -> one.figure().incomplete() && !named.contains(one))
                .count();
        return incomplete == 0
                ? told
                : telling.phrases()
                        .of(
                                "extreme.incomplete",
                                Map.of("extreme", told, "count", List.of(Bit.words(Long.toString(incomplete)))));
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
                .list(tied.stream()
                        .map(one -> telling.withMarks(one.figure(), List.of(Bit.words(one.name()))))
                        .toList());
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
        List<Ranked> listed =
                first(known.stream().filter(one -> one.value().signum() > 0).toList(), most);
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
        int all = telling.scene().units().size();
        List<Bit> told = complete(known, listed, telling.phrases().list(items));
        return known.size() == all ? told : among(known.size(), all, told);
    }

    /** As many as are asked for, with those that tie with the last of them, or without all of these when they are too many. */
    private static List<Ranked> first(List<Ranked> ranked, int most) {
        if (ranked.size() <= most) {
            return ranked;
        }
        BigDecimal last = ranked.get(most - 1).value();
        List<Ranked> tied =
                ranked.stream().filter(one -> one.value().compareTo(last) >= 0).toList();
        return tied.size() <= most + MOST_TIED
                ? tied
                : ranked.stream().filter(one -> one.value().compareTo(last) > 0).toList();
    }

    private Bit words(Ranked one) {
        String text = new Amounts(telling.phrases()).words(one.value(), indicator, slot.rounded());
        return Telling.number(text, one.figure().ref());
    }
}
