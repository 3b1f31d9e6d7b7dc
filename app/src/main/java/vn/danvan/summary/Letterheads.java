package vn.danvan.summary;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.rules.PeriodNames;
import vn.danvan.summary.compose.Span;
import vn.danvan.summary.register.Issuer;
import vn.danvan.summary.register.Line;
import vn.danvan.summary.register.Run;
import vn.danvan.summary.register.Terms;

/** In whose name a summary is printed, in which run it is numbered, and how the areas in it are called. */
@Component
class Letterheads {

    private final Scenes scenes;
    private final Areas areas;
    private final Terms terms;
    private final PeriodNames periods;

    Letterheads(Scenes scenes, Areas areas, Terms terms, PeriodNames periods) {
        this.scenes = scenes;
        this.areas = areas;
        this.terms = terms;
        this.periods = periods;
    }

    /** The body whose people write the summary today. */
    BodyId holder(SummaryView summary) {
        return scenes.holder(summary);
    }

    /** The head of the documents on a day of the body whose people write it. */
    Optional<Issuer> issuer(SummaryView summary, LocalDate day) {
        return terms.issuer(scenes.body(holder(summary), day), area(summary, day), day);
    }

    /** Whether the content says how documents of the body are headed. */
    boolean isHeaded(BodyId body, AreaId area, LocalDate day) {
        return terms.issuer(scenes.body(body, day), areas.requireArea(area, day), day)
                .isPresent();
    }

    /** The run of numbers on a day. */
    Optional<Run> run(SummaryView summary, Line line, LocalDate day) {
        return terms.run(line, area(summary, day), day);
    }

    /** The body whose people write, as it is called at the end of the period. */
    String writer(SummaryView summary) {
        return scenes.body(summary.body(), scenes.day(summary.period())).name();
    }

    /** In which its documents are issued: another than it sums up when another body took it over. */
    private AreaView area(SummaryView summary, LocalDate day) {
        BodyId holder = holder(summary);
        AreaId own = holder.equals(summary.body())
                ? summary.area()
                : Optional.ofNullable(scenes.body(holder, day).area()).orElse(summary.area());
        return areas.requireArea(own, day);
    }

    /** What the kinds of the periods of its figures are called within a line. */
    Map<Span, String> kindNames(SummaryDetail detail) {
        return detail.pieces().stream()
                .flatMap(one -> one.piece().draft().figures().stream())
                .map(figure -> figure.ref().period())
                .distinct()
                .collect(Collectors.toMap(span -> span, this::kindName));
    }

    private String kindName(Span span) {
        String name = periods.kind(span.code()).vi();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
    }

    /** The area and its units as they were called on the last day of the period. */
    Map<AreaId, String> areaNames(SummaryDetail detail) {
        LocalDate on = scenes.day(detail.summary().period());
        Map<AreaId, String> names = new HashMap<>();
        names.put(
                detail.scene().area(),
                areas.requireArea(detail.scene().area(), on).name());
        detail.scene()
                .units()
                .forEach(unit -> names.put(
                        unit.area(), areas.requireArea(unit.area(), on).name()));
        return names;
    }
}
