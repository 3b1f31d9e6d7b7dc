package vn.danvan.reporting.consolidated;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.consolidated.LineMaker.Drawn;
import vn.danvan.reporting.disclosure.SmallNumbers;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.submission.SideBySide;

/** Puts the reports of an area's bodies together: those that the reader may open, as they were sent. */
@Component
@Transactional(readOnly = true)
public class ConsolidatedSheets {

    /** Cells of the largest sheet: 300 columns of 333 bodies, or 30 of all communes there are. */
    public static final long MOST_CELLS = 100_000;

    private final SideBySide side;
    private final Organisation organisation;
    private final Areas areas;
    private final SmallNumbers numbers;
    private final Forms forms;

    ConsolidatedSheets(SideBySide side, Organisation organisation, Areas areas, SmallNumbers numbers, Forms forms) {
        this.side = side;
        this.organisation = organisation;
        this.areas = areas;
        this.numbers = numbers;
        this.forms = forms;
    }

    /** Whether one sheet holds it; told before any report is read. */
    public boolean isTooLarge(Actor actor, SheetQuery query) {
        return side.count(actor, query.column(), within(query))
                        * SheetColumn.of(query.edition(), forms.current().catalogue())
                                .size()
                > MOST_CELLS;
    }

    /** Whether anybody whose reports the actor may open files it. */
    public boolean isFiled(Actor actor, SheetQuery query) {
        return side.count(actor, query.column(), within(query)) > 0;
    }

    /** Whether all whose reports the actor may open for it stand in its area. */
    public boolean holdsAll(Actor actor, SheetQuery query) {
        return query.area().isEmpty()
                || side.count(actor, query.column(), within(query)) == side.count(actor, query.column(), _ -> true);
    }

    /** The sheet. {@link vn.danvan.kernel.Forbidden} for administrators; a report the actor may not open is not in it. */
    public ConsolidatedSheet of(Actor actor, SheetQuery query) {
        List<SideBySide.Report> reports = side.of(actor, query.column(), within(query));
        FormEdition edition = reports.stream()
                .flatMap(report -> report.sent().stream())
                .map(SideBySide.Sent::edition)
                .reduce(query.edition(), (one, other) -> other.from().isAfter(one.from()) ? other : one);
        List<SheetColumn> columns = SheetColumn.of(edition, forms.current().catalogue());
        Cover cover = new Cover(numbers.reading(), query.period());
        LineMaker maker = new LineMaker(columns, cover, actor.body());
        LocalDate on = organisation.knownDay(query.period().end());
        List<Drawn> lines = reports.stream()
                .map(report -> maker.draw(report, district(report.body(), on)))
                .toList();
        SheetTotals totals = new SheetTotals(edition, columns, lines, covered(query, columns, lines, cover));
        List<SheetCell> cells = totals.cells();
        List<SheetFault> faults = totals.faults(cells);
        Set<Integer> faulty = faults.stream()
                .flatMap(fault -> fault.columns().stream())
                .collect(Collectors.toCollection(HashSet::new));
        return new ConsolidatedSheet(
                edition,
                query.period(),
                columns,
                lines.stream().map(Drawn::line).toList(),
                IntStream.range(0, cells.size())
                        .mapToObj(at -> faulty.contains(at) ? cells.get(at).faulty() : cells.get(at))
                        .toList(),
                faults);
    }

    private IntPredicate covered(SheetQuery query, List<SheetColumn> columns, List<Drawn> lines, Cover cover) {
        if (lines.isEmpty()) {
            return at -> false;
        }
        boolean whole = query.area().isPresent() && side.countAll(query.column(), within(query)) == lines.size();
        Set<String> shared = whole ? elsewhere(query) : all(columns);
        return at -> {
            boolean any = lines.stream().anyMatch(line -> line.covered().contains(at));
            return query.area()
                    .map(area -> cover.coversTotal(
                            columns.get(at),
                            area,
                            lines.getFirst().line().body().id(),
                            shared,
                            any))
                    .orElse(any);
        };
    }

    private static Set<String> all(List<SheetColumn> columns) {
        return columns.stream().map(column -> column.indicator().code()).collect(Collectors.toSet());
    }

    /** The indicators that other forms ask for as well. */
    private Set<String> elsewhere(SheetQuery query) {
        return forms.current().forms().stream()
                .filter(form -> !form.id().equals(query.edition().form()))
                .flatMap(form -> form.edition(query.period()).stream())
                .flatMap(FormEdition::figures)
                .map(figure -> figure.indicator().code())
                .collect(Collectors.toSet());
    }

    private Predicate<BodyView> within(SheetQuery query) {
        Optional<AreaId> area = query.area();
        LocalDate on = organisation.knownDay(query.period().end());
        return body ->
                area.isEmpty() || around(body, on).anyMatch(one -> one.id().equals(area.get()));
    }

    private String district(BodyView body, LocalDate on) {
        return around(body, on)
                .filter(area -> area.kind().level() == AreaLevel.DISTRICT)
                .findFirst()
                .map(AreaView::name)
                .orElse("");
    }

    /** The body's own area and those around it. */
    private Stream<AreaView> around(BodyView body, LocalDate on) {
        AreaId own = body.area();
        return own == null
                ? Stream.empty()
                : Stream.concat(areas.area(own, on).stream(), areas.ancestorsAt(own, on).stream());
    }
}
