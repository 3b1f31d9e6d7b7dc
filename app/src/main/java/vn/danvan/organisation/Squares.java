package vn.danvan.organisation;

import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.util.ConcurrentLruCache;

/** Squares of one size laid into an outline, close together around its middle. */
final class Squares {

    /** Smaller ones would not be seen. */
    private static final double LEAST = 3;

    private static final double SMALLER = 0.92;
    /** What is left free around each. */
    private static final double GAP = 0.08;

    /** By how much of a side the rows and columns may be moved to fit more. */
    private static final double[] SHIFTS = {0, 0.5};

    private Squares() {}

    /** A square by its middle. */
    record Square(int x, int y, int side) {

        /** Around it, x and y in turn. */
        int[] line() {
            int left = x - side / 2;
            int top = y - side / 2;
            return new int[] {left, top, left + side, top, left + side, top + side, left, top + side, left, top};
        }
    }

    /** For as many outlines as three provinces have; a page asks for the same ones again and again. */
    private static final ConcurrentLruCache<Wanted, List<Square>> KNOWN = new ConcurrentLruCache<>(300, Squares::find);

    /** Of buffers, because they are equal when their numbers are. */
    private record Wanted(List<IntBuffer> outline, IntBuffer middle, int count) {}

    /**
     * As many squares as large as they fit; none when they would be too small to be seen.
     *
     * @param outline closed lines, of each x and y in turn; what lies within an even number of them is not within
     * @param middle x and y around which they lie
     */
    static List<Square> in(List<int[]> outline, int[] middle, int count) {
        return KNOWN.get(new Wanted(outline.stream().map(IntBuffer::wrap).toList(), IntBuffer.wrap(middle), count));
    }

    private static List<Square> find(Wanted wanted) {
        List<int[]> outline = wanted.outline().stream().map(IntBuffer::array).toList();
        int[] middle = wanted.middle().array();
        double surface = outline.stream().mapToDouble(Squares::surface).sum();
        for (double side = Math.sqrt(surface / wanted.count()); side >= LEAST; side *= SMALLER) {
            for (double right : SHIFTS) {
                for (double down : SHIFTS) {
                    List<Square> found = fitting(outline, middle, new double[] {right, down}, side);
                    if (found.size() >= wanted.count()) {
                        return List.copyOf(found.subList(0, wanted.count()));
                    }
                }
            }
        }
        return List.of();
    }

    private static List<Square> fitting(List<int[]> outline, int[] middle, double[] shift, double side) {
        List<Square> found = new ArrayList<>();
        int reach = (int) Math.ceil(extent(outline, middle) / side);
        for (int row = -reach; row <= reach; row++) {
            for (int column = -reach; column <= reach; column++) {
                double x = middle[0] + (column + shift[0]) * side;
                double y = middle[1] + (row + shift[1]) * side;
                if (holds(outline, x, y, side * (1 - GAP) / 2)) {
                    found.add(new Square((int) Math.round(x), (int) Math.round(y), (int) (side * (1 - GAP))));
                }
            }
        }
        found.sort(Comparator.comparingDouble(square -> Math.hypot(square.x() - middle[0], square.y() - middle[1])));
        return found;
    }

    private static double extent(List<int[]> outline, int[] middle) {
        double far = 0;
        for (int[] line : outline) {
            for (int at = 0; at < line.length; at += 2) {
                far = Math.max(far, Math.max(Math.abs(line[at] - middle[0]), Math.abs(line[at + 1] - middle[1])));
            }
        }
        return far;
    }

    /** Whether corners, sides and middle of the square lie within. */
    private static boolean holds(List<int[]> outline, double x, double y, double half) {
        if (!isWithin(outline, x, y)) {
            return false;
        }
        for (int right = -1; right <= 1; right++) {
            for (int down = -1; down <= 1; down++) {
                if (!isWithin(outline, x + right * half, y + down * half)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static boolean isWithin(List<int[]> outline, double x, double y) {
        boolean within = false;
        for (int[] line : outline) {
            for (int at = 0; at + 3 < line.length; at += 2) {
                boolean crosses = line[at + 1] > y != line[at + 3] > y;
                if (crosses
                        && x
                                < line[at]
                                        + (y - line[at + 1])
                                                * (line[at + 2] - line[at])
                                                / (line[at + 3] - line[at + 1])) {
                    within = !within;
                }
            }
        }
        return within;
    }

    private static double surface(int[] line) {
        double twice = 0;
        for (int at = 0; at + 3 < line.length; at += 2) {
            twice += (double) line[at] * line[at + 3] - (double) line[at + 2] * line[at + 1];
        }
        return Math.abs(twice) / 2;
    }
}
