package vn.danvan.summary.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.directive.task.NewTask;
import vn.danvan.directive.task.Recurrence;
import vn.danvan.directive.task.SeriesId;
import vn.danvan.directive.task.SeriesView;
import vn.danvan.directive.task.TaskSeries;
import vn.danvan.kernel.Outcome;
import vn.danvan.summary.SummaryCase;
import vn.danvan.summary.SummaryId;

/** Tasks that come back are proposed for the next programme once for their series, whatever is left of them. */
class RecurringProposalTests extends SummaryCase {

    @Autowired
    Proposals proposals;

    @Autowired
    TaskSeries series;

    private SummaryId summary() {
        return start(2020).summary();
    }

    /** Given every month since October 2020. */
    private SeriesId monthly(String content, @Nullable LocalDate until) {
        NewTask task = new NewTask(content, null, null, List.of(), body("BDV-582"), Set.of(), null, false, List.of());
        return done(series.start(
                specialist, new TaskSeries.NewSeries(task, Recurrence.MONTHLY, 25, LocalDate.of(2020, 10, 1), until)));
    }

    private List<LineView> lines(String content) {
        return proposals.lines(specialist, summary()).stream()
                .filter(line -> line.content().startsWith(content))
                .toList();
    }

    private LineView decide(LineView line, boolean taken) {
        return done(proposals.decide(
                specialist,
                summary(),
                new Proposals.Decision(
                        line.id(), line.revision(), taken, "", null, null, taken ? "" : "Không còn cần.")));
    }

    private SeriesView now(SeriesId id) {
        return series.of(specialist).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSeriesThatGoesOnIsOneLineAndItsOpenTasksAreNone() {
        String content = "Giao ban tháng " + System.nanoTime();
        SeriesId id = monthly(content, null);
        proposals.refresh(specialist, summary());
        assertThat(lines(content)).singleElement().satisfies(line -> {
            assertThat(line.origin()).isEqualTo(Origin.CONTINUING);
            assertThat(line.key()).isEqualTo(id.toString());
            assertThat(line.because()).contains("hằng tháng", "còn 3 kỳ chưa hoàn thành");
        });
        proposals.refresh(specialist, summary());
        assertThat(lines(content)).hasSize(1);
    }

    @Test
    void aSeriesThatEndedInTheYearIsOneLineToBeTakenOver() {
        String content = "Việc định kỳ đã hết " + System.nanoTime();
        monthly(content, LocalDate.of(2020, 12, 31));
        proposals.refresh(specialist, summary());
        assertThat(lines(content))
                .singleElement()
                .satisfies(line -> assertThat(line.origin()).isEqualTo(Origin.RECURRING));
    }

    @Test
    void whatIsKeptMakesNoTaskOfItsOwnAndWhatIsLeftOutEnds() {
        String kept = "Việc giữ lại " + System.nanoTime();
        String left = "Việc thôi làm " + System.nanoTime();
        SeriesId goesOn = monthly(kept, null);
        SeriesId ends = monthly(left, null);
        proposals.refresh(specialist, summary());
        decide(lines(kept).getFirst(), true);
        decide(lines(left).getFirst(), false);
        assertThat(now(ends).stoppedOn()).isNull();
        done(proposals.give(
                specialist, summary(), LineView.seen(LineView.seen(proposals.lines(specialist, summary())))));
        assertThat(now(goesOn).stoppedOn()).isNull();
        assertThat(now(ends).stoppedOn()).isNotNull();
        assertThat(lines(kept).getFirst().task()).isNull();
        assertThat(lines(left)).hasSize(1);
        proposals.refresh(specialist, summary());
        assertThat(lines(left)).as("stopped, and not proposed again").hasSize(1);
    }

    @Test
    void whatWasLeftOutAndStoppedIsClosedAndCannotBeTakenBack() {
        String content = "Việc đã dừng hẳn " + System.nanoTime();
        monthly(content, null);
        proposals.refresh(specialist, summary());
        LineView left = decide(lines(content).getFirst(), false);
        assertThat(proposals.closed(specialist, lines(content)))
                .as("before it is given")
                .isEmpty();
        done(proposals.give(
                specialist, summary(), LineView.seen(LineView.seen(proposals.lines(specialist, summary())))));
        assertThat(proposals.closed(specialist, lines(content))).containsExactly(left.id());
        assertThat(codes(proposals.undo(specialist, summary(), left.id(), left.revision())))
                .containsExactly("summary.proposal.stopped");
        assertThat(lines(content))
                .singleElement()
                .satisfies(line -> assertThat(line.taken()).isFalse());
    }

    @Test
    void aSeriesThatWasStoppedSinceCannotBeKept() {
        String content = "Việc đã dừng " + System.nanoTime();
        SeriesId id = monthly(content, null);
        proposals.refresh(specialist, summary());
        series.stop(specialist, id);
        LineView line = lines(content).getFirst();
        Outcome<LineView> kept = proposals.decide(
                specialist, summary(), new Proposals.Decision(line.id(), line.revision(), true, "", null, null, ""));
        assertThat(kept)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.refusals().toString()).contains("summary.proposal.stopped"));
    }

    @Test
    void aLineWhoseSeriesWasStoppedIsLeftOutWithTheDay() {
        String content = "Việc dừng giữa chừng " + System.nanoTime();
        SeriesId id = monthly(content, null);
        proposals.refresh(specialist, summary());
        series.stop(specialist, id);
        LineView waiting = lines(content).getFirst();
        LocalDate day = Objects.requireNonNull(proposals
                        .overtaken(specialist, summary(), List.of(waiting))
                        .get(waiting.id()))
                .day();
        assertThat(day).isEqualTo(now(id).stoppedOn());
        proposals.refresh(specialist, summary());
        assertThat(lines(content)).singleElement().satisfies(line -> {
            assertThat(line.taken()).isFalse();
            assertThat(line.reason()).contains("đã dừng ngày");
        });
    }

    @Test
    void takingTheRestLeavesOutWhatWasStoppedAndNothingStaysUndecided() {
        String content = "Việc dừng trước khi lấy " + System.nanoTime();
        SeriesId id = monthly(content, null);
        proposals.refresh(specialist, summary());
        series.stop(specialist, id);
        proposals.takeRest(specialist, summary(), LineView.seen(LineView.seen(proposals.lines(specialist, summary()))));
        assertThat(lines(content))
                .singleElement()
                .satisfies(line -> assertThat(line.taken()).isFalse());
    }

    @Test
    void aStoppedSeriesIsLeftOutWithoutAReasonOfOnesOwn() {
        String content = "Việc dừng, bỏ ra " + System.nanoTime();
        SeriesId id = monthly(content, null);
        proposals.refresh(specialist, summary());
        series.stop(specialist, id);
        LineView line = lines(content).getFirst();
        LineView left = done(proposals.decide(
                specialist, summary(), new Proposals.Decision(line.id(), line.revision(), false, "", null, null, "")));
        assertThat(left.reason()).contains("đã dừng ngày");
    }
}
