package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The board counts each state's tasks up to a thousand and shows the first of them. */
class TaskBoardTests extends TaskCase {

    private static final int HUNDRED = 100;

    @Autowired
    TaskLists lists;

    @Test
    void eachStateHasItsColumn() {
        TaskView accepted = given(1972, 3).getFirst();
        done(tasks.perform(district, accepted.id(), accepted.version(), new TaskStep.Accept()));
        Map<TaskState, TaskLists.Column> board = board(1972);
        assertThat(column(board, TaskState.ACCEPTED).first())
                .extracting(TaskView::id)
                .containsExactly(accepted.id());
        assertThat(column(board, TaskState.ASSIGNED).tasks()).isEqualTo(2);
        assertThat(column(board, TaskState.DONE)).isEqualTo(new TaskLists.Column(TaskState.DONE, 0, List.of()));
        assertThat(board).hasSize(7).doesNotContainKey(TaskState.CANCELLED);
    }

    @Test
    void aColumnOfThousandsSaysThatThereAreMoreThanAThousand() {
        for (int i = 0; i < TaskLists.MOST_OF_COLUMN / HUNDRED; i++) {
            given(1973, HUNDRED);
        }
        assertThat(column(board(1973), TaskState.ASSIGNED).tasks()).isEqualTo(TaskLists.MOST_OF_COLUMN);
        given(1973, 1);
        TaskLists.Column column = column(board(1973), TaskState.ASSIGNED);
        assertThat(column.tasks()).isGreaterThan(TaskLists.MOST_OF_COLUMN);
        assertThat(column.first()).hasSize(20);
    }

    private List<TaskView> given(int year, int copies) {
        NewTask task = new NewTask(
                "Nắm tình hình nhân dân", null, null, List.of(), district.body(), Set.of(), DUE, false, List.of());
        return done(programmes.add(specialist, year, Collections.nCopies(copies, task)));
    }

    private static TaskLists.Column column(Map<TaskState, TaskLists.Column> board, TaskState state) {
        return Objects.requireNonNull(board.get(state));
    }

    private Map<TaskState, TaskLists.Column> board(int year) {
        return lists.board(leader, TaskFilter.all().inYear(year)).stream()
                .collect(Collectors.toMap(TaskLists.Column::state, column -> column));
    }
}
