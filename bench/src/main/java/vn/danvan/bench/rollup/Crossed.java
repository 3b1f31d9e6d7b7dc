package vn.danvan.bench.rollup;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * An indicator that is told along several axes, in all its combinations by every report. Five of the 300 are, three times as many
 * as in the catalogue that is shipped (one of 162): four by subject and level, as models that are recognised, and one by field
 * as well, which the catalogue shuns.
 *
 * @param axes the parts of each
 */
record Crossed(int number, List<List<String>> axes) {

    private static final List<String> FIELD = List.of("KT", "VHXH", "QPAN", "HTCT");
    private static final List<String> SUBJECT = List.of("TT", "CN");
    private static final List<String> LEVEL = List.of("XA", "HUYEN", "TINH");
    private static final int EVERY = 60;

    static final List<Crossed> ALL = IntStream.rangeClosed(1, 5)
            .mapToObj(at -> new Crossed(at * EVERY, at == 5 ? List.of(FIELD, SUBJECT, LEVEL) : List.of(SUBJECT, LEVEL)))
            .toList();

    /** What is entered. */
    List<String> combinations() {
        return axes.stream().skip(1).reduce(axes.getFirst(), Crossed::crossed);
    }

    private static List<String> crossed(List<String> parts, List<String> axis) {
        return parts.stream()
                .flatMap(part -> axis.stream().map(other -> part + "_" + other))
                .toList();
    }

    /** What a page shows: the parts of each axis alone, and where wanted the combinations. */
    List<String> told(boolean combined) {
        Stream<String> alone = axes.stream().flatMap(List::stream);
        return (combined ? Stream.concat(alone, combinations().stream()) : alone).toList();
    }
}
