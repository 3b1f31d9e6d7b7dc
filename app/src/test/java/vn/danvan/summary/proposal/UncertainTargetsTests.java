package vn.danvan.summary.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.figure.TargetSlot;
import vn.danvan.reporting.figure.Targets;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryId;

/** Whoever decides about a target is told that its figure is not approved or an estimate; a district in 2022. */
class UncertainTargetsTests extends SummaryCase {

    private static final int YEAR = 2022;
    private static final String INDICATOR = "AS.NHA";
    private static final String BODY = "BDV-584";
    private static final String UNCERTAIN = "(số ước, chưa duyệt";
    private static final Optional<BigDecimal> FIFTY = Optional.of(new BigDecimal("50"));

    @Autowired
    private Proposals proposals;

    @Autowired
    private Targets targets;

    private final List<UUID> reported = new ArrayList<>();
    private Actor head;
    private SummaryId summary;
    private TargetSlot slot;

    @BeforeEach
    void aTargetOfADistrict() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        head = new Actor(leader.account(), leader.position(), body(BODY), Role.LEADER);
        summary = done(summaries.start(head, OUTLINE, YEAR)).summary();
        slot = new TargetSlot(
                INDICATOR,
                summaries.require(head, summary).area(),
                periods.period("year", YEAR, 1).orElseThrow());
        done(targets.set(head, Map.of(slot, new Targets.Change(Optional.empty(), FIFTY)), "Số minh họa"));
    }

    @AfterEach
    void takeBack() {
        takeBackReports();
        done(targets.set(head, Map.of(slot, new Targets.Change(FIFTY, Optional.empty())), ""));
    }

    private void takeBackReports() {
        reported.forEach(facts::remove);
        reported.clear();
    }

    private LineView line() {
        return proposals.lines(head, summary).stream()
                .filter(line -> line.origin() == Origin.TARGET && line.key().equals(INDICATOR))
                .findFirst()
                .orElseThrow();
    }

    private Overtaken overtaken() {
        return proposals.overtaken(head, summary, List.of(line())).values().stream()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFigureThatIsNoMoreThanAnEstimateIsSaidToBeOneWhereverItIsAReason() {
        reported.add(report(BODY, YEAR, INDICATOR, "40", false, true));
        proposals.refresh(head, summary);
        assertThat(line().because()).contains("thực hiện 40 ", UNCERTAIN, ") trên kế hoạch 50 ");

        reported.add(report("KDV-22798", YEAR, INDICATOR, "20"));
        assertThat(overtaken().reference())
                .as("reached, for the time being")
                .startsWith("60 ")
                .contains(UNCERTAIN);

        takeBackReports();
        reported.add(report(BODY, YEAR, INDICATOR, "60"));
        assertThat(overtaken().reference()).startsWith("60 ").doesNotContain("số ước", "chưa duyệt");
    }

    @Test
    void whatIsApprovedByEveryLevelHasNoSuchMark() {
        reported.add(report(BODY, YEAR, INDICATOR, "40"));
        proposals.refresh(head, summary);
        assertThat(line().because()).contains("thực hiện 40 ").doesNotContain("số ước", "chưa duyệt");
    }
}
