package vn.danvan.summary.compose;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A sentence with places for figures.
 *
 * <p>{@code {area}} is a word of the scene; {@code {DVK.DK}} a figure with its unit, {@code {DVK.DK:KT}} one part of it, {@code
 * {DVK.DK|change}} what became of it since last year, {@code {DVK.CN|parts level}} its parts along one axis. What stands in {@code
 * [ ]} is left out when it has nothing to say or would tell a 0. Behind {@code ||} stands what is said instead when the first
 * figure that it cannot do without is 0.
 */
public record SentencePattern(String text, List<Node> nodes) {

    /** Keeps a copy. */
    public SentencePattern {
        nodes = List.copyOf(nodes);
    }

    /** A piece of a pattern. */
    public sealed interface Node {}

    /** Words as they stand. */
    record Literal(String text) implements Node {}

    /** A word of the scene. */
    record Name(String name) implements Node {}

    /** A figure in one of its forms. */
    record Slot(String indicator, String part, Form form, String argument, boolean rounded) implements Node {}

    /** Left out when something in it is missing. */
    record Optionally(List<Node> nodes) implements Node {}

    /** The first, or the other when the lead figure of the first is 0. */
    record Either(List<Node> first, List<Node> other) implements Node {

        private static final Set<Form> LEADS = EnumSet.of(Form.VALUE, Form.NUMBER, Form.BELOW);

        /** The first figure that the first cannot do without. */
        Optional<Slot> lead() {
            return first.stream()
                    .filter(Slot.class::isInstance)
                    .map(Slot.class::cast)
                    .filter(slot -> LEADS.contains(slot.form()))
                    .findFirst();
        }
    }

    /** How a figure is told. */
    enum Form {
        /** 1.908 mô hình. */
        VALUE,
        /** 1.908. */
        NUMBER,
        /** không: said of a figure that is 0, and of no other. */
        NONE,
        /** 1.908 mô hình, of an area with units below it; nothing of a commune. */
        BELOW,
        /** tăng 276 mô hình (16,9%) so với năm 2020. */
        CHANGE,
        /** đạt 102,5% kế hoạch. */
        TARGET,
        /** cao nhất là Ninh Sơn (312 mô hình). */
        HIGHEST,
        /** thấp nhất là Bác Ái (12 mô hình). */
        LOWEST,
        /** The highest and the lowest, or one of them when the other has nothing to say. */
        EXTREMES,
        /** Ninh Sơn 312, Ninh Phước 280 và Bác Ái 120 mô hình. */
        UNITS,
        /** Kinh tế 500, Văn hóa – xã hội 300 mô hình; of several axes the first, or the one that is named. */
        PARTS,
        /** chiếm 85,3%: its share in another figure of the same unit. */
        SHARE
    }

    /** All slots, those left out on occasion too. */
    List<Slot> slots() {
        List<Slot> slots = new ArrayList<>();
        collect(nodes, slots);
        return slots;
    }

    private static void collect(List<Node> nodes, List<Slot> into) {
        for (Node node : nodes) {
            switch (node) {
                case Slot slot -> into.add(slot);
                case Optionally optionally -> collect(optionally.nodes(), into);
                case Either either -> {
                    collect(either.first(), into);
                    collect(either.other(), into);
                }
                case Literal _, Name _ -> {}
            }
        }
    }

    /** The indicators it speaks of, each once; of a share also the whole. */
    public List<String> indicators() {
        return slots().stream()
                .flatMap(slot -> slot.form() == Form.SHARE
                        ? Stream.of(slot.indicator(), slot.argument())
                        : Stream.of(slot.indicator()))
                .distinct()
                .toList();
    }

    /** The pattern a text describes; empty when brackets or a form are wrong. */
    public static Optional<SentencePattern> read(String text) {
        return new PatternReader(text).read().map(nodes -> new SentencePattern(text, nodes));
    }
}
