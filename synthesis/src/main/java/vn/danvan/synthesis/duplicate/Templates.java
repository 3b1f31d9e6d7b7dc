package vn.danvan.synthesis.duplicate;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import vn.danvan.synthesis.parallel.Workers;

/**
 * Brings together the groups of one mail-merge: letters of one frame in which every other phrase is put in other words. Two such
 * letters may share too few runs of three words, but most of their words stand in the same order.
 *
 * <p>A group joins a larger one to which pairs of similar texts lead, when four in five of its texts have at least 0.65 of their words
 * in the order of the other group's centre; those go, and the centre goes when all did. So every member resembles its centre by its
 * runs of words or by their order, and nothing chains.
 */
final class Templates {

    private static final double LEAST = 0.65;
    /** Of a group, the part that must resemble the other centre for any text to go. */
    private static final double MOST_OF = 0.8;

    private static final int SHORTEST = 24;
    private static final int LONGEST = 1 << 10;

    private final int[] order;
    private final int[] centres;
    private final int[] sizes;

    /**
     * Works on the groups of stars.
     *
     * @param order the texts in the order of priority
     * @param centres the centre of each text, which is changed
     * @param sizes how many opinions have the words of each text
     */
    Templates(int[] order, int[] centres, int[] sizes) {
        this.order = order;
        this.centres = centres;
        this.sizes = sizes;
    }

    /** A group and the larger one that most pairs lead to. */
    private record Way(int group, int target) {}

    void join(Edges edges, Workers workers, Supplier<Similarity> similarities) throws IOException {
        long[] opinions = new long[centres.length];
        for (int text = 0; text < centres.length; text++) {
            opinions[centres[text]] += sizes[text];
        }
        List<Way> ways = ways(edges, opinions);
        Map<Integer, List<Integer>> members = members(ways);
        ThreadLocal<Similarity> similarity = ThreadLocal.withInitial(similarities);
        int[][] moved = new int[ways.size()][];
        workers.inParts(ways.size(), 1, (from, to) -> moved[from] = moved(ways.get(from), members, similarity.get()));
        for (int i = 0; i < moved.length; i++) {
            for (int text : moved[i]) {
                centres[text] = ways.get(i).target();
            }
        }
    }

    /** The ways of groups that do not take others in themselves, in the order of their groups. */
    private List<Way> ways(Edges edges, long[] opinions) {
        Map<Long, Integer> pairs = new HashMap<>();
        for (int place = 0; place < order.length; place++) {
            for (int i = edges.from(place); i < edges.to(place); i++) {
                int here = centres[order[place]];
                int there = centres[order[edges.other(i)]];
                if (here != there && edges.isRead(place, i) && isLarger(there, here, opinions)) {
                    pairs.merge((long) here << Integer.SIZE | there, 1, Integer::sum);
                }
            }
        }
        Map<Integer, Long> best = new HashMap<>();
        pairs.forEach((pair, many) -> {
            int group = (int) (pair >>> Integer.SIZE);
            long rank = (long) many << Integer.SIZE | (Integer.MAX_VALUE - (int) (long) pair);
            best.merge(group, rank, Math::max);
        });
        List<Way> ways = new ArrayList<>();
        best.forEach((group, rank) -> ways.add(new Way(group, Integer.MAX_VALUE - (int) (long) rank)));
        ways.sort(Comparator.comparingInt(Way::group));
        Map<Integer, Integer> targets = new HashMap<>();
        ways.forEach(way -> targets.put(way.group(), way.target()));
        return ways.stream()
                .map(way -> new Way(way.group(), last(way.target(), targets)))
                .toList();
    }

    private static int last(int target, Map<Integer, Integer> targets) {
        int at = target;
        while (targets.containsKey(at)) {
            at = targets.get(at);
        }
        return at;
    }

    private static boolean isLarger(int one, int other, long[] opinions) {
        return opinions[one] > opinions[other] || (opinions[one] == opinions[other] && one < other);
    }

    private Map<Integer, List<Integer>> members(List<Way> ways) {
        Map<Integer, List<Integer>> members = new HashMap<>();
        ways.forEach(way -> members.put(way.group(), new ArrayList<>()));
        for (int text = 0; text < centres.length; text++) {
            List<Integer> group = members.get(centres[text]);
            if (group != null) {
                group.add(text);
            }
        }
        return members;
    }

    private static int[] moved(Way way, Map<Integer, List<Integer>> members, Similarity similarity) {
        long[] frame = similarity.wordsAsMeant(way.target());
        if (!isFit(frame)) {
            return new int[0];
        }
        List<Integer> group = members.getOrDefault(way.group(), List.of());
        int[] fit = group.stream()
                .filter(text -> resembles(similarity.wordsAsMeant(text), frame))
                .mapToInt(text -> text)
                .toArray();
        if (fit.length < MOST_OF * group.size()) {
            return new int[0];
        }
        return fit.length == group.size()
                ? fit
                : Arrays.stream(fit).filter(text -> text != way.group()).toArray();
    }

    private static boolean isFit(long[] words) {
        return words.length >= SHORTEST && words.length <= LONGEST;
    }

    private static boolean resembles(long[] words, long[] frame) {
        return isFit(words) && Alignment.of(words, frame) >= LEAST;
    }
}
