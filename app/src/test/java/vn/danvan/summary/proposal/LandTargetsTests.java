package vn.danvan.summary.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.directive.task.TaskView;
import vn.danvan.directive.task.Tasks;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.reporting.figure.TargetSlot;
import vn.danvan.reporting.figure.Targets;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryId;

/** What is told of the last quarter has its target for the year; the task made of a missed one bears both. */
@Transactional
class LandTargetsTests extends SummaryCase {

    private static final int YEAR = 2022;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Targets targets;

    @Autowired
    private Tasks tasks;

    private Actor head;
    private SummaryId summary;

    @BeforeEach
    void aDistrictHasHandedOverTheLandOfFewHouseholds() {
        clock.setTo(LocalDate.of(YEAR + 1, 1, 10));
        head = new Actor(leader.account(), leader.position(), body("BDV-586"), Role.LEADER);
        summary = done(summaries.start(head, OUTLINE, YEAR)).summary();
        told("calendar-quarter", 4, "DA.BG", "120");
        target("DA.BG", "500");
    }

    private void told(String kind, int index, String indicator, String value) {
        facts.put(
                new FactSource(
                        UUID.randomUUID(),
                        body("KDV-22864"),
                        periods.period(kind, YEAR, index).orElseThrow(),
                        true),
                List.of(new Fact(indicator, "", new BigDecimal(value), false)));
    }

    private void target(String indicator, String value) {
        TargetSlot slot = new TargetSlot(
                indicator,
                summaries.require(head, summary).area(),
                periods.period("year", YEAR, 1).orElseThrow());
        done(targets.set(
                head,
                Map.of(slot, new Targets.Change(Optional.empty(), Optional.of(new BigDecimal(value)))),
                "Số minh họa"));
    }

    private Optional<LineView> line(String indicator) {
        return proposals.lines(head, summary).stream()
                .filter(line -> line.origin() == Origin.TARGET && line.key().equals(indicator))
                .findFirst();
    }

    private TaskView given(String content) {
        LineView line = line("DA.BG").orElseThrow();
        done(proposals.decide(
                head,
                summary,
                new Proposals.Decision(line.id(), line.revision(), true, content, line.lead(), null, "")));
        done(proposals.give(head, summary, LineView.seen(LineView.seen(proposals.lines(head, summary)))));
        return tasks.require(
                head, Objects.requireNonNull(line("DA.BG").orElseThrow().task()));
    }

    @Test
    void anUnmetTargetOfTheYearIsALineAndItsTaskBelongsToTheLineOfWork() {
        proposals.refresh(head, summary);

        LineView line = line("DA.BG").orElseThrow();
        assertThat(line.because()).contains("thực hiện 120 hộ", "trên kế hoạch 500 hộ");
        TaskView task = given(line.content());
        assertThat(task.domains()).containsExactly("keyproject");
        assertThat(task.targets()).isEqualTo("Hộ đã bàn giao mặt bằng: 500 hộ");
    }

    @Test
    void whoSetsAnotherTargetIsNotContradicted() {
        proposals.refresh(head, summary);

        TaskView task = given("Tập trung bàn giao mặt bằng, phấn đấu đạt 650 hộ");
        assertThat(task.domains()).containsExactly("keyproject");
        assertThat(task.targets()).isNull();
    }

    @Test
    void whatHappenedInTheLastQuarterIsNotWhatHappenedInTheYear() {
        told("calendar-quarter", 4, "DA.HOP", "3");
        target("DA.HOP", "20");
        proposals.refresh(head, summary);

        assertThat(line("DA.HOP").orElseThrow().because()).startsWith("Chưa có số liệu thực hiện năm 2022");
    }
}
