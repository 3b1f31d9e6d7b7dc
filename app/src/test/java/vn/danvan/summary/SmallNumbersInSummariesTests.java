package vn.danvan.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.Areas;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.summary.compose.FigureRef;
import vn.danvan.summary.compose.FigureSource;
import vn.danvan.summary.compose.Span;

/** A summary of the year does not tell the number that a quarter keeps back. */
class SmallNumbersInSummariesTests extends SummaryCase {

    private static final int YEAR = 2023;

    @Autowired
    FigureTables tables;

    @Autowired
    Areas areas;

    private final List<UUID> sent = new ArrayList<>();

    @AfterEach
    void takeBack() {
        sent.forEach(facts::remove);
    }

    private void denunciations(String commune, int... quarters) {
        int year = 0;
        for (int index = 1; index <= 4; index++) {
            report(commune, periods.period("quarter", YEAR, index).orElseThrow(), quarters[index - 1]);
            year += quarters[index - 1];
        }
        report(commune, periods.period("year", YEAR, 1).orElseThrow(), year);
    }

    private void report(String commune, ReportingPeriod period, int count) {
        UUID submission = UUID.randomUUID();
        sent.add(submission);
        facts.put(
                new FactSource(submission, body("UBND-" + commune), period, true),
                List.of(new Fact("XLD.TC", "", BigDecimal.valueOf(count), false)));
    }

    private AreaId area(String code) {
        return areas.byCode(code, periods.period("year", YEAR, 1).orElseThrow().end())
                .orElseThrow()
                .id();
    }

    @Test
    void theYearAndThreeQuartersAreNotReadTogether() {
        denunciations("22738", 20, 2, 30, 40);
        denunciations("22741", 50, 60, 70, 80);
        denunciations("22744", 55, 65, 75, 85);
        List<FigureRef> refs = new ArrayList<>();
        for (int index = 1; index <= 4; index++) {
            refs.add(new FigureRef("XLD.TC", "", area("22738"), new Span("quarter", YEAR, index)));
        }
        refs.add(new FigureRef("XLD.TC", "", area("22738"), new Span("year", YEAR, 1)));
        FigureSource read = tables.read(leader, area("582"), new Span("year", YEAR, 1), refs);
        assertThat(read.figure(refs.get(1)).known()).isEmpty();
        assertThat(refs.stream().filter(ref -> read.figure(ref).known().isPresent()))
                .as("of four quarters and the year")
                .hasSizeLessThan(4);
    }
}
