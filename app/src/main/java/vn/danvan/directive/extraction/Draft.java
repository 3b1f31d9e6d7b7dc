package vn.danvan.directive.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A statement in the making: its tokens and what has been found about it so far. */
final class Draft {

    final int from;
    final int to;
    final StatementKind kind;
    final List<Reason> reasons = new ArrayList<>();
    int predicate = -1;
    int actorFrom = -1;
    int actorTo = -1;

    @Nullable
    String actor;

    @Nullable
    String period;

    @Nullable
    LocalDate due;

    Draft(int from, int to, StatementKind kind) {
        this.from = from;
        this.to = to;
        this.kind = kind;
    }
}
