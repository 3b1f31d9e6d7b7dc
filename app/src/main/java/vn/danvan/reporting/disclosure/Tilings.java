package vn.danvan.reporting.disclosure;

import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import vn.danvan.reporting.form.Indicator;
import vn.danvan.reporting.form.Summing;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * Which figures of periods add up to which others, whatever kind they are of: periods that follow one another without a gap
 * make the one from the first's beginning to the last's end. Reports need not agree with that; readers subtract all the same.
 */
final class Tilings {

    /** What time does to a figure. */
    enum InTime {
        /** What happened: parts of a period add up to the whole. */
        ADDS,
        /** What stands at an end: periods that end together say the same. */
        STANDS,
        /** What was carried over into a period: periods that begin together say the same. */
        BEGINS,
        /** Periods of the same days say the same, and nothing else is known. */
        ALONE;

        static InTime of(Indicator indicator) {
            return switch (indicator.measure()) {
                case STOCK -> STANDS;
                case OPENING -> BEGINS;
                case CARRIED -> ALONE;
                case FLOW -> indicator.summing() == Summing.SUM ? ADDS : ALONE;
            };
        }
    }

    /**
     * The sums of a set of periods.
     *
     * @param sums each the parts and, last, the whole, by their place among all periods; numbers from that of the periods on
     *     are figures that nobody reported and everybody can reckon with: from the first day to a cut-off
     */
    record Sums(List<int[]> sums, int reckoned) {}

    private final List<ReportingPeriod> periods;
    private final LocalDateTime[] starts;
    private final LocalDateTime[] ends;
    private final Map<InTime, Map<BitSet, Sums>> known = new HashMap<>();

    Tilings(List<ReportingPeriod> periods) {
        this.periods = periods;
        this.starts =
                periods.stream().map(period -> period.start().atStartOfDay()).toArray(LocalDateTime[]::new);
        this.ends = periods.stream().map(Tilings::end).toArray(LocalDateTime[]::new);
    }

    private static LocalDateTime end(ReportingPeriod period) {
        return period.at()
                .map(period.end()::atTime)
                .orElseGet(() -> period.end().plusDays(1).atStartOfDay());
    }

    /** The sums among the periods for which a figure was reported. */
    Sums of(InTime inTime, BitSet reported) {
        Map<BitSet, Sums> found = known.computeIfAbsent(inTime, _ -> new HashMap<>());
        Sums sums = found.get(reported);
        return sums != null ? sums : found.computeIfAbsent((BitSet) reported.clone(), set -> find(inTime, set));
    }

    private Sums find(InTime inTime, BitSet reported) {
        int[] all = reported.stream().toArray();
        if (inTime != InTime.ADDS) {
            return new Sums(equal(all, inTime), 0);
        }
        List<int[]> sums = equal(all, InTime.ALONE);
        for (int whole : all) {
            path(whole, all).ifPresent(sums::add);
            ofKinds(whole, reported, sums, false);
        }
        Cumulated cumulated = new Cumulated(all);
        boolean complete = rank(sums) == cumulated.relations();
        if (!complete) {
            sums.addAll(cumulated.sums());
        }
        for (int whole : all) {
            ofKinds(whole, reported, sums, true);
        }
        return new Sums(sums, complete ? 0 : cumulated.marks.size());
    }

    /** Each of the periods that say the same as an earlier one. */
    private List<int[]> equal(int[] all, InTime inTime) {
        List<int[]> sums = new ArrayList<>();
        for (int at = 0; at < all.length; at++) {
            for (int before = 0; before < at; before++) {
                if (saysTheSame(all[before], all[at], inTime)) {
                    sums.add(new int[] {all[before], all[at]});
                    break;
                }
            }
        }
        return sums;
    }

    private boolean saysTheSame(int one, int other, InTime inTime) {
        boolean end = inTime == InTime.BEGINS || ends[one].equals(ends[other]);
        boolean start = inTime == InTime.STANDS || starts[one].equals(starts[other]);
        return end && start;
    }

    /** The fewest shorter periods that make the whole. */
    private java.util.Optional<int[]> path(int whole, int[] all) {
        Map<LocalDateTime, Integer> by = new HashMap<>();
        Deque<LocalDateTime> open = new ArrayDeque<>(List.of(starts[whole]));
        while (!open.isEmpty()) {
            LocalDateTime at = open.remove();
            for (int part : all) {
                if (starts[part].equals(at) && isShorter(part, whole) && by.putIfAbsent(ends[part], part) == null) {
                    open.add(ends[part]);
                }
            }
        }
        if (!by.containsKey(ends[whole])) {
            return java.util.Optional.empty();
        }
        List<Integer> parts = new ArrayList<>(List.of(whole));
        for (LocalDateTime at = ends[whole]; !at.equals(starts[whole]); at = starts[parts.getFirst()]) {
            parts.addFirst(by.get(at));
        }
        return java.util.Optional.of(parts.stream().mapToInt(Integer::intValue).toArray());
    }

