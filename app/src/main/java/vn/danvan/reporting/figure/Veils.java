package vn.danvan.reporting.figure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.figure.Family.Row;
import vn.danvan.reporting.figure.Veil.Leaf;
import vn.danvan.reporting.figure.Veil.Node;
import vn.danvan.reporting.figure.Veil.Spot;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Summing;
import vn.danvan.rules.period.ReportingPeriod;

/** Decides what is hidden of sensitive figures, in whole provinces at once. */
@Component
class Veils {

    /** The counts of one period, and what they add up to along the organisation. */
    private record Ground(Map<Spot, Long> counts, Map<Node, Set<Node>> below, Map<Node, Standing> leaves) {

        Ground() {
            this(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        }
    }

    private final Families families;
    private final FactQueries facts;

    Veils(Families families, FactQueries facts) {
        this.families = families;
        this.facts = facts;
    }

    /** For the figures of one answer; what is decided for one of them holds for the others. */
    Reading reading() {
        return new Reading(families.book());
    }

    /** What is hidden of the figures of one answer. */
    final class Reading {

        private record Asked(Family family, ReportingPeriod period, List<AreaId> provinces) {}

        private final Families.Book book;
        private final Map<Asked, Veil> known = new HashMap<>();

        private Reading(Families.Book book) {
            this.book = book;
        }

        /** For the indicator in the period; empty when nothing of it is sensitive. */
        Optional<Veil> of(String indicator, ReportingPeriod period, Collection<AreaId> provinces) {
            return book.of(indicator, period.end())
                    .map(family -> known.computeIfAbsent(
                            new Asked(family, period, List.copyOf(provinces)), asked -> veil(book, asked)));
        }

        /** Whether anything of the indicator can be hidden in the period. */
        boolean concerns(String indicator, ReportingPeriod period) {
            return book.of(indicator, period.end()).isPresent();
        }

        /** The indicators of which a figure tells: of a ratio the two it is made of. */
        List<Indicator> told(Indicator indicator) {
            return indicator.summing() == Summing.RATIO
                    ? indicator.of().stream()
                            .flatMap(of -> Stream.of(of.numerator(), of.denominator()))
                            .flatMap(code -> book.indicator(code).stream())
                            .toList()
                    : List.of(indicator);
        }

        /** Whether small numbers of the indicator itself are hidden. */
        boolean isSensitive(String indicator) {
            return book.indicator(indicator).filter(Indicator::sensitive).isPresent();
        }
    }

    /**
     * Figures that are not approved yet can be asked for or left out; what one of the two questions hides stays hidden in the
     * other, until neither hides any more.
     */
    private Veil veil(Families.Book book, Reading.Asked asked) {
        Family family = asked.family();
        Ground all = ground(book, asked, false);
        Ground approved = ground(book, asked, true);
        Set<Spot> hidden = new LinkedHashSet<>();
        int before = -1;
        while (before < hidden.size()) {
            before = hidden.size();
            hidden.addAll(hidden(family, all, hidden));
            hidden.addAll(hidden(family, approved, hidden));
        }
        List<Leaf> leaves = all.leaves().entrySet().stream()
                .map(leaf -> new Leaf(leaf.getKey(), leaf.getValue()))
                .toList();
        return new Veil(family, hidden, leaves);
    }

    private Ground ground(Families.Book book, Reading.Asked asked, boolean approvedOnly) {
        List<Indicator> indicators = asked.family().rows().stream()
                .map(Row::indicator)
                .distinct()
                .flatMap(code -> book.indicator(code).stream())
                .filter(indicator -> indicator.summing() != Summing.RATIO)
                .toList();
        FactQueries.Ground areas = new FactQueries.Ground(asked.provinces(), asked.provinces());
        Ground ground = new Ground();
        facts.sums(
                        indicators,
                        new FactQueries.Wanted(areas, List.of(asked.period()), FactQueries.By.BODY, true, approvedOnly))
                .forEach(sum -> add(ground, sum));
        return ground;
    }

    private static void add(Ground ground, Sum sum) {
        Leaf leaf = Leaf.of(sum.standing());
        if (leaf == null) {
            return;
        }
        List<Node> way = way(sum, leaf);
        for (int at = 1; at < way.size(); at++) {
            ground.below()
                    .computeIfAbsent(way.get(at), _ -> new LinkedHashSet<>())
                    .add(way.get(at - 1));
        }
        ground.leaves().put(leaf.node(), leaf.standing());
        long count = sum.tally().value().longValue();
        Row row = new Row(sum.indicator(), sum.part());
        Row whole = new Row(sum.indicator(), "");
        for (Node node : way) {
            Stream.of(row, whole)
                    .distinct()
                    .forEach(one -> ground.counts().merge(new Spot(one, node), count, Long::sum));
        }
    }

    /** From the body up to the province. */
    private static List<Node> way(Sum sum, Leaf leaf) {
        List<Node> way = new ArrayList<>();
        Optional.ofNullable(sum.body()).map(Node::body).ifPresent(way::add);
        way.add(leaf.node());
        Stream.of(leaf.standing().district(), leaf.standing().province())
                .filter(Objects::nonNull)
                .map(Node::area)
                .forEach(way::add);
        return way;
    }

    private static Set<Spot> hidden(Family family, Ground ground, Set<Spot> given) {
        Set<Spot> sensitive = new LinkedHashSet<>();
        ground.counts().keySet().stream()
                .filter(spot -> family.sensitive().contains(spot.row()))
                .forEach(sensitive::add);
        List<List<Spot>> sums = new ArrayList<>();
        Set<Node> nodes = new LinkedHashSet<>();
        ground.counts().keySet().forEach(spot -> nodes.add(spot.node()));
        for (Row row : family.rows()) {
            ground.below()
                    .forEach((above, below) -> sums.add(Stream.concat(below.stream(), Stream.of(above))
                            .map(node -> new Spot(row, node))
                            .toList()));
        }
        for (Node node : nodes) {
            family.sums()
                    .forEach(sum -> sums.add(
                            sum.stream().map(row -> new Spot(row, node)).toList()));
        }
        return SmallCells.of(ground.counts(), sensitive, given, sums).all();
    }
}
