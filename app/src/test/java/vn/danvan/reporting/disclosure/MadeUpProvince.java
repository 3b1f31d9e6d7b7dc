package vn.danvan.reporting.disclosure;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.reporting.disclosure.Family.Demand;
import vn.danvan.reporting.disclosure.Family.Row;
import vn.danvan.reporting.disclosure.Veil.Leaf;
import vn.danvan.reporting.disclosure.Veil.Node;
import vn.danvan.reporting.fact.ProvinceFacts.Reported;
import vn.danvan.reporting.fact.Standing;
import vn.danvan.rules.calendar.WorkCalendar;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** A made-up province with a year of reports. */
final class MadeUpProvince {

    static final Row ALL = new Row("ALL", "");
    static final Row FEW = new Row("FEW", "");
    static final Row MANY = new Row("MANY", "");
    static final Family FAMILY = new Family(
            new LinkedHashSet<>(List.of(ALL, FEW, MANY)),
            Set.of(FEW),
            List.of(new Demand(List.of(FEW, MANY, ALL), LocalDate.MIN, Optional.empty())));
    private static final List<List<String>> KINDS = List.of(
            List.of("quarter", "six-months", "nine-months", "year"),
            List.of("quarter", "year"),
            List.of("calendar-month", "calendar-quarter", "calendar-year"),
            List.of("calendar-month", "party-first-quarter", "party-six-months", "party-nine-months", "party-year"),
            List.of("calendar-quarter", "party-six-months", "party-nine-months", "calendar-year", "quarter", "year"));

    record Body(BodyId id, Standing standing) {}

    record Report(Body body, int period, boolean approved) {}

    /** What happened to a body between two neighbouring days of any cut-off. */
    record Happening(Body body, Row row, int between) {}

    record Question(Row row, Node node, int period, boolean approvedOnly) {}

    final long seed;
    final Random random;
    final AccountingYear year;
    final List<Body> bodies = new ArrayList<>();
    final List<Report> reports = new ArrayList<>();
    final List<LocalDateTime> days;
    final Map<Happening, Integer> numbers = new LinkedHashMap<>();
    final Map<Happening, Long> counts = new LinkedHashMap<>();

