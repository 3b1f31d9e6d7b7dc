package vn.danvan.summary;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.BodyId;
import vn.danvan.language.SearchKey;
import vn.danvan.organisation.AreaView;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.BodyView;
import vn.danvan.organisation.Organisation;
import vn.danvan.rules.period.PeriodKind;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.summary.compose.PeriodWords;
import vn.danvan.summary.compose.Phrases;
import vn.danvan.summary.compose.Scene;
import vn.danvan.summary.compose.Span;
import vn.danvan.web.Texts;

/** Where and when a summary plays: the area as it stood on the last day of the period, and the words for it. */
@Component
class Scenes {

    private static final int MONTHS_OF_YEAR = 12;
    private static final String CITY = "thanh pho ";
    private static final String TOWN = "thi xa ";

    private final Organisation organisation;
    private final Areas areas;
    private final Periods periods;
    private final Texts texts;
    private final Clock clock;
    private final Phrases phrases = Phrases.shipped();

    Scenes(Organisation organisation, Areas areas, Periods periods, Texts texts, Clock clock) {
        this.organisation = organisation;
        this.areas = areas;
        this.periods = periods;
        this.texts = texts;
        this.clock = clock;
    }

    /** The body whose people write the summary today: its own, or who it was handed to; of one that ended who has its place. */
    BodyId holder(SummaryView summary) {
        BodyId keeper = summary.keeper();
        BodyId named = keeper == null ? summary.body() : keeper;
        return organisation.standing(named, LocalDate.now(clock)).orElse(named);
    }

    Scene scene(SummaryView summary) {
        LocalDate on = day(summary.period());
        AreaView area = areas.requireArea(summary.area(), on);
        BodyView body = organisation.requireBody(summary.body(), on);
        String all = phrases.of("scene." + kind(area));
        int year = summary.period().year();
        PeriodWords.Words vietnamese = (key, args) -> texts.text(Texts.VIETNAMESE, key, args);
        String period = PeriodWords.of(vietnamese, summary.period());
        Map<String, String> words = Map.of(
                "area", all,
                "area-in", lower(all),
                "place", lower(area.name()),
                "body", body.name(),
                "year", Integer.toString(year),
                "next", Integer.toString(year + 1),
                "previous", Integer.toString(year - 1),
                "period", period,
                "told", period,
                "coming", PeriodWords.after(vietnamese, summary.period()));
        return new Scene(
                summary.area(),
                summary.period(),
                wholeYear(summary.period()),
                ends(summary.period()),
                words,
                units(area, on));
    }

    /** What the area is called: cities and towns of a province are districts of their own kind, as their names say. */
    static String kind(AreaView area) {
        String name = SearchKey.foldPlain(area.name());
        return switch (area.kind()) {
            case PROVINCE, DISTRICT -> {
                if (name.startsWith(CITY)) {
                    yield "city";
                }
                yield name.startsWith(TOWN) ? "town" : area.kind().name().toLowerCase(Locale.ROOT);
            }
            case COMMUNE, WARD, TOWNSHIP, SPECIAL_ZONE, VILLAGE ->
                area.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    /** Of that day, or of the first on which there is such an area. */
    private List<Scene.Unit> units(AreaView area, LocalDate on) {
        LocalDate first = area.valid().from();
        return areas.children(area.id(), on.isBefore(first) ? first : on).stream()
                .map(unit -> new Scene.Unit(unit.id(), lower(unit.name())))
                .toList();
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
    }

    /** The last day of the period, or the first on which the organisation is known when that is later. */
    LocalDate day(Span span) {
        return organisation.knownDay(period(span).end());
    }

    /** The period of that kind whose figures a summary of the period tells: that of the same number, or the last of a shorter kind. */
    Span within(Span span, String kind) {
        Scene.End end = ends(span).get(kind);
        return new Span(kind, span.year(), end == null ? span.index() : end.index());
    }

    /** Whether periods of the kind are shorter than the span. */
    boolean isShorter(String kind, Span span) {
        List<PeriodKind> kinds = periods.kinds(period(span).end());
        int own = months(kinds, span.kind());
        int other = months(kinds, kind);
        return other > 0 && other < own;
    }

    private static int months(List<PeriodKind> kinds, String id) {
        return kinds.stream()
                .filter(kind -> kind.id().equals(id))
                .mapToInt(PeriodKind::months)
                .findFirst()
                .orElse(0);
    }

    private Map<String, Scene.End> ends(Span span) {
        List<PeriodKind> kinds = periods.kinds(period(span).end());
        Map<String, Scene.End> ends = new HashMap<>();
        kinds.stream()
                .filter(own -> own.id().equals(span.kind()))
                .forEach(own -> kinds.forEach(kind -> kind.lastIn(own, span.index())
                        .ifPresent(last -> ends.put(kind.id(), end(span, kind, over(span, kind, own, last), last)))));
        return ends;
    }

    private Scene.End end(Span span, PeriodKind kind, int over, int last) {
        PeriodWords.Words vietnamese = (key, args) -> texts.text(Texts.VIETNAMESE, key, args);
        return new Scene.End(
                over, over == last ? "" : PeriodWords.of(vietnamese, new Span(kind.id(), span.year(), over)));
    }

    /** A quarter may end after the year of the Party, which ends in its midst: while it is not over, the one before is told. */
    private int over(Span span, PeriodKind kind, PeriodKind own, int last) {
        LocalDate today = LocalDate.now(clock);
        boolean several = kind.perYear() > own.perYear();
        return several
                        && last > 1
                        && periods.period(kind.id(), span.year(), last)
                                .filter(period -> period.end().isAfter(today))
                                .isPresent()
                ? last - 1
                : last;
    }

    BodyView body(BodyId id, LocalDate on) {
        return organisation.requireBody(id, on);
    }

    ReportingPeriod period(Span span) {
        return periods.period(span.kind(), span.year(), span.index()).orElseThrow();
    }

    /** Whether there is such a period. */
    boolean exists(Span span) {
        return periods.period(span.kind(), span.year(), span.index()).isPresent();
    }

    /** The period of the kind that ended last by the day, or of several a year the first; of a year that of the year given. */
    Span sample(String kind, int year, LocalDate day) {
        return periods.ofYear(kind, year).reversed().stream()
                .filter(period -> !period.end().isAfter(day))
                .findFirst()
                .map(period -> new Span(kind, year, period.index()))
                .orElse(new Span(kind, year, 1));
    }

    private boolean wholeYear(Span span) {
        return months(periods.kinds(period(span).end()), span.kind()) == MONTHS_OF_YEAR;
    }
}
