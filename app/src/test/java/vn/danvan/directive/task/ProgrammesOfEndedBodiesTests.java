package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Role;
import vn.danvan.organisation.Organisation;
import vn.danvan.support.SettableClock;

/** A board that follows another has that one's programme with its own: what was done before it began and what is open still. */
@Transactional
class ProgrammesOfEndedBodiesTests extends TaskCase {

    private static final int YEAR = 1977;
    private static final LocalDate AFTER = LocalDate.of(2025, 8, 1);

    @Autowired
    Tallies tallies;

    @Autowired
    TaskLists lists;

    @Autowired
    OpenTasks openTasks;

    @Autowired
    Organisation organisation;

    private Actor board;

    private TaskView done;
    private TaskView open;

    @BeforeEach
    void theBoardEndedWithOneTaskDoneAndOneOpen() {
        done = given("Việc đã xong trước khi sáp nhập");
        done = step(district, done, new TaskStep.Accept());
        done = step(district, done, new TaskStep.Submit("Đã xong.", List.of()));
        done = step(leader, done, new TaskStep.Complete(""));
        open = given("Việc còn dở khi sáp nhập");
        clock.setTo(AFTER);
        board = new Actor(
                leader.account(),
                leader.position(),
                organisation.bodyByCode("BTGDV-56-2025").orElseThrow(),
                Role.LEADER);
    }

    @AfterEach
    void backToTheFirstDay() {
        clock.setTo(SettableClock.FIRST_DAY);
    }

    private TaskView given(String content) {
        NewTask task = new NewTask(content, null, null, List.of(), district.body(), Set.of(), DUE, false, List.of());
        return done(programmes.add(specialist, YEAR, List.of(task))).getFirst();
    }

    private List<String> listed() {
        TaskFilter filter = TaskFilter.all()
                .inYear(YEAR)
                .givenBy(board.body())
                .onlyRoots()
                .standing(AFTER, EnumSet.allOf(TallyClass.class));
        return lists.list(board, filter, TaskSort.GIVEN, 1).items().stream()
                .map(TaskView::content)
                .toList();
    }

    @Test
    void theProgrammeOfTheBoardBeforeCountsWithoutAndWithAHandOver() {
        Map<TallyClass, Long> both = Map.of(TallyClass.DONE_ON_TIME, 1L, TallyClass.OVERDUE, 1L);
        assertThat(tallies.programme(board, YEAR, AFTER).counts()).isEqualTo(both);
        assertThat(listed()).containsExactly(done.content(), open.content());

        openTasks.handOver(specialist.body(), board.body(), board, AFTER);

        assertThat(tallies.programme(board, YEAR, AFTER).counts()).isEqualTo(both);
        assertThat(listed()).containsExactlyInAnyOrder(done.content(), open.content());
    }

    @Test
    void theProgrammeOfTheBoardThatEndedIsWhatItGaveItselfWithoutAndWithAHandOver() {
        Map<TallyClass, Long> both = Map.of(TallyClass.DONE_ON_TIME, 1L, TallyClass.OVERDUE, 1L);
        NewTask own = new NewTask(
                "Việc của ban mới",
                null,
                null,
                List.of(),
                board.body(),
                Set.of(),
                AFTER.plusDays(30),
                false,
                List.of());
        done(programmes.add(board, YEAR, List.of(own)));
        assertThat(tallies.programme(board, YEAR, AFTER).counts()).isNotEqualTo(both);
        assertThat(tallies.programme(board, specialist.body(), YEAR, AFTER).counts())
                .isEqualTo(both);

        openTasks.handOver(specialist.body(), board.body(), board, AFTER);

        assertThat(tallies.programme(board, specialist.body(), YEAR, AFTER).counts())
                .as("what was handed over stays what it gave")
                .isEqualTo(both);
    }

    @Test
    void whatIsListedThereOpensAndIsChangedOnlyByWhomItIsHandedTo() {
        assertThat(tasks.require(board, done.id()).reference()).isEqualTo(done.reference());
        assertThat(tasks.detail(board, open.id()).moves()).isEmpty();
        Actor other = new Actor(
                leader.account(),
                leader.position(),
                organisation.bodyByCode("BTC-56-2025").orElseThrow(),
                Role.LEADER);
        assertThatThrownBy(() -> tasks.require(other, done.id())).isInstanceOf(NotFound.class);
        assertThat(lists.work(board).toConfirm()).isEmpty();
    }
}