    MadeUpProvince(long seed) {
        this.seed = seed;
        random = new Random(seed);
        List<String> kinds = KINDS.get(random.nextInt(KINDS.size()));
        Periods periods = Periods.shipped(WorkCalendar.national());
        year = new AccountingYear(
                2026,
                kinds.stream()
                        .flatMap(kind -> periods.ofYear(kind, 2026).stream())
                        .toList());
        TreeSet<LocalDateTime> cuts = new TreeSet<>();
        year.periods().forEach(period -> cuts.addAll(List.of(start(period), end(period))));
        days = List.copyOf(cuts);
        settle();
        happen();
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private void settle() {
        AreaId province = new AreaId(id());
        int districts = random.nextInt(3);
        for (int district = 0; district < Math.max(1, districts); district++) {
            AreaId around = districts == 0 ? null : new AreaId(id());
            for (int commune = 0; commune < 2 + random.nextInt(3); commune++) {
                Standing standing = new Standing(new AreaId(id()), around, province);
                for (int body = 0; body < 1 + random.nextInt(5) / 4; body++) {
                    bodies.add(new Body(new BodyId(id()), standing));
                }
            }
        }
    }

    private void happen() {
        double diligence = random.nextBoolean() ? 1 : 0.85;
        double approval = random.nextBoolean() ? 1 : 0.7;
        for (Body body : bodies) {
            for (int period = 0; period < year.periods().size(); period++) {
                if (random.nextDouble() < diligence) {
                    reports.add(new Report(body, period, random.nextDouble() < approval));
                }
            }
            for (int between = 0; between < days.size() - 1; between++) {
                count(
                        new Happening(body, FEW, between),
                        random.nextInt(3) == 0 ? random.nextInt(20) : random.nextInt(3));
                count(new Happening(body, MANY, between), random.nextInt(40));
            }
        }
    }

    private void count(Happening happening, long count) {
        numbers.put(happening, numbers.size());
        counts.put(happening, count);
    }

    /** What a figure of a body is made of. */
    List<Happening> made(Body body, Row row, int period) {
        List<Happening> made = new ArrayList<>();
        for (int between = 0; between < days.size() - 1; between++) {
            boolean inside = !days.get(between).isBefore(start(year.periods().get(period)))
                    && !days.get(between + 1).isAfter(end(year.periods().get(period)));
            for (Row part : List.of(FEW, MANY)) {
                if (inside && (row.equals(ALL) || row.equals(part))) {
                    made.add(new Happening(body, part, between));
                }
            }
        }
        return made;
    }

    List<Reported> facts() {
        List<Reported> facts = new ArrayList<>();
        for (Report report : reports) {
            for (Row row : FAMILY.rows()) {
                long count = made(report.body(), row, report.period()).stream()
                        .mapToLong(counts::get)
                        .sum();
                facts.add(new Reported(
                        row.indicator(),
                        row.part(),
                        report.period(),
                        report.body().standing(),
                        report.body().id(),
                        count,
                        report.approved()));
            }
        }
        return facts;
    }

    /** All that anybody can ask for, with what it is made of. */
    Map<Question, List<Happening>> questions() {
        Map<Question, List<Happening>> questions = new LinkedHashMap<>();
        for (Report report : reports) {
            for (Row row : FAMILY.rows()) {
                for (Node node : nodes(report.body())) {
                    for (boolean approvedOnly : new boolean[] {false, true}) {
                        if (report.approved() || !approvedOnly) {
                            questions
                                    .computeIfAbsent(
                                            new Question(row, node, report.period(), approvedOnly),
                                            _ -> new ArrayList<>())
                                    .addAll(made(report.body(), row, report.period()));
                        }
                    }
                }
            }
        }
        return questions;
    }

    private static List<Node> nodes(Body body) {
        Standing standing = body.standing();
        List<Node> nodes = new ArrayList<>(List.of(
                Node.body(body.id()),
                new Leaf(Node.area(Objects.requireNonNull(standing.commune())), standing).node(),
                Node.area(Objects.requireNonNull(standing.province()))));
        if (standing.district() != null) {
            nodes.add(Node.area(standing.district()));
        }
        return nodes;
    }

    long[] row(List<Happening> made) {
        long[] row = new long[numbers.size()];
        made.forEach(happening -> row[Objects.requireNonNull(numbers.get(happening))]++);
        return row;
    }

    /** The sums that are true of counts that can be asked for. */
    List<int[]> sums(Ground ground, Map<Integer, Long> asked) {
        Heritage none = Heritage.of(ground, year, (_, _, _) -> Optional.empty());
        Sums all = GroundSums.of(ground, FAMILY, year, _ -> Tilings.InTime.ADDS, none)
                .all();
        return IntStream.range(0, all.size())
                .filter(sum -> all.end(sum) - all.start(sum) + 1 == all.terms(sum))
                .mapToObj(sum -> IntStream.rangeClosed(all.start(sum), all.end(sum))
                        .map(all::count)
                        .toArray())
                .filter(sum -> Arrays.stream(sum).allMatch(asked::containsKey))
                .filter(sum -> Arrays.stream(sum)
                                .limit(sum.length - 1L)
                                .mapToLong(asked::get)
                                .sum()
                        == asked.getOrDefault(sum[sum.length - 1], 0L))
                .toList();
    }

    Decision decide() {
        Ground ground = new Ground(FAMILY, facts());
        return Decision.of(
                ground,
                FAMILY,
                year,
                _ -> Tilings.InTime.ADDS,
                Heritage.of(ground, year, (_, _, _) -> Optional.empty()));
    }

    private static LocalDateTime start(ReportingPeriod period) {
        return period.start().atStartOfDay();
    }

    private static LocalDateTime end(ReportingPeriod period) {
        return period.end().plusDays(1).atStartOfDay();
    }
}
