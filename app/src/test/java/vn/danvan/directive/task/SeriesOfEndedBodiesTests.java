package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.BodyEnded;
import vn.danvan.organisation.HandOvers;
import vn.danvan.organisation.Organisation;
import vn.danvan.support.SettableClock;

/** A recurring task whose assigner or lead ended gives nothing in a dead name, says so, and goes on once it is handed over. */
@Transactional
class SeriesOfEndedBodiesTests extends TaskCase {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 2);
    private static final LocalDate ENDED = LocalDate.of(2025, 7, 1);
    private static final LocalDate AFTER = LocalDate.of(2025, 9, 10);

    @Autowired
    TaskSeries series;

    @Autowired
    OpenSeries open;

    @Autowired
    HandOvers handOvers;

    @Autowired
    Organisation organisation;

    private Actor board() {
        return new Actor(
                leader.account(),
                leader.position(),
                organisation.bodyByCode("BTGDV-56-2025").orElseThrow(),
                Role.LEADER);
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private SeriesId monthly(String content, BodyId lead) {
        clock.setTo(BEFORE);
        NewTask task = new NewTask(content, null, null, List.of(), lead, Set.of(), null, false, List.of());
        return done(series.start(specialist, new TaskSeries.NewSeries(task, Recurrence.MONTHLY, 20, BEFORE, null)));
    }

    private SeriesView of(Actor actor, SeriesId id) {
        return series.of(actor).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> given(SeriesId id) {
        return jdbc.sql("select assigner::text from directive.task where series = :id order by period")
                .param("id", id.value())
                .query(String.class)
                .list();
    }

    private List<String> notices(BodyId body) {
        return jdbc.sql("select kind from notice.notice where body_id = :body")
                .param("body", body.value())
                .query(String.class)
                .list();
    }

    @Test
    void nothingIsGivenInTheNameOfABodyThatEnded() {
        BodyId front = organisation.bodyByCode("BTC-56-2025").orElseThrow();
        SeriesId id = monthly("Báo cáo tháng của ban đã kết thúc", district.body());
        jdbc.sql("update directive.task_series set lead = :lead where id = :id")
                .param("lead", front.value())
                .param("id", id.value())
                .update();
        open.bodyEnded(new BodyEnded(specialist.body(), ENDED, List.of(board().body())));
        clock.setTo(AFTER);
        series.giveDue();

        assertThat(given(id)).hasSize(1);
        assertThat(notices(board().body())).contains("task.series.assigner-ended");
        assertThat(of(board(), id).waits()).contains(SeriesView.Gone.ASSIGNER);

        assertThat(handOvers.open(specialist.body()))
                .extracting(HandOvers.Work::messageKey)
                .contains("task.open-series");
        open.handOver(specialist.body(), board().body(), board(), AFTER);
        series.giveDue();

        assertThat(of(board(), id).waits()).isEmpty();
        assertThat(of(board(), id).nextPeriod()).isEqualTo(LocalDate.of(2025, 10, 1));
        assertThat(given(id))
                .as("the month of the hand-over, none of those that passed meanwhile")
                .containsExactly(specialist.body().toString(), board().body().toString());
    }

    @Test
    void whoGivesItIsToldThatTheLeadEndedAndMayStopIt() {
        SeriesId id = monthly("Báo cáo tháng của huyện", district.body());
        open.bodyEnded(new BodyEnded(district.body(), BEFORE.plusDays(8), List.of()));
        assertThat(notices(specialist.body())).contains("task.series.lead-ended");
        assertThat(open.count(district.body())).isPositive();

        open.handOver(district.body(), otherDistrict.body(), specialist, BEFORE);
        assertThat(of(specialist, id).lead()).isEqualTo(otherDistrict.body());

        clock.setTo(AFTER);
        series.stop(board(), id);
        assertThat(of(board(), id).stoppedOn()).isEqualTo(AFTER);
    }
}
