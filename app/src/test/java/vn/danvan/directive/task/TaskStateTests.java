package vn.danvan.directive.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every move in every state, allowed or not, from one table. */
class TaskStateTests {

    /** Rows are states, columns moves: the state after, = for the same, < for the one before the halt, . for barred. */
    private static final String TABLE = """
            from        ACCEPT   UNDO_ACCEPT REPORT      SUBMIT    RETURN   COMPLETE UNDO_COMPLETE EXTEND SUSPEND   RESUME CANCEL    URGE HAND_DOWN                  EDIT REASSIGN
            ASSIGNED    ACCEPTED .           .           .         .        .        .             =      SUSPENDED .      CANCELLED =    .                          =    ASSIGNED
            ACCEPTED    .        ASSIGNED    IN_PROGRESS SUBMITTED .        .        .             =      SUSPENDED .      CANCELLED =    IN_PROGRESS                =    ASSIGNED
            IN_PROGRESS .        .           =           SUBMITTED .        .        .             =      SUSPENDED .      CANCELLED =    =                          =    ASSIGNED
            SUBMITTED   .        .           .           .         RETURNED DONE     .             .      .         .      CANCELLED .    .                          =    .
            RETURNED    .        .           IN_PROGRESS SUBMITTED .        .        .             =      SUSPENDED .      CANCELLED =    IN_PROGRESS                =    ASSIGNED
            SUSPENDED   .        .           .           .         .        .        .             .      .         <      CANCELLED .    .                          =    .
            DONE        .        .           .           .         .        .        SUBMITTED     .      .         .      .         .    .                          .    .
            CANCELLED   .        .           .           .         .        .        .             .      .         .      .         .    .                          .    .
            CARRIED_OVER .       .           .           .         .        .        .             .      .         .      .         .    .                          .    .
            """;

    static Stream<Arguments> cells() {
        List<String[]> rows = TABLE.lines().map(line -> line.split(" +")).toList();
        List<Arguments> cells = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int column = 1; column < row.length; column++) {
                cells.add(Arguments.of(
                        TaskState.valueOf(row[0]), TaskMove.valueOf(rows.getFirst()[column]), row[column]));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("cells")
    void theTableSaysWhatAMoveDoes(TaskState from, TaskMove move, String expected) {
        String found = switch (from.on(move)) {
            case Transition.To to -> to.state().name();
            case Transition.Stays _ -> "=";
            case Transition.Back _ -> "<";
            case Transition.Barred _ -> ".";
        };
        assertThat(found).isEqualTo(expected);
        assertThat(from.permits(move)).isEqualTo(!expected.equals("."));
    }

    @Test
    void theTableHasEveryStateAndMove() {
        assertThat(cells()).hasSize(TaskState.values().length * TaskMove.values().length);
    }
}
