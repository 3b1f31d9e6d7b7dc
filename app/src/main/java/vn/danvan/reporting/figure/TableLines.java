package vn.danvan.reporting.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.AreaLevel;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.web.Days;

/** Lists and names the lines of a table, in the order of the organisation. */
@Component
class TableLines {

    private final Areas areas;
    private final Organisation organisation;

    TableLines(Areas areas, Organisation organisation) {
        this.areas = areas;
        this.organisation = organisation;
    }

    /** All lines but the total: what exists at the end of a period, then what else has facts. */
    List<FigureLine> lines(Frame frame, List<ReportingPeriod> periods, Collection<FigureLine.Key> used) {
        Map<FigureLine.Key, FigureLine> lines = new LinkedHashMap<>();
        for (ReportingPeriod period : periods) {
            areas(frame, period).forEach(area -> {
                FigureLine.Key key = FigureLine.Key.area(area.id());
                lines.put(key, new FigureLine(key, area.name()));
            });
        }
        LocalDate last = frame.linesOn(periods.getLast());
        bodies(used, last).forEach(line -> lines.put(line.key(), line));
        used.stream()
                .filter(key -> key.kind() != FigureLine.Kind.BODY)
                .sorted(Comparator.comparing(FigureLine.Key::kind))
                .forEach(key -> lines.computeIfAbsent(key, _ -> new FigureLine(key, name(key, last))));
        return toldApart(lines.values());
    }

    /** Areas of one name with the days from which and to which they exist. */
    List<FigureLine> toldApart(Collection<FigureLine> lines) {
        Map<String, Long> names =
                lines.stream().collect(Collectors.groupingBy(FigureLine::name, Collectors.counting()));
        return lines.stream()
                .map(line -> line.key().kind() == FigureLine.Kind.AREA && names.getOrDefault(line.name(), 0L) > 1
                        ? new FigureLine(line.key(), line.name() + " (" + days(line.key()) + ")")
                        : line)
                .toList();
    }

    private String days(FigureLine.Key key) {
        List<AreaView> versions = areas.versions(new AreaId(Objects.requireNonNull(key.id())));
        LocalDate end = versions.getLast().valid().to();
        return Days.field(versions.getFirst().valid().from()) + "–" + (end == null ? "" : Days.field(end.minusDays(1)));
    }

    private List<AreaView> areas(Frame frame, ReportingPeriod period) {
        AreaId top = frame.top().id();
        if (frame.restates(period) && frame.formerly() && frame.cut() != Cut.NONE && frame.cut() != Cut.BODY) {
            return areas.areasSince(top, AreaLevel.COMMUNE, frame.linesOn(period));
        }
        return switch (frame.cut()) {
            case NONE, BODY -> List.of();
            case BELOW ->
                areas.children(top, frame.linesOn(period)).stream()
                        .filter(area -> area.kind().level() != AreaLevel.VILLAGE)
                        .toList();
            case COMMUNE -> areas.areasWithin(top, AreaLevel.COMMUNE, frame.linesOn(period));
        };
    }

    private List<FigureLine> bodies(Collection<FigureLine.Key> used, LocalDate on) {
        Set<UUID> ids = used.stream()
                .filter(key -> key.kind() == FigureLine.Kind.BODY)
                .map(FigureLine.Key::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<BodyId, BodyView> views =
                organisation.bodies(ids.stream().map(BodyId::new).toList(), on);
        List<FigureLine> lines = new ArrayList<>();
        organisation.bodiesOn(on).stream()
                .filter(body -> views.containsKey(body.id()))
                .forEach(body -> lines.add(line(body)));
        views.values().stream()
                .filter(body -> lines.stream()
                        .noneMatch(line -> body.id().value().equals(line.key().id())))
                .forEach(body -> lines.add(line(body)));
        return lines;
    }

    private static FigureLine line(BodyView body) {
        return new FigureLine(new FigureLine.Key(FigureLine.Kind.BODY, body.id().value()), body.name());
    }

    private String name(FigureLine.Key key, LocalDate on) {
        UUID id = key.id();
        return id == null ? "" : areas.requireArea(new AreaId(id), on).name();
    }

    /** What stands in a line of which the table has nothing; empty for what is left over only where figures are restated. */
    Optional<Figure> lacking(Frame frame, FigureLine.Key key, ReportingPeriod period) {
        boolean leftOver = key.kind() == FigureLine.Kind.FORMER || key.kind() == FigureLine.Kind.UNDIVIDED;
        if (leftOver && !frame.restates(period)) {
            return Optional.empty();
        }
        boolean ended = key.kind() == FigureLine.Kind.OF_DISTRICT && !hasDistricts(frame, period);
        return Optional.of(
                exists(frame, key, period) && !ended ? new Figure.Missing(Figure.Marks.NONE) : new Figure.Absent());
    }

    /** Whether there are districts in the area, or it is one, so that anybody works at their level. */
    private boolean hasDistricts(Frame frame, ReportingPeriod period) {
        return !areas.areasWithin(frame.top().id(), AreaLevel.DISTRICT, frame.linesOn(period))
                .isEmpty();
    }

    /** Whether the line's unit exists at the end of the period, and on the day for whose units it is restated. */
    boolean exists(Frame frame, FigureLine.Key key, ReportingPeriod period) {
        UUID id = key.id();
        return switch (key.kind()) {
            case AREA ->
                id != null && areas.area(new AreaId(id), frame.linesOn(period)).isPresent();
            case BODY ->
                id != null
                        && organisation.exists(
                                new BodyId(id), frame.ways().known().apply(period.end()))
                        && (!frame.restates(period) || frame.ways().lasting().test(new BodyId(id)));
            case TOTAL ->
                frame.restates(period)
                        || areas.area(frame.top().id(), frame.linesOn(period)).isPresent();
            case OF_DISTRICT, OF_PROVINCE, FORMER, UNDIVIDED, OTHERS -> true;
        };
    }

    /** The area of a line, for what may be read of it; empty for lines that are no single unit. */
    Optional<AreaId> area(FigureLine.Key key, ReportingPeriod period) {
        UUID id = key.id();
        if (id == null) {
            return Optional.empty();
        }
        return key.kind() == FigureLine.Kind.BODY
                ? Optional.ofNullable(
                        organisation.requireBody(new BodyId(id), period.end()).area())
                : Optional.of(new AreaId(id));
    }
}
