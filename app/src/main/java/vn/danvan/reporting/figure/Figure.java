package vn.danvan.reporting.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.danvan.rules.content.Wording;

/** What stands in a cell of a table of figures. What is missing is never 0. */
public sealed interface Figure {

    /** A value. */
    record Value(BigDecimal value, Marks marks) implements Figure {}

    /**
     * A value that nobody reported: a module counted it from its records.
     *
     * @param records address of the page that lists them, where they are of a single body
     */
    record Counted(BigDecimal value, Optional<String> records) implements Figure {}

    /** Nothing is counted from records. */
    record Uncounted(Why why) implements Figure {

        /** Why not; the message {@code figure.reason.uncounted.<NAME>} says it. */
        public enum Why {
            /** No body whose records the reader's figures are counted from works there. */
            NOBODY,
            /** Bodies whose records the reader does not see work there too. */
            BEYOND,
            /** It stands for reports of several periods, and bodies report there whose records the reader does not see. */
            UNREAD,
            /** Records are counted by days, and the period ends within one. */
            HOURS,
            /** The period has not begun. */
            AHEAD,
            /** The periods are no span: days lie between them, or in two of them. */
            APART
        }
    }

    /** Nothing was reported. */
    record Missing(Marks marks) implements Figure {}

    /** A part of it belongs to a unit that was split, and nobody knows how much ("không tách được"). */
    record NotDivisible(List<Split> splits) implements Figure {

        /** Keeps a copy. */
        public NotDivisible {
            splits = List.copyOf(splits);
        }
    }

    /** Figures of several bodies or periods cannot be added, for the reason the indicator gives. */
    record NotAdditive(Wording why) implements Figure {}

    /** A number so small that it could point at somebody, or one from which such a number could be worked out. */
    record Hidden(boolean small) implements Figure {}

    /**
     * The unit did not exist at the end of the period.
     *
     * @param part whether it is a part of the breakdown of which there is no such thing in the period, and nobody told it either
     */
    record Absent(boolean part) implements Figure {

        /** Of a unit. */
        public Absent() {
            this(false);
        }
    }

    /**
     * What is to be known beside a value.
     *
     * @param unapproved whether figures are in it that not every level has approved
     * @param estimated whether estimates are in it
     * @param reported how many bodies' figures are in it
     * @param expected how many bodies were to report it; empty when nobody knows
     */
    record Marks(boolean unapproved, boolean estimated, int reported, OptionalInt expected) {

        /** Whether somebody who was to report has not. */
        public boolean incomplete() {
            return expected.isPresent() && reported < expected.getAsInt();
        }
    }

    /** A unit that was split, so that its figures cannot be restated. */
    record Split(String unit, Optional<LocalDate> on, Optional<String> legalBasis) {}

    /** The value, when there is one. */
    default Optional<BigDecimal> number() {
        return switch (this) {
            case Value(BigDecimal value, Marks ignored) -> Optional.of(value);
            case Counted(BigDecimal value, Optional<String> ignored) -> Optional.of(value);
            case Uncounted ignored -> Optional.empty();
            case Missing ignored -> Optional.empty();
            case NotDivisible ignored -> Optional.empty();
            case NotAdditive ignored -> Optional.empty();
            case Hidden ignored -> Optional.empty();
            case Absent ignored -> Optional.empty();
        };
    }
}
