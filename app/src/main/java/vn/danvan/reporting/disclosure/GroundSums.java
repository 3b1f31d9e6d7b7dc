package vn.danvan.reporting.disclosure;

import java.util.ArrayList;
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
    private final List<int[]> sums = new ArrayList<>();
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
     * @param all each the parts and, last, the whole
     * @param counts how many counts they speak of; those beyond the ground's were reported by nobody and can be reckoned with
     */
    record Found(List<int[]> all, int counts) {}

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
        found.inTime(new Tilings(year.periods()), year.periods().size(), inTime, heritage);
        return new Found(found.sums, found.counts);
    }

    private void alongTheOrganisation() {
        for (int period = 0; period < periods.size(); period++) {
            for (Map.Entry<Integer, Set<Integer>> place : ground.below(period).entrySet()) {
                int[] parts =
                        place.getValue().stream().mapToInt(Integer::intValue).toArray();
                for (int row = 0; row < numbers.rows().size(); row++) {
                    for (Reports counted : reports) {
                        int[] sum = new int[parts.length + 1];
                        for (int at = 0; at < parts.length; at++) {
                            sum[at] = numbers.cell(row, parts[at], period, counted);
                        }
                        sum[parts.length] = numbers.cell(row, place.getKey(), period, counted);
                        // Places that reported nothing are no part of it; elsewhere a gap may stand for anything.
                        add(IntStream.of(sum).filter(cell -> cell >= 0).toArray());
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
                        int[] sum = new int[rows.length];
                        for (int at = 0; at < rows.length; at++) {
                            sum[at] = rows[at] < 0 ? -1 : numbers.cell(rows[at], place, period, counted);
                        }
                        add(sum);
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
                        add(new int[] {approved, numbers.cell(row, place, period, Reports.OTHERS), all});
                    }
                }
            }
        }
    }

    /** A sum of which the whole is not known says nothing. */
    private void add(int[] sum) {
        if (sum.length > 1
                && sum[sum.length - 1] >= 0
                && IntStream.of(sum).distinct().filter(cell -> cell >= 0).count() > 1) {
            sums.add(sum);
        }
    }

    private void inTime(Tilings tilings, int periodsOfYear, Function<Row, Tilings.InTime> inTime, Heritage heritage) {
        for (Map.Entry<Row, Integer> row : numbers.rows().entrySet()) {
            Tilings.InTime how = inTime.apply(row.getKey());
            for (int place = 0; place < numbers.places(); place++) {
                int[][] cells = cells(row.getValue(), place, heritage);
                BitSet reported = new BitSet();
                for (int period = 0; period < cells.length; period++) {
                    reported.set(numbers.periods()[period], cells[period].length > 0);
                }
                if (reported.cardinality() > 1) {
                    inTime(tilings.of(how, reported), cells, periodsOfYear, row.getValue(), place);
                }
            }
        }
    }

    private void inTime(Tilings.Sums found, int[][] cells, int first, int row, int place) {
        for (int[] sum : found.sums()) {
            int whole = number(sum[sum.length - 1], first, row, place);
            if (whole >= 0) {
                IntStream parts = IntStream.of(sum)
                        .limit(sum.length - 1L)
                        .flatMap(part -> part < first ? known(cells, part) : IntStream.of(counts + part - first));
                add(IntStream.concat(parts, IntStream.of(whole)).toArray());
            }
        }
        counts += found.reckoned();
    }

    private int number(int whole, int first, int row, int place) {
        if (whole >= first) {
            return counts + whole - first;
        }
        int period = numbers.period(whole);
        return period < 0 ? -1 : numbers.cell(row, place, period, Reports.ALL);
    }

    private IntStream known(int[][] cells, int ofYear) {
        int period = numbers.period(ofYear);
        return period < 0 || cells[period].length == 0 ? IntStream.of(-1) : IntStream.of(cells[period]);
    }

    /** The counts of a place in each period: its own, and those of the places that have become part of it since. */
    private int[][] cells(int row, int place, Heritage heritage) {
        int[][] cells = new int[periods.size()][];
        for (int period = 0; period < cells.length; period++) {
            int at = period;
            cells[period] = IntStream.concat(IntStream.of(place), heritage.before(place, period))
                    .map(one -> numbers.cell(row, one, at, Reports.ALL))
                    .filter(cell -> cell >= 0)
                    .toArray();
        }
        return cells;
    }
}
