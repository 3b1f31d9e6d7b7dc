package vn.danvan.reporting.fact;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What a report says of one figure, which is one row.
 *
 * @param facts the whole alone, or each part once, by the names of the parts
 */
record ToldFigure(String indicator, List<Fact> facts) {

    /** The figures of a report; of a part that is told twice the last counts. */
    static List<ToldFigure> of(Collection<Fact> facts) {
        Map<String, Map<String, Fact>> figures = facts.stream()
                .collect(Collectors.groupingBy(
                        Fact::indicator,
                        TreeMap::new,
                        Collectors.toMap(Fact::part, fact -> fact, (before, last) -> last, TreeMap::new)));
        return figures.entrySet().stream()
                .map(figure -> new ToldFigure(
                        figure.getKey(), List.copyOf(figure.getValue().values())))
                .toList();
    }

    BigDecimal value() {
        return facts.stream().map(Fact::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    boolean isEstimated() {
        return facts.stream().anyMatch(Fact::estimated);
    }

    /** What was told of each part. */
    Optional<List<String>> numbers() {
        return told(0).map(_ ->
                facts.stream().map(fact -> fact.value().toPlainString()).toList());
    }

    /** The parts that were told; empty when the figure was told as a whole. */
    Optional<PartSet> told(int number) {
        return set(number, facts);
    }

    /** Those of the parts that are estimates; empty when none is. */
    Optional<PartSet> rough(int number) {
        return told(number)
                .flatMap(_ -> set(number, facts.stream().filter(Fact::estimated).toList()));
    }

    private static Optional<PartSet> set(int number, List<Fact> some) {
        List<String> parts = some.stream().map(Fact::part).toList();
        return parts.stream().allMatch(String::isEmpty) ? Optional.empty() : Optional.of(new PartSet(number, parts));
    }
}
