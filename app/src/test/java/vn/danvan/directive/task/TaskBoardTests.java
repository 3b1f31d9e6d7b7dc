package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.danvan.kernel.Actor;

/** The board counts each state's tasks up to a thousand and shows the first of them. */
class TaskBoardTests extends TaskCase {

    @Autowired
    TaskLists lists;

    private Actor lead;

    /** A district of its own, because many tasks push what others look for off its pages. */
    @BeforeEach
    void someDistrict() {
        lead = people.actor("canbo.thuannam");
    }

    @Test
    void eachStateHasItsColumn() {
        TaskView accepted = given(1961, 3).getFirst();
        done(tasks.perform(lead, accepted.id(), accepted.version(), new TaskStep.Accept()));
        Map<TaskState, TaskLists.Column> board = board(1961);
        assertThat(column(board, TaskState.ACCEPTED).first())
                .extracting(TaskView::id)
                .containsExactly(accepted.id());
        assertThat(column(board, TaskState.ASSIGNED).tasks()).isEqualTo(2);
        assertThat(column(board, TaskState.DONE)).isEqualTo(new TaskLists.Column(TaskState.DONE, 0, List.of()));
        assertThat(board).hasSize(7).doesNotContainKey(TaskState.CANCELLED);
    }

    @Test
    void aColumnOfThousandsSaysThatThereAreMoreThanAThousand() {
        TaskView first = given(1962, 1).getFirst();
        copy(first, TaskLists.MOST_OF_COLUMN - 1);
        assertThat(column(board(1962), TaskState.ASSIGNED).tasks()).isEqualTo(TaskLists.MOST_OF_COLUMN);
        given(1962, 1);
        TaskLists.Column column = column(board(1962), TaskState.ASSIGNED);
        assertThat(column.tasks()).isGreaterThan(TaskLists.MOST_OF_COLUMN);
        assertThat(column.first()).hasSize(20);
    }

    private List<TaskView> given(int year, int copies) {
        NewTask task = new NewTask(
                "Nắm tình hình nhân dân", null, null, List.of(), lead.body(), Set.of(), DUE, false, List.of());
        return done(programmes.add(specialist, year, Collections.nCopies(copies, task)));
    }

    /** The same task again and again, without the notices that giving it would send. */
    private void copy(TaskView task, int copies) {
        jdbc.sql("""
                insert into directive.task (id, reference, programme, year, content, domains, lead, assigner, state, due,
                                            assigned_on, changed_at)
                select uuidv7(), 'c' || copy, programme, year, content, domains, lead, assigner, state, due, assigned_on, changed_at
                  from directive.task, generate_series(1, :copies) as copy where id = :id
                """).param("copies", copies).param("id", task.id().value()).update();
    }

    private static TaskLists.Column column(Map<TaskState, TaskLists.Column> board, TaskState state) {
        return Objects.requireNonNull(board.get(state));
    }

    private Map<TaskState, TaskLists.Column> board(int year) {
        return lists.board(leader, TaskFilter.all().inYear(year)).stream()
                .collect(Collectors.toMap(TaskLists.Column::state, column -> column));
    }
}
