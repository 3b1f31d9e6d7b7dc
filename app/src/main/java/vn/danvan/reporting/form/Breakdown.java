package vn.danvan.reporting.form;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.danvan.rules.content.Wording;

/**
 * Parts into which a figure is asked for, along one axis or several that are crossed, such as field × subject.
 *
 * <p>A crossed one is asked for in its combinations, {@code KT_TT}, and tells its margins as well: {@code KT}, {@code TT} and
 * whatever else leaves some axes out. A margin is never entered; it is the sum of the combinations in it.
 *
 * @param sensitive whether small numbers in it could point at somebody, so that they are not shown
 * @param items at least one, in the order of the form
 * @param crossed the axes it is crossed of, in their order; empty for a single one
 */
public record Breakdown(String id, Wording name, boolean sensitive, List<Item> items, List<Breakdown> crossed) {

    /** Stands between the names of a combination's parts, and cannot stand in one. */
    static final String AND = "_";

    private static final String LEFT = "-";
    private static final String BETWEEN_AXES = ".";
    private static final String BETWEEN_NAMES = " – ";
    private static final String TIMES = " × ";

    /** Keeps copies. */
    public Breakdown {
        items = List.copyOf(items);
        crossed = List.copyOf(crossed);
    }

    /** One along a single axis. */
    public Breakdown(String id, Wording name, boolean sensitive, List<Item> items) {
        this(id, name, sensitive, items, List.of());
    }

    /**
     * One part.
     *
     * @param from the first day on which there is such a thing, empty when there always was
     * @param until the last such day, empty when there still is
     */
    public record Item(String id, Wording name, Optional<LocalDate> from, Optional<LocalDate> until) {

        /** One that always was and is. */
        public Item(String id, Wording name) {
            this(id, name, Optional.empty(), Optional.empty());
        }

        /** Whether there is such a thing on some day from the first to the last one; without a last one the days never end. */
        public boolean isWithin(LocalDate first, Optional<LocalDate> last) {
            return until.filter(first::isAfter).isEmpty()
                    && from.filter(day -> last.filter(day::isAfter).isPresent()).isEmpty();
        }

        private Item undated() {
            return new Item(id, name);
        }

        private Item and(Item other) {
            return new Item(
                    id + AND + other.id,
                    joined(name, BETWEEN_NAMES, other.name),
                    Stream.of(from, other.from).flatMap(Optional::stream).max(Comparator.naturalOrder()),
                    Stream.of(until, other.until).flatMap(Optional::stream).min(Comparator.naturalOrder()));
        }
    }

    /** The axes crossed in their order, the last one changing first; a single axis as it is. */
    static Breakdown of(List<Breakdown> axes) {
        return axes.stream().skip(1).reduce(axes.getFirst(), Breakdown::crossedWith);
    }

    private Breakdown crossedWith(Breakdown axis) {
        return new Breakdown(
                id + BETWEEN_AXES + axis.id,
                joined(name, TIMES, axis.name),
                sensitive || axis.sensitive,
                items.stream()
                        .flatMap(item -> axis.items.stream().map(item::and))
                        .toList(),
                Stream.concat(axes().stream(), Stream.of(axis)).toList());
    }

    private static Wording joined(Wording one, String sign, Wording other) {
        return new Wording(one.vi() + sign + other.vi(), one.en() + sign + other.en());
    }

    /** The axes it is made of; itself when it is one. */
    public List<Breakdown> axes() {
        return crossed.isEmpty() ? List.of(this) : crossed;
    }

    /** The same parts without a word on their days. */
    Breakdown undated() {
        return of(axes().stream()
                .map(axis -> new Breakdown(
                        axis.id,
                        axis.name,
                        axis.sensitive,
                        axis.items.stream().map(Item::undated).toList()))
                .toList());
    }

    /** What is left without those parts of its axes; an axis of which nothing would be left stays whole. */
    Breakdown without(Collection<String> parts) {
        return of(axes().stream().map(axis -> axis.less(parts)).toList());
    }

    private Breakdown less(Collection<String> parts) {
        List<Item> left =
                items.stream().filter(item -> !parts.contains(item.id)).toList();
        return left.isEmpty() ? this : new Breakdown(id, name, sensitive, left);
    }

    /** What stands for all that was reported in none of the parts of this axis; no part is called so. */
    public String rest() {
        return LEFT + id;
    }

