package vn.danvan.summary.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.figure.TargetSlot;
import vn.danvan.reporting.figure.Targets;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryId;

/** What should be low is proposed as a limit, only when it was exceeded, and what nobody reported as not reported. */
class LimitProposalTests extends SummaryCase {

    private static final int YEAR = 2022;
    private static final String LIMIT = "QCDC.YEU";
    private static final String UNREPORTED_LIMIT = "QCDC.TB";
    private static final String UNREPORTED = "AS.NHA";

    @Autowired
    private Proposals proposals;

    @Autowired
    private Targets targets;

    private Actor head;
    private SummaryId summary;

    @BeforeEach
    void aDistrictAtTheEndOfTheYear() {
        clock.setTo(LocalDate.of(YEAR, 12, 20));
        head = new Actor(leader.account(), leader.position(), body("BDV-585"), Role.LEADER);
        summary = done(summaries.start(head, OUTLINE, YEAR)).summary();
    }

    private void wanted(Optional<BigDecimal> before, Optional<BigDecimal> after) {
        Map<TargetSlot, Targets.Change> changes = new HashMap<>();
        for (String code : List.of(LIMIT, UNREPORTED_LIMIT, UNREPORTED)) {
            changes.put(
                    new TargetSlot(
                            code,
                            summaries.require(head, summary).area(),
                            periods.period("year", YEAR, 1).orElseThrow()),
                    new Targets.Change(before, after));
        }
        done(targets.set(head, changes, after.isPresent() ? "Số minh họa" : ""));
    }

    @Test
    void aLimitIsALimitAndWhatNobodyReportedIsNotMissed() {
        Optional<BigDecimal> five = Optional.of(new BigDecimal("5"));
        wanted(Optional.empty(), five);
        UUID report = report("BDV-585", YEAR, LIMIT, "7");
        try {
            proposals.refresh(head, summary);
            List<LineView> lines = proposals.lines(head, summary).stream()
                    .filter(line -> line.origin() == Origin.TARGET)
                    .toList();
            assertThat(lines)
                    .extracting(LineView::key)
                    .contains(LIMIT, UNREPORTED)
                    .doesNotContain(UNREPORTED_LIMIT);
            assertThat(lines)
                    .filteredOn(line -> line.key().equals(LIMIT))
                    .singleElement()
                    .satisfies(line -> {
                        assertThat(line.content()).contains("không vượt quá 5 ").doesNotContain("phấn đấu đạt");
                        assertThat(line.because()).contains("là 7 ", "vượt mức khống chế 5 ");
                    });
            assertThat(lines)
                    .filteredOn(line -> line.key().equals(UNREPORTED))
                    .singleElement()
                    .satisfies(line -> assertThat(line.because()).contains("Chưa có số liệu", "kế hoạch 5 "));
        } finally {
            facts.remove(report);
            wanted(five, Optional.empty());
        }
    }
}
