package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Areas;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.reporting.figure.FigureSources;
import vn.danvan.summary.compose.Figure;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.FigureSource;
import vn.danvan.summary.compose.Span;

/** A summary says of a figure that is hidden that it is hidden, and of one that nobody reported that it is missing. */
class HiddenFiguresTests extends SummaryCase {

    private static final Span WEEK = new Span("week", 2021, 36);

    @Autowired
    FigureTables figures;

    @Autowired
    Areas areas;

    @Autowired
    ObjectMapper json;

    private final List<UUID> reported = new ArrayList<>();

    @AfterEach
    void takeBack() {
        reported.forEach(facts::remove);
    }

    private AreaId area(String code) {
        return areas.byCode(code, LocalDate.of(2021, 1, 1)).orElseThrow().id();
    }

    private void denunciations(String commune, int number) {
        UUID submission = UUID.randomUUID();
        reported.add(submission);
        facts.put(
                new FactSource(
                        submission,
                        body("UBND-" + commune),
                        periods.period(WEEK.kind(), WEEK.year(), WEEK.index()).orElseThrow(),
                        true),
                List.of(new Fact("XLD.TC", "", BigDecimal.valueOf(number), false)));
    }

    private static FigureRef of(AreaId area) {
        return new FigureRef("XLD.TC", "", area, WEEK);
    }

    @Test
    void aSmallNumberIsHiddenAndACommuneThatDidNotReportIsMissing() {
        denunciations("22738", 2);
        denunciations("22741", 12);
        denunciations("22744", 9);
        AreaId town = area("582");
        FigureRef few = of(area("22738"));
        FigureRef none = of(area("22747"));

        FigureSource read = figures.read(leader, town, WEEK, List.of(of(town), few, none));

        assertThat(read.figure(few)).isEqualTo(Figure.hidden(few));
        assertThat(read.figure(none)).isEqualTo(Figure.missing(none));
        assertThat(read.figure(of(town)).known())
                .hasValueSatisfying(all -> assertThat(all).isEqualByComparingTo("23"));
    }

    @Test
    void theOwnSmallNumberIsNotPrintedForOthers() {
        denunciations("22738", 2);
        denunciations("22741", 12);
        denunciations("22744", 9);
        Actor own = new Actor(leader.account(), leader.position(), body("UBND-22738"), Role.LEADER);
        FigureRef few = of(area("22738"));

        assertThat(values(own, few, FigureSources.Readers.ACTOR))
                .singleElement()
                .satisfies(shown -> assertThat(shown)
                        .hasValueSatisfying(two -> assertThat(two).isEqualByComparingTo("2")));
        assertThat(values(own, few, FigureSources.Readers.OTHERS)).containsExactly(Optional.empty());
    }

    private List<Optional<BigDecimal>> values(Actor actor, FigureRef ref, FigureSources.Readers readers) {
        return figures.reports(actor, ref.area(), WEEK, List.of(ref), readers).getOrDefault(ref, List.of()).stream()
                .map(source -> Optional.ofNullable(source.value()))
                .toList();
    }

    @Test
    void aFigureKeptBeforeReasonsWereIsReadAsMissing() {
        FigureRef ref = of(area("22738"));
        String kept = json.writeValueAsString(Figure.missing(ref)).replaceAll(",\"lack\":\"[A-Z]+\"", "");

        assertThat(kept).doesNotContain("lack");
        assertThat(json.readValue(kept, Figure.class).isHidden()).isFalse();
        assertThat(json.readValue(json.writeValueAsString(Figure.hidden(ref)), Figure.class))
                .isEqualTo(Figure.hidden(ref));
    }
}
