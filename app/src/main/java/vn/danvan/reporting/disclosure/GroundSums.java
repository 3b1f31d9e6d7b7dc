package vn.danvan.reporting.disclosure;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import vn.danvan.reporting.disclosure.Family.Row;
import vn.danvan.reporting.disclosure.GroundNumbers.Reports;
import vn.danvan.rules.period.ReportingPeriod;

/** All that the counts of a ground add up to: along the organisation, along the forms, in time, and by their approval. */
final class GroundSums {

    private final Ground ground;
    private final GroundNumbers numbers;
    private final Family family;
    private final List<ReportingPeriod> periods;
    private final List<Reports> reports;
    private final Sums.Collecting sums = new Sums.Collecting();
    private int[] sum = new int[16];
    private int numbersOfSum;
    private int counts;

    private GroundSums(Ground ground, Family family, AccountingYear year) {
        this.ground = ground;
        this.numbers = ground.numbers();
        this.family = family;
        this.periods = IntStream.of(numbers.periods())
                .mapToObj(period -> year.periods().get(period))
                .toList();
        this.reports = numbers.anyMixed() ? List.of(Reports.values()) : List.of(Reports.ALL);
        this.counts = ground.counts().length;
    }

    /**
     * The sums.
     *
     * @param counts how many counts they speak of; those beyond the ground's were reported by nobody and can be reckoned with
     */
    record Found(Sums all, int counts) {}

    /** Finds all sums. */
    static Found of(
            Ground ground,
            Family family,
            AccountingYear year,
            Function<Row, Tilings.InTime> inTime,
            Heritage heritage) {
        GroundSums found = new GroundSums(ground, family, year);
        found.alongTheOrganisation();
        found.alongTheForms();
        found.byApproval();
        new InTime(found, new Tilings(year.periods()), year.periods().size(), heritage).of(inTime);
        return new Found(found.sums.sums(found.counts), found.counts);
    }

    private void alongTheOrganisation() {
        for (int period = 0; period < periods.size(); period++) {
            for (Map.Entry<Integer, Set<Integer>> place : ground.below(period).entrySet()) {
                int[] parts =
                        place.getValue().stream().mapToInt(Integer::intValue).toArray();
                for (int row = 0; row < numbers.rows().size(); row++) {
                    for (Reports counted : reports) {
                        // Places that reported nothing are no part of it; elsewhere a gap may stand for anything.
                        for (int part : parts) {
                            takeKnown(numbers.cell(row, part, period, counted));
                        }
                        takeKnown(numbers.cell(row, place.getKey(), period, counted));
                        add();
                    }
                }
            }
        }
    }

    private void alongTheForms() {
        for (int period = 0; period < periods.size(); period++) {
            for (List<Row> demand : family.sums(List.of(periods.get(period).end()))) {
                int[] rows = demand.stream()
                        .mapToInt(row -> numbers.rows().getOrDefault(row, -1))
                        .toArray();
                for (int place = 0; place < numbers.places(); place++) {
                    for (Reports counted : reports) {
                        for (int at = 0; at < rows.length; at++) {
                            int cell = rows[at] < 0 ? -1 : numbers.cell(rows[at], place, period, counted);
                            if (cell >= 0 || !family.isRest(demand.get(at))) {
                                take(cell);
                            }
                        }
                        add();
                    }
                }
            }
        }
    }

    private void byApproval() {
        for (int row = 0; row < numbers.rows().size() && reports.size() > 1; row++) {
            for (int place = 0; place < numbers.places(); place++) {
                for (int period = 0; period < periods.size(); period++) {
                    int all = numbers.cell(row, place, period, Reports.ALL);
                    int approved = numbers.cell(row, place, period, Reports.APPROVED);
                    if (all != approved && approved >= 0) {
                        take(approved);
                        take(numbers.cell(row, place, period, Reports.OTHERS));
                        take(all);
                        add();
                    }
                }
            }
        }
    }

    private void takeKnown(int count) {
        if (count >= 0) {
            take(count);
        }
    }

    private void take(int count) {
        if (numbersOfSum == sum.length) {
            sum = Arrays.copyOf(sum, 2 * numbersOfSum);
        }
        sum[numbersOfSum++] = count;
    }

    /** What was taken is a sum; one of which the whole is not known says nothing. */
    private void add() {
        if (numbersOfSum > 1 && sum[numbersOfSum - 1] >= 0 && hasPart()) {
            sums.add(sum, numbersOfSum);
        }
        numbersOfSum = 0;
    }

    private boolean hasPart() {
        int whole = sum[numbersOfSum - 1];
        for (int at = 0; at < numbersOfSum - 1; at++) {
            if (sum[at] >= 0 && sum[at] != whole) {
                return true;
            }
        }
        return false;
    }

    /** What the periods of a place add up to. */
    private static final class InTime {

        private final GroundSums found;
        private final GroundNumbers numbers;
        private final Tilings tilings;
        private final Heritage heritage;

        /** The periods with facts, by their place in the year. */
        private final int[] known;

        private InTime(GroundSums found, Tilings tilings, int periodsOfYear, Heritage heritage) {
            this.found = found;
            this.numbers = found.numbers;
            this.tilings = tilings;
            this.heritage = heritage;
            this.known = IntStream.range(0, periodsOfYear).map(numbers::period).toArray();
        }

        void of(Function<Row, Tilings.InTime> inTime) {
            numbers.rows().forEach((name, row) -> {
                Tilings.InTime how = inTime.apply(name);
                for (int place = 0; place < numbers.places(); place++) {
                    BitSet reported = reported(row, place);
                    if (reported.cardinality() > 1) {
                        add(tilings.of(how, reported), row, place);
                    }
                }
            });
        }

        private BitSet reported(int row, int place) {
            BitSet reported = new BitSet();
            for (int period = 0; period < numbers.periods().length; period++) {
                boolean any = cell(row, place, period) >= 0;
                for (int former : heritage.before(place, period)) {
                    any |= cell(row, former, period) >= 0;
                }
                reported.set(numbers.periods()[period], any);
            }
            return reported;
        }

        private int cell(int row, int place, int period) {
            return numbers.cell(row, place, period, Reports.ALL);
        }

        private void add(Tilings.Sums inTime, int row, int place) {
            for (int[] sum : inTime.sums()) {
                int whole = whole(sum[sum.length - 1], row, place);
                if (whole >= 0) {
                    for (int at = 0; at < sum.length - 1; at++) {
                        take(sum[at], row, place);
                    }
                    found.take(whole);
                    found.add();
                }
            }
            found.counts += inTime.reckoned();
        }

        private int whole(int ofYear, int row, int place) {
            if (ofYear >= known.length) {
                return found.counts + ofYear - known.length;
            }
            return known[ofYear] < 0 ? -1 : cell(row, place, known[ofYear]);
        }

        /** Takes the counts of a place in a period: its own, and those of the places that have become part of it since. */
        private void take(int ofYear, int row, int place) {
            if (ofYear >= known.length) {
                found.take(found.counts + ofYear - known.length);
                return;
            }
            int before = found.numbersOfSum;
            int period = known[ofYear];
            if (period >= 0) {
                found.takeKnown(cell(row, place, period));
                for (int former : heritage.before(place, period)) {
                    found.takeKnown(cell(row, former, period));
                }
            }
            if (found.numbersOfSum == before) {
                found.take(-1);
            }
        }
    }
}
