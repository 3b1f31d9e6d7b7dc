package vn.danvan.reporting.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every move in every state, allowed or not, from one table. */
class SubmissionStateTests {

    /** Rows are states, columns moves: the state after, = for the same, > for the next level, x for gone, . for barred. */
    private static final String TABLE = """
            from      FILL ENTER SUBMIT    REVIEW WITHDRAW APPROVE SEND_BACK REOPEN    CORRECT DROP
            DRAFT     =    =     SUBMITTED .      .        .       .         .         .       x
            SUBMITTED .    .     .         =      DRAFT    >       RETURNED  .         .       .
            RETURNED  =    =     SUBMITTED .      .        .       .         .         .       .
            APPROVED  .    .     .         .      .        .       .         SUBMITTED =       .
            """;

    static Stream<Arguments> cells() {
        List<String[]> rows = TABLE.lines().map(line -> line.split(" +")).toList();
        List<Arguments> cells = new ArrayList<>();
        for (String[] row : rows.subList(1, rows.size())) {
            for (int column = 1; column < row.length; column++) {
                cells.add(Arguments.of(
                        SubmissionState.valueOf(row[0]), SubmissionMove.valueOf(rows.getFirst()[column]), row[column]));
            }
        }
        return cells.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2}")
    @MethodSource("cells")
    void theTableSaysWhatAMoveDoes(SubmissionState from, SubmissionMove move, String expected) {
        String found = switch (from.on(move)) {
            case Transition.To to -> to.state().name();
            case Transition.Stays _ -> "=";
            case Transition.Onward _ -> ">";
            case Transition.Gone _ -> "x";
            case Transition.Barred _ -> ".";
        };
        assertThat(found).isEqualTo(expected);
        assertThat(from.permits(move)).isEqualTo(!expected.equals("."));
    }

    @Test
    void theTableHasEveryStateAndMove() {
        assertThat(cells()).hasSize(SubmissionState.values().length * SubmissionMove.values().length);
    }
}