    private boolean isShorter(int part, int whole) {
        return !ends[part].isAfter(ends[whole])
                && !saysTheSame(part, whole, InTime.ALONE)
                && !starts[part].isBefore(starts[whole]);
    }

    /** The periods of one kind that make the whole, either all reported or some; what was not may be nothing. */
    private void ofKinds(int whole, BitSet reported, List<int[]> sums, boolean withGaps) {
        Map<String, TreeMap<LocalDateTime, Integer>> kinds = new TreeMap<>();
        for (int part = 0; part < starts.length; part++) {
            if (isShorter(part, whole)) {
                kinds.computeIfAbsent(periods.get(part).kind(), _ -> new TreeMap<>())
                        .putIfAbsent(starts[part], part);
            }
        }
        for (TreeMap<LocalDateTime, Integer> kind : kinds.values()) {
            int[] parts = kind.values().stream().mapToInt(Integer::intValue).toArray();
            long known = IntStream.of(parts).filter(reported::get).count();
            if (makes(parts, whole) && known > 0 && (known < parts.length) == withGaps) {
                int[] sum = Arrays.copyOf(parts, parts.length + 1);
                sum[parts.length] = whole;
                sums.add(sum);
            }
        }
    }

    private boolean makes(int[] parts, int whole) {
        LocalDateTime at = starts[whole];
        for (int part : parts) {
            if (!starts[part].equals(at)) {
                return false;
            }
            at = ends[part];
        }
        return at.equals(ends[whole]);
    }

    /** How many of the sums say something that the others do not. */
    private int rank(List<int[]> sums) {
        List<double[]> rows = new ArrayList<>();
        for (int[] sum : sums) {
            double[] row = new double[starts.length];
            for (int at = 0; at < sum.length; at++) {
                row[sum[at]] += at == sum.length - 1 ? -1 : 1;
            }
            rows.add(row);
        }
        int rank = 0;
        for (int column = 0; column < starts.length && rank < rows.size(); column++) {
            rank += eliminate(rows, rank, column) ? 1 : 0;
        }
        return rank;
    }

    private static boolean eliminate(List<double[]> rows, int from, int column) {
        int pivot = from;
        while (pivot < rows.size() && Math.abs(rows.get(pivot)[column]) < 1e-9) {
            pivot++;
        }
        if (pivot == rows.size()) {
            return false;
        }
        double[] row = rows.set(pivot, rows.get(from));
        rows.set(from, row);
        for (int other = from + 1; other < rows.size(); other++) {
            double factor = rows.get(other)[column] / row[column];
            for (int at = column; factor != 0 && at < row.length; at++) {
                rows.get(other)[at] -= factor * row[at];
            }
        }
        return true;
    }

    /** Every period as the difference of what was from the first cut-off to its end and to its beginning. */
    private final class Cumulated {

        private final int[] all;
        private final Map<LocalDateTime, Integer> marks = new TreeMap<>();

        Cumulated(int[] all) {
            this.all = all;
            for (int period : all) {
                marks.putIfAbsent(starts[period], 0);
                marks.putIfAbsent(ends[period], 0);
            }
            int number = starts.length;
            for (Map.Entry<LocalDateTime, Integer> mark : marks.entrySet()) {
                mark.setValue(number++);
            }
        }

        List<int[]> sums() {
            return IntStream.of(all)
                    .mapToObj(period -> new int[] {marks.get(starts[period]), period, marks.get(ends[period])})
                    .toList();
        }

        /** How many sums there are that say something new: the periods, less those that tie the cut-offs together. */
        int relations() {
            Map<LocalDateTime, LocalDateTime> tied = new HashMap<>();
            int relations = 0;
            for (int period : all) {
                LocalDateTime one = root(tied, starts[period]);
                LocalDateTime other = root(tied, ends[period]);
                if (one.equals(other)) {
                    relations++;
                } else {
                    tied.put(one, other);
                }
            }
            return relations;
        }

        private static LocalDateTime root(Map<LocalDateTime, LocalDateTime> tied, LocalDateTime mark) {
            LocalDateTime root = mark;
            while (tied.containsKey(root)) {
                root = tied.get(root);
            }
            return root;
        }
    }
}
