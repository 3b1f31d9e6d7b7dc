package vn.danvan.reporting.exchange;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;

/**
 * Collects what one answer gives out, up to what the memory of the server and one import of the same values can hold; beyond that
 * the question is refused, never answered in part.
 */
final class BoundedValues {

    static final int MOST_VALUES = 100_000;

    /** Of values and remarks together: paragraphs of a thousand reports, and no more than 20 MB as a rule. */
    static final long MOST_CHARACTERS = 10_000_000;

    private final List<DataValue> values = new ArrayList<>();
    private long characters;

    void add(DataValue value) {
        values.add(value);
        characters += length(value.value()) + length(value.comment());
    }

    private static long length(@Nullable String text) {
        return text == null ? 0 : text.length();
    }

    int size() {
        return values.size();
    }

    /** Whether nothing was added that goes beyond. */
    boolean hasRoom() {
        return values.size() <= MOST_VALUES && characters <= MOST_CHARACTERS;
    }

    /** All of them; refused when they are more than one answer holds. */
    Outcome<List<DataValue>> values() {
        return hasRoom()
                ? Outcome.done(List.copyOf(values))
                : Outcome.refused(Refusal.of("exchange.too-much", MOST_VALUES, MOST_CHARACTERS));
    }
}