    /** The axis of which a name stands for what is in none of its parts; empty for the name of a part. */
    public Optional<Breakdown> axisOfRest(String name) {
        return axes().stream().filter(axis -> axis.rest().equals(name)).findFirst();
    }

    /** Whether it has more than one axis. */
    public boolean isCrossed() {
        return !crossed.isEmpty();
    }

    /** Those of its axes alone that are named, in its own order; empty when none is or one is no axis of it. */
    public Optional<Breakdown> over(Collection<String> named) {
        List<Breakdown> some =
                axes().stream().filter(axis -> named.contains(axis.id)).toList();
        return some.isEmpty() || some.size() < Set.copyOf(named).size() ? Optional.empty() : Optional.of(of(some));
    }

    /** What is left of a crossed one without some of its axes, single axes first; nothing for one along a single axis. */
    public List<Breakdown> margins() {
        List<Breakdown> axes = axes();
        int all = (1 << axes.size()) - 1;
        return IntStream.range(1, all)
                .boxed()
                .sorted((one, other) -> Integer.bitCount(one) - Integer.bitCount(other))
                .map(set -> of(IntStream.range(0, axes.size())
                        .filter(at -> (set & (1 << at)) != 0)
                        .mapToObj(axes::get)
                        .toList()))
                .toList();
    }

    /** Every part that can be asked for: those of the margins, then its own. */
    public List<Item> told() {
        return Stream.concat(margins().stream(), Stream.of(this))
                .flatMap(one -> one.items.stream())
                .toList();
    }

    /** The parts of each axis alone, one axis after the other. */
    public List<Item> alone() {
        return axes().stream().flatMap(axis -> axis.items.stream()).toList();
    }

    /** The part of that id, of a margin too. */
    public Optional<Item> part(String wanted) {
        return told().stream().filter(item -> item.id.equals(wanted)).findFirst();
    }

    /**
     * Whether what stands in a part belongs to another one: {@code KT_TT} to {@code TT}, and each to itself; to what is left of
     * an axis belongs what stands in none of its parts.
     */
    public boolean isWithin(String part, String other) {
        Set<String> own = ids(part);
        return part.equals(other)
                || ids(other).stream()
                        .allMatch(id -> axisOfRest(id)
                                .map(axis -> axis.items.stream().noneMatch(item -> isWithin(part, item.id)))
                                .orElseGet(() -> isCrossed() && own.contains(id)));
    }

    /** Whether it is the name of what is left: of an axis, or of an axis within a part, {@code TT_-level}. */
    public boolean isRest(String name) {
        return ids(name).stream().anyMatch(id -> axisOfRest(id).isPresent());
    }

    /** The part that stands in both of two others, {@code KT_TT} in {@code KT} and {@code TT}; empty when there is none such. */
    public Optional<String> both(String one, String other) {
        Set<String> wanted =
                Stream.of(one, other).flatMap(part -> ids(part).stream()).collect(Collectors.toUnmodifiableSet());
        return told().stream()
                .map(Item::id)
                .filter(part -> ids(part).equals(wanted))
                .findFirst();
    }

    private static Set<String> ids(String part) {
        return Arrays.stream(part.split(AND)).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * The sums that the parts make, each its parts, what was reported in none of them, and, last, what they add up to; the whole
     * has no name.
     */
    public List<List<String>> sums() {
        List<List<String>> sums = new ArrayList<>();
        if (!isCrossed()) {
            sums.add(Stream.concat(items.stream().map(Item::id), Stream.of(rest(), ""))
                    .toList());
            return sums;
        }
        axes().forEach(axis -> sums.addAll(axis.sums()));
        List<Breakdown> all = Stream.concat(margins().stream(), Stream.of(this)).toList();
        for (Breakdown finer : all) {
            for (Breakdown left : finer.axes()) {
                finer.withoutAxis(left)
                        .ifPresent(coarser -> coarser.items.forEach(whole -> sums.add(Stream.concat(
                                        finer.items.stream().map(Item::id).filter(part -> isWithin(part, whole.id)),
                                        Stream.of(whole.id + AND + left.rest(), whole.id))
                                .toList())));
            }
        }
        return sums;
    }

    private Optional<Breakdown> withoutAxis(Breakdown left) {
        return over(axes().stream()
                .filter(axis -> !axis.equals(left))
                .map(Breakdown::id)
                .toList());
    }
}
