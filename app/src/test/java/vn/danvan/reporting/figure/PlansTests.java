package vn.danvan.reporting.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.danvan.kernel.AreaId;
import vn.danvan.reporting.form.Forms;
import vn.danvan.rules.period.ReportingPeriod;

/** What a figure is held against when its own unit and period have no target. */
class PlansTests extends FiguresCase {

    @Autowired
    Plans plans;

    @Autowired
    Forms forms;

    @Autowired
    JdbcClient jdbc;

    private void set(String indicator, AreaId area, ReportingPeriod period, int value) {
        set(indicator, area, period, value, LocalDate.of(2026, 1, 5));
    }

    private void set(String indicator, AreaId area, ReportingPeriod period, int value, LocalDate on) {
        jdbc.sql("""
                insert into reporting.target (indicator, area, period_kind, period_year, period_index, value, set_by, set_body,
                    set_at)
                values (:indicator, :area, :kind, :year, :index, :value, :by, :by, :at)
                """)
                .param("at", on.atTime(9, 0).atOffset(ZoneOffset.ofHours(7)))
                .param("indicator", indicator)
                .param("area", area.value())
                .param("kind", period.kind())
                .param("year", period.year())
                .param("index", period.index())
                .param("value", value)
                .param("by", UUID.randomUUID())
                .update();
    }

    private ReportingPeriod period(String kind, int year, int index) {
        return periods.period(kind, year, index).orElseThrow();
    }

    private Optional<Plan> plan(String indicator, AreaId area, ReportingPeriod period) {
        return plan(indicator, area, period, Optional.empty());
    }

    private Optional<Plan> plan(String indicator, AreaId area, ReportingPeriod period, Optional<LocalDate> units) {
        Map<TargetSlot, Plan> found = plans.of(
                new Plans.Wanted(
                        List.of(forms.current().catalogue().indicator(indicator).orElseThrow()), List.of(area), units),
                List.of(period));
        return Optional.ofNullable(found.get(new TargetSlot(indicator, area, period)));
    }

    private static void assertAdded(Optional<Plan> plan, int value) {
        assertThat(plan.orElseThrow().value().orElseThrow()).isEqualByComparingTo(BigDecimal.valueOf(value));
    }

    private static void assertFault(Optional<Plan> plan, Plan.Fault fault, String... units) {
        assertThat(plan.orElseThrow().value()).isEmpty();
        assertThat(plan.orElseThrow().former().orElseThrow())
                .isEqualTo(new Plan.Former(Optional.of(fault), List.of(units)));
    }

    @Test
    void aTargetOfTheYearHoldsWhateverKindOfYearIsReported() {
        set("PB.HN", area("58"), period("calendar-year", 2019, 1), 40);
        Optional<Plan> plan = plan("PB.HN", area("58"), period("year", 2019, 1));
        assertAdded(plan, 40);
        assertThat(plan.orElseThrow().ofYear()).isFalse();
    }

    @Test
    void aQuarterWithoutATargetOfItsOwnIsHeldAgainstThatOfTheYear() {
        ReportingPeriod quarter = period("calendar-quarter", 2019, 2);
        set("PB.HN", area("58"), period("year", 2019, 1), 40);
        assertThat(plan("PB.HN", area("58"), quarter)).contains(Plan.of(new BigDecimal("40"), true));
        set("PB.HN", area("58"), quarter, 9);
        assertThat(plan("PB.HN", area("58"), quarter)).contains(Plan.of(new BigDecimal("9"), false));
        assertThat(plan("PB.HN", area("582"), quarter)).isEmpty();
    }

    @Test
    void targetsOfUnitsThatBecameOneWithinTheYearAreAdded() {
        ReportingPeriod year = period("calendar-year", 2025, 1);
        AreaId now = areaNow("Tỉnh Khánh Hòa");
        set("PB.HN", area("58"), year, 40);
        assertFault(plan("PB.HN", now, year), Plan.Fault.LACKING, "Tỉnh Khánh Hòa");
        set("PB.HN", area("56"), year, 60);
        Optional<Plan> plan = plan("PB.HN", now, year);
        assertAdded(plan, 100);
        assertThat(plan.orElseThrow().former().orElseThrow().units()).contains("Tỉnh Ninh Thuận");
        assertAdded(plan("PB.HN", now, period("calendar-quarter", 2025, 4)), 100);
        assertThat(plan("PB.HN", now, period("calendar-year", 2026, 1))).isEmpty();
    }

