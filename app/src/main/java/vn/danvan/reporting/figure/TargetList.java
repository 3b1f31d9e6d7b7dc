package vn.danvan.reporting.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.AreaView;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** Lists the targets that are set for the areas of an actor's body and those directly below, whatever the indicator. */
@Component
@Transactional(readOnly = true)
public class TargetList {

    /**
     * A target that is set.
     *
     * @param name of the area at the end of the period
     * @param lasting whether the area was there at the end of the year
     * @param root the area of the actor's body in or below which it lies
     */
    public record Entry(TargetSlot slot, String name, AreaId root, boolean lasting, Targets.Target target) {

        private FigureLine.Key line() {
            return slot.area().equals(root) ? FigureLine.Key.TOTAL : FigureLine.Key.area(slot.area());
        }

        /** Where the figure stands in a table of the root cut into what is below it. */
        public FigureTable.Cell cell() {
            return new FigureTable.Cell(slot.indicator(), "", line(), Optional.of(slot.period()));
        }
    }

    /** An area with its name, and in or below which of the own ones it lies. */
    private record Place(String name, AreaId root, boolean lasting, int order) {}

    private final JdbcClient jdbc;
    private final OwnAreas own;
    private final Figures figures;
    private final FigureCatalogue catalogue;
    private final Periods periods;
    private final Plans plans;

    TargetList(
            JdbcClient jdbc, OwnAreas own, Figures figures, FigureCatalogue catalogue, Periods periods, Plans plans) {
        this.jdbc = jdbc;
        this.own = own;
        this.figures = figures;
        this.catalogue = catalogue;
        this.periods = periods;
        this.plans = plans;
    }

    /** Those of the years, the latest first, then by kind of period, number, indicator and area. */
    public List<Entry> of(Actor actor, Collection<Integer> years) {
        List<Entry> found = new ArrayList<>();
        Map<String, Integer> kinds = kinds();
        for (int year : years) {
            Map<AreaId, Place> places = places(actor, year);
            List<Entry> ofYear = new ArrayList<>(read(places, year));
            ofYear.sort(Comparator.comparingInt((Entry entry) ->
                            kinds.getOrDefault(entry.slot().period().kind(), kinds.size()))
                    .thenComparingInt(entry -> entry.slot().period().index())
                    .thenComparing(entry -> entry.slot().indicator())
                    .thenComparingInt(entry -> Objects.requireNonNull(
                                    places.get(entry.slot().area()))
                            .order()));
            found.addAll(ofYear);
        }
        return found;
    }

    /** The years for which any are set. */
    public SortedSet<Integer> years() {
        return new TreeSet<>(jdbc.sql("select distinct period_year from reporting.target")
                .query(Integer.class)
                .list());
    }

    private Map<String, Integer> kinds() {
        Map<String, Integer> kinds = new HashMap<>();
        periods.all().forEach(kind -> kinds.putIfAbsent(kind.id(), kinds.size()));
        return kinds;
    }

    /** Units may become others within a year: those of its first and of its last day. */
    private Map<AreaId, Place> places(Actor actor, int year) {
        Map<AreaId, Place> places = new LinkedHashMap<>();
        for (LocalDate day : List.of(LocalDate.of(year, 12, 31), LocalDate.of(year, 1, 1))) {
            for (AreaView root : own.of(actor, day)) {
                Stream.concat(Stream.of(root), own.below(root, day).stream())
                        .forEach(area -> places.putIfAbsent(
                                area.id(), new Place(area.name(), root.id(), day.getDayOfYear() > 1, places.size())));
            }
        }
        return places;
    }

    private List<Entry> read(Map<AreaId, Place> places, int year) {
        return jdbc
                .sql("""
                select indicator, area, period_kind, period_index, value, basis, set_body,
                       cast(set_at at time zone 'Asia/Ho_Chi_Minh' as date) as set_on
                  from reporting.target
                 where period_year = :year and area = any(:areas)
                """)
                .param("year", year)
                .param("areas", places.keySet().stream().map(AreaId::value).toArray(UUID[]::new))
                .query((row, _) -> {
                    AreaId area = new AreaId(row.getObject("area", UUID.class));
                    Place place = Objects.requireNonNull(places.get(area));
                    String indicator = row.getString("indicator");
                    Targets.Target target = new Targets.Target(
                            row.getBigDecimal("value"),
                            row.getString("basis"),
                            new BodyId(row.getObject("set_body", UUID.class)),
                            row.getObject("set_on", LocalDate.class));
                    // A kind of period that is no longer known cannot be asked for.
                    return periods.period(row.getString("period_kind"), year, row.getInt("period_index"))
                            .map(period -> new Entry(
                                    new TargetSlot(indicator, area, period),
                                    place.name(),
                                    place.root(),
                                    place.lasting(),
                                    target));
                })
                .list()
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** What the figures come to for which these are set; of an indicator that is no longer known nothing. */
    public Map<Entry, Figure> figures(Actor actor, Collection<Entry> entries) {
        FigureCatalogue.Now now = catalogue.now();
        Map<Asked, List<Entry>> asked = new LinkedHashMap<>();
        entries.stream()
                .filter(entry -> now.find(entry.slot().indicator()).isPresent())
                .forEach(entry -> asked.computeIfAbsent(
                                new Asked(entry.root(), entry.slot().period()), _ -> new ArrayList<>())
                        .add(entry));
        Map<Entry, Figure> found = new HashMap<>();
        asked.forEach((one, of) -> {
            FigureTable table = figures.table(
                    actor,
                    new FigureQuery(
                            of.stream()
                                    .map(entry -> entry.slot().indicator())
                                    .distinct()
                                    .toList(),
                            one.root(),
                            Cut.BELOW,
                            List.of(one.period()),
                            FigureQuery.Options.PLAIN));
            of.forEach(entry -> Optional.ofNullable(table.figures().get(entry.cell()))
                    .ifPresent(figure -> found.put(entry, figure)));
        });
        return found;
    }

    /**
     * What their figures are held against, as in every table: of a unit that took others in since, with the targets of those.
     * Of an indicator that is no longer known nothing.
     */
    public Map<Entry, Plan> plans(Collection<Entry> entries) {
        FigureCatalogue.Now now = catalogue.now();
        Map<ReportingPeriod, List<Entry>> ofPeriods = entries.stream()
                .collect(Collectors.groupingBy(entry -> entry.slot().period()));
        Map<Entry, Plan> found = new HashMap<>();
        ofPeriods.forEach((period, of) -> {
            Map<TargetSlot, Plan> held = plans.of(
                    new Plans.Wanted(
                            of.stream()
                                    .map(entry -> entry.slot().indicator())
                                    .distinct()
                                    .flatMap(code -> now.find(code).stream())
                                    .toList(),
                            of.stream()
                                    .map(entry -> entry.slot().area())
                                    .distinct()
                                    .toList()),
                    List.of(period));
            of.forEach(entry -> Optional.ofNullable(held.get(entry.slot())).ifPresent(plan -> found.put(entry, plan)));
        });
        return found;
    }

    private record Asked(AreaId root, ReportingPeriod period) {}
}
