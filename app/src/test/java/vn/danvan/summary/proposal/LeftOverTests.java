package vn.danvan.summary.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Programmes;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.Role;
import vn.danvan.reporting.figure.TargetSlot;
import vn.danvan.reporting.figure.Targets;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryId;

/** What earlier years left is proposed again once, and a target reached meanwhile no more. */
class LeftOverTests extends SummaryCase {

    @Autowired
    private Proposals proposals;

    @Autowired
    private Programmes programmes;

    @Autowired
    private Targets targets;

    private final List<UUID> reported = new ArrayList<>();
    private Actor head;

    @BeforeEach
    void aDistrict() {
        head = new Actor(leader.account(), leader.position(), body("BDV-587"), Role.LEADER);
    }

    @AfterEach
    void takeBack() {
        reported.forEach(facts::remove);
    }

    private SummaryId summary(int year) {
        return done(summaries.start(head, OUTLINE, year)).summary();
    }

    private void task(String content) {
        done(programmes.add(
                head,
                2020,
                List.of(new NewTask(content, null, null, List.of(), head.body(), Set.of(), null, false, List.of()))));
    }

    private List<LineView> lines(int year, String content) {
        return proposals.lines(head, summary(year)).stream()
                .filter(line -> line.content().equals(content))
                .toList();
    }

    @Test
    void aTaskOfAnEarlierYearIsProposedUntilItIsDoneOrTakenOver() {
        String forgotten = "Việc năm 2020 chưa ai quyết " + System.nanoTime();
        String takenOver = "Việc năm 2020 đã chuyển sang 2021 " + System.nanoTime();
        task(forgotten);
        task(takenOver);
        proposals.refresh(head, summary(2020));
        LineView line = lines(2020, takenOver).getFirst();
        done(proposals.decide(
                head,
                summary(2020),
                new Proposals.Decision(line.id(), line.revision(), true, takenOver, line.lead(), line.due(), "")));
        done(proposals.give(head, summary(2020), LineView.seen(LineView.seen(proposals.lines(head, summary(2020))))));

        clock.setTo(LocalDate.of(2021, 12, 20));
        proposals.refresh(head, summary(2021));

        assertThat(lines(2021, forgotten)).hasSize(1);
        assertThat(lines(2021, takenOver)).as("once, as the task of 2021").hasSize(1);
    }

    @Test
    void aTargetReachedSinceIsNoTaskAndItsReasonIsThatOfNow() {
        clock.setTo(LocalDate.of(2021, 12, 20));
        TargetSlot slot = new TargetSlot(
                "AS.NHA",
                summaries.require(head, summary(2021)).area(),
                periods.period("year", 2021, 1).orElseThrow());
        Optional<BigDecimal> wanted = Optional.of(new BigDecimal("50"));
        done(targets.set(head, Map.of(slot, new Targets.Change(Optional.empty(), wanted)), "Số minh họa"));
        try {
            reported.add(report("KDV-22873", 2021, "AS.NHA", "40"));
            proposals.refresh(head, summary(2021));
            assertThat(target().because()).contains("thực hiện 40 ");

            reported.add(report("KDV-22876", 2021, "AS.NHA", "5"));
            proposals.refresh(head, summary(2021));
            assertThat(target().because()).contains("thực hiện 45 ");
            LineView line = target();
            done(proposals.decide(
                    head,
                    summary(2021),
                    new Proposals.Decision(
                            line.id(), line.revision(), true, line.content(), line.lead(), line.due(), "")));

            reported.add(report("KDV-22879", 2021, "AS.NHA", "6"));
            assertThat(proposals
                            .overtaken(head, summary(2021), List.of(target()))
                            .values())
                    .singleElement()
                    .satisfies(why -> assertThat(why.kind()).isEqualTo(Overtaken.Kind.REACHED));
            assertThat(done(proposals.give(
                                    head,
                                    summary(2021),
                                    LineView.seen(LineView.seen(proposals.lines(head, summary(2021))))))
                            .overtaken())
                    .isEqualTo(1);
            assertThat(target().taken()).isFalse();
            assertThat(target().reason()).contains("nay đã đạt: 51 ");
        } finally {
            targets.set(head, Map.of(slot, new Targets.Change(wanted, Optional.empty())), "");
        }
    }

    private LineView target() {
        return proposals.lines(head, summary(2021)).stream()
                .filter(line -> line.origin() == Origin.TARGET && line.key().equals("AS.NHA"))
                .findFirst()
                .orElseThrow();
    }
}
