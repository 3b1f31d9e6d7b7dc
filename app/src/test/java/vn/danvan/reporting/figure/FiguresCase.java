package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.Areas;
import vn.danvan.organisation.Organisation;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.reporting.fact.Facts;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;
import vn.danvan.support.DanvanTest;
import vn.danvan.support.People;
import vn.danvan.support.SettableClock;

/** Bodies of Ninh Thuận that report for weeks of 2020, which nobody else does; each test takes back what it did. */
@DanvanTest
@Transactional
abstract class FiguresCase {

    static final LocalDate FIRST_KNOWN = LocalDate.of(2021, 1, 1);
    static final LocalDate NEW_UNITS = LocalDate.of(2025, 7, 1);

    /** The day on which Mỹ Hương (22753) and Tấn Tài (22756) became parts of Kinh Dinh; Đô Vinh (22738) lasted longer. */
    static final LocalDate KINH_DINH_GREW = LocalDate.of(2024, 11, 1);

    @Autowired
    Facts facts;

    @Autowired
    Figures figures;

    @Autowired
    Areas areas;

    @Autowired
    Organisation organisation;

    @Autowired
    Periods periods;

    @Autowired
    People people;

    @Autowired
    SettableClock clock;

    @BeforeEach
    void itIsFebruary2021() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    ReportingPeriod week(int number) {
        return periods.period("week", 2020, number).orElseThrow();
    }

    /** Indicator codes and values alternate. */
    UUID report(String body, ReportingPeriod period, Object... values) {
        UUID submission = UUID.randomUUID();
        report(submission, body, period, true, values);
        return submission;
    }

    void report(UUID submission, String body, ReportingPeriod period, boolean approved, Object... values) {
        List<Fact> found = new java.util.ArrayList<>();
        for (int at = 0; at < values.length; at += 2) {
            String[] code = values[at].toString().split("/", -1);
            found.add(new Fact(
                    code[0], code.length > 1 ? code[1] : "", new BigDecimal(values[at + 1].toString()), false));
        }
        facts.put(new FactSource(submission, body(body), period, approved), found);
    }

    BodyId body(String code) {
        return organisation.bodyByCode(code).orElseThrow();
    }

    /** The area that had the code when the organisation begins to be known. */
    AreaId area(String code) {
        return areas.byCode(code, FIRST_KNOWN).orElseThrow().id();
    }

    AreaId areaNow(String name) {
        return areas.areas(NEW_UNITS).stream()
                .filter(area -> area.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
    }

    FigureTable table(AreaId area, Cut cut, FigureQuery.Options options, String indicator, ReportingPeriod... asked) {
        return table(people.actor("lanhdao.tinh"), area, cut, options, indicator, asked);
    }

    FigureTable table(
            Actor actor,
            AreaId area,
            Cut cut,
            FigureQuery.Options options,
            String indicator,
            ReportingPeriod... asked) {
        return figures.table(actor, new FigureQuery(List.of(indicator), area, cut, Arrays.asList(asked), options));
    }

    static FigureQuery.Options units(LocalDate day) {
        return new FigureQuery.Options(false, false, false, Optional.of(day));
    }

    static void assertValue(Figure figure, String value) {
        assertThat(figure.number().map(BigDecimal::stripTrailingZeros))
                .as(figure.toString())
                .contains(new BigDecimal(value).stripTrailingZeros());
    }

    /** The lines that show a number and the residuals make the total. */
    static void assertPartsMakeTheTotal(FigureTable table, String indicator, ReportingPeriod period) {
        BigDecimal parts = table.lines().stream()
                .filter(line -> line.key().kind() != FigureLine.Kind.TOTAL)
                .flatMap(line -> table.figure(indicator, line.key(), period).number().stream())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(parts)
                .isEqualByComparingTo(table.total(indicator, period).number().orElse(BigDecimal.ZERO));
    }
}