    /** Mỹ Hương (22753) and Tấn Tài (22756) went into Kinh Dinh (22759), which lasted. */
    @Test
    void aUnitThatLastsHasTheTargetsOfThoseItTookInBesideItsOwnOfBefore() {
        ReportingPeriod year = period("calendar-year", 2024, 1);
        LocalDate january = LocalDate.of(2024, 1, 15);
        set("PB.HN", area("22759"), year, 100, january);
        set("PB.HN", area("22753"), year, 50, january);
        assertFault(plan("PB.HN", area("22759"), year), Plan.Fault.LACKING, "Phường Tấn Tài");
        set("PB.HN", area("22756"), year, 30, january);

        Optional<Plan> plan = plan("PB.HN", area("22759"), year);

        assertAdded(plan, 180);
        assertThat(plan.orElseThrow().former().orElseThrow().units())
                .containsExactlyInAnyOrder("Phường Kinh Dinh", "Phường Mỹ Hương", "Phường Tấn Tài");
    }

    @Test
    void aTargetThatWasSetForTheUnitSinceStandsAsItIs() {
        ReportingPeriod year = period("calendar-year", 2024, 1);
        set("PB.HN", area("22759"), year, 100, LocalDate.of(2024, 11, 20));
        set("PB.HN", area("22753"), year, 50, LocalDate.of(2024, 1, 15));
        assertThat(plan("PB.HN", area("22759"), year)).contains(Plan.of(new BigDecimal("100"), false));
    }

    @Test
    void ofAPeriodThatEndedBeforeTheOwnTargetIsOfTheFormerUnitWheneverItWasSet() {
        ReportingPeriod quarter = period("calendar-quarter", 2024, 2);
        for (String unit : List.of("22759", "22753", "22756")) {
            set("PB.HN", area(unit), quarter, 20, LocalDate.of(2024, 11, 20));
        }
        assertAdded(plan("PB.HN", area("22759"), quarter), 20);
        assertAdded(plan("PB.HN", area("22759"), quarter, Optional.of(KINH_DINH_GREW)), 60);
    }

    @Test
    void unitsThatBecameOneMayHaveSetTheirTargetsForDifferentKindsOfYear() {
        set("PB.HN", area("58"), period("year", 2025, 1), 40);
        set("PB.HN", area("56"), period("calendar-year", 2025, 1), 60);
        AreaId now = areaNow("Tỉnh Khánh Hòa");
        assertAdded(plan("PB.HN", now, period("calendar-year", 2025, 1)), 100);
        assertAdded(plan("PB.HN", now, period("calendar-quarter", 2025, 4)), 100);
    }

    @Test
    void aTargetOfAUnitThatWasSplitGoesToNoneOfItsParts() {
        ReportingPeriod year = period("calendar-year", 2025, 1);
        AreaId now = areaNow("Xã Phước Dinh");
        areas.lineage(now).predecessors().stream()
                .filter(step -> step.on().equals(NEW_UNITS))
                .filter(step -> step.successor().equals(now.value()))
                .forEach(step -> set("PB.HN", new AreaId(step.predecessor()), year, 5));
        assertFault(plan("PB.HN", now, year), Plan.Fault.SPLIT, "Phường Đông Hải");
    }

    @Test
    void sharesOfUnitsThatBecameOneAreNotAdded() {
        ReportingPeriod year = period("calendar-year", 2025, 1);
        set("DTH.TYLE", area("58"), year, 90);
        set("DTH.TYLE", area("56"), year, 80);
        Optional<Plan> plan = plan("DTH.TYLE", areaNow("Tỉnh Khánh Hòa"), year);
        assertThat(plan.orElseThrow().former().orElseThrow().fault()).contains(Plan.Fault.NOT_ADDED);
    }
}
