package vn.danvan.synthesis.parquet;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.danvan.synthesis.parquet.UnreadableParquet.Fault;

/**
 * The columns of a file.
 *
 * @param names of the outermost columns
 * @param leaves how many columns hold values
 * @param wanted those of them that are to be read, in the order of the file
 */
record Schema(List<String> names, int leaves, List<Leaf> wanted) {

    private static final int MOST = 10_000;
    private static final int REPEATED = 2;

    /** Reads the columns, which are described with the outer before the inner ones. */
    static Schema read(ThriftStruct.Structs elements, Predicate<String> choice) throws UnreadableParquet {
        if (elements.left() < 1 || elements.left() > MOST) {
            throw new UnreadableParquet(Fault.FOOTER);
        }
        List<String> names = new ArrayList<>();
        List<Leaf> wanted = new ArrayList<>();
        int leaves = 0;
        for (long outer = children(elements.next()); outer > 0; outer--) {
            ThriftStruct element = elements.next();
            String name = element.text(4);
            names.add(name);
            if (choice.test(name)) {
                wanted.add(leaf(element, name, leaves));
            }
            leaves += leavesOf(element, elements);
        }
        if (elements.left() > 0) {
            throw new UnreadableParquet(Fault.FOOTER);
        }
        return new Schema(List.copyOf(names), leaves, List.copyOf(wanted));
    }

    private static long children(ThriftStruct element) throws UnreadableParquet {
        long children = element.number(5, 0);
        if (children < 0 || children > MOST) {
            throw new UnreadableParquet(Fault.FOOTER);
        }
        return children;
    }

    /** How many columns with values an outermost one has; moves behind its inner ones. */
    private static int leavesOf(ThriftStruct outermost, ThriftStruct.Structs elements) throws UnreadableParquet {
        int leaves = children(outermost) == 0 ? 1 : 0;
        for (long open = children(outermost); open > 0; open--) {
            long inner = children(elements.next());
            open += inner;
            leaves += inner == 0 ? 1 : 0;
        }
        return leaves;
    }

    private static Leaf leaf(ThriftStruct element, String name, int index) throws UnreadableParquet {
        long repetition = element.number(3, 0);
        if (children(element) > 0 || repetition == REPEATED) {
            throw new UnreadableParquet(Fault.KIND, name);
        }
        if (repetition < 0 || repetition > REPEATED) {
            throw new UnreadableParquet(Fault.FOOTER);
        }
        return new Leaf(index, element.size(1, Fault.FOOTER), Kind.of(element, name), repetition == 1);
    }
}
