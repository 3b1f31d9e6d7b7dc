package vn.danvan.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.AreaId;
import vn.danvan.organisation.Areas;
import vn.danvan.reporting.figure.TargetSlot;
import vn.danvan.reporting.figure.Targets;
import vn.danvan.rules.period.Periods;
import vn.danvan.rules.period.ReportingPeriod;

/** Synthetic targets of the province for 2020, labelled as such: some were reached, some were not. */
@Component
@Profile("demo")
class DemoTargets implements DemoStep {

    private static final String PROVINCE = "58";
    private static final int YEAR = 2020;

    private final Targets targets;
    private final DemoPeople people;
    private final Areas areas;
    private final Periods periods;

    DemoTargets(Targets targets, DemoPeople people, Areas areas, Periods periods) {
        this.targets = targets;
        this.people = people;
        this.areas = areas;
        this.periods = periods;
    }

    @Override
    public int order() {
        return 45;
    }

    @Override
    public void load() {
        ReportContent content = ReportContent.read();
        Actor leader = people.actor("lanhdao.tinh");
        ReportingPeriod year =
                periods.period("year", YEAR, 1).orElseThrow(() -> new IllegalStateException("no period year " + YEAR));
        AreaId province = areas.byCode(PROVINCE, LocalDate.of(2021, 1, 1))
                .orElseThrow(() -> new IllegalStateException("no area " + PROVINCE))
                .id();
        Map<TargetSlot, Targets.Change> wanted = new LinkedHashMap<>();
        content.targets()
                .forEach((indicator, value) -> wanted.put(
                        new TargetSlot(indicator, province, year),
                        new Targets.Change(Optional.empty(), Optional.of(BigDecimal.valueOf(value)))));
        Done.value(targets.set(leader, wanted, content.basis()));
    }
}
