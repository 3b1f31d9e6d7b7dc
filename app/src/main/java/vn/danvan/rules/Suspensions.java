package vn.danvan.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The days on which a limit does not run: spans in order, those that overlap or touch made one. */
public final class Suspensions {

    /** No suspension at all. */
    public static final Suspensions NONE = new Suspensions(List.of());

    private final List<DaySpan> spans;

    private Suspensions(List<DaySpan> spans) {
        this.spans = spans;
    }

    /** The days of all spans, each counted once, whatever their order. */
    public static Suspensions of(List<DaySpan> spans) {
        List<DaySpan> merged = new ArrayList<>();
        for (DaySpan next :
                spans.stream().sorted(Comparator.comparing(DaySpan::first)).toList()) {
            DaySpan last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || next.first().toEpochDay() > last.last().toEpochDay() + 1) {
                merged.add(next);
            } else if (next.last().isAfter(last.last())) {
                merged.set(merged.size() - 1, new DaySpan(last.first(), next.last()));
            }
        }
        return new Suspensions(List.copyOf(merged));
    }

    /** Whether nothing is suspended. */
    public boolean isEmpty() {
        return spans.isEmpty();
    }

    /** Whether the limit stands still on the day. */
    public boolean covers(LocalDate day) {
        return spans.stream().anyMatch(span -> span.contains(day));
    }

    /** The part that lies in the span, in order. */
    public List<DaySpan> within(DaySpan bounds) {
        return spans.stream().flatMap(span -> clip(span, bounds).stream()).toList();
    }

    private static Optional<DaySpan> clip(DaySpan span, DaySpan bounds) {
        LocalDate first = span.first().isBefore(bounds.first()) ? bounds.first() : span.first();
        LocalDate last = span.last().isAfter(bounds.last()) ? bounds.last() : span.last();
        return last.isBefore(first) ? Optional.empty() : Optional.of(new DaySpan(first, last));
    }
}
