package vn.danvan.reporting.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.spi.RecordFigure;
import vn.danvan.rules.period.ReportingPeriod;

/** Names the bodies whose records make a counted figure, each with the way to its records. */
@Component
@Transactional(readOnly = true)
public class RecordSources {

    private final RecordCounts records;
    private final FigureCatalogue catalogue;
    private final Placings placings;
    private final Organisation organisation;

    RecordSources(RecordCounts records, FigureCatalogue catalogue, Placings placings, Organisation organisation) {
        this.records = records;
        this.catalogue = catalogue;
        this.placings = placings;
        this.organisation = organisation;
    }

    private record Found(RecordFigure figure, Placing.Spot spot) {}

    /**
     * The bodies that make the counted figure of the query's only indicator in one line, the largest number first; of its only
     * period, or of all together when they are added. A table of the same question says whether the actor may read it.
     */
    public List<RecordSource> of(Actor actor, FigureQuery query, FigureLine.Key line, String part) {
        Frame frame = placings.frame(query);
        String code = query.indicators().getFirst();
        RecordCounts.Reading counts =
                records.read(actor, query, catalogue.find(code).map(List::of).orElseGet(List::of));
        Optional<ReportingPeriod> period = query.options().added()
                ? counts.whole()
                : Optional.of(query.periods().getFirst());
        List<Found> found =
                period.map(one -> found(counts, query, frame, one, part)).orElseGet(List::of);
        Set<FigureLine.Key> touched = new HashSet<>();
        found.forEach(one -> touched.addAll(FigureSources.touched(one.spot())));
        List<Found> listed = found.stream()
                .filter(one -> FigureSources.belongs(one.spot(), line, touched))
                .sorted(Comparator.comparing((Found one) -> one.figure().value(), Comparator.reverseOrder()))
                .toList();
        Map<BodyId, BodyView> bodies = organisation.bodies(
                listed.stream().map(one -> one.figure().body()).toList(),
                organisation.knownDay(query.periods().getLast().end()));
        return listed.stream()
                .map(one -> new RecordSource(
                        one.figure(),
                        Optional.ofNullable(bodies.get(one.figure().body()))
                                .map(BodyView::name)
                                .orElse("")))
                .toList();
    }

    private static List<Found> found(
            RecordCounts.Reading counts, FigureQuery query, Frame frame, ReportingPeriod period, String part) {
        if (counts.refusal(period).isPresent()) {
            return List.of();
        }
        String code = FigureCatalogue.reported(query.indicators().getFirst());
        List<Found> found = new ArrayList<>();
        counts.bodies(period)
                .forEach((body, place) -> counts.figure(code, part, body, period)
                        .filter(figure -> figure.value().signum() != 0)
                        .ifPresent(figure ->
                                found.add(new Found(figure, CountedColumns.spot(query, frame, period, place)))));
        return found;
    }
}
