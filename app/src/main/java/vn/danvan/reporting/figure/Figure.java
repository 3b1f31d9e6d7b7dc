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
    record Uncounted(Uncounted.Why why) implements Figure {

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

    /** Reports were sent, or none is asked for, and there is no number in them. */
    record Without(Without.Why why, Marks marks) implements Figure {

        /** Why not; the messages {@code figure.cell.<NAME>} and {@code figure.reason.<NAME>} say it. */
        public enum Why {
            /** It does not apply to those who have reported. */
            NOT_APPLICABLE,
            /** Somebody who has reported left it blank. */
            BLANK,
            /** The edition in which they reported does not ask for it, or no form asks anybody here. */
            NOT_ASKED,
            /** A share of nothing. */
            NO_SHARE
        }
    }

    /** A part of it belongs to a unit that was split, and nobody knows how much ("không tách được"). */
    record NotDivisible(List<Split> splits) implements Figure {

        /** Keeps a copy. */
        public NotDivisible {
            splits = List.copyOf(splits);
        }
    }

    /**
     * A part of it belongs to units that became this one and of which no body was to report it in the period, so that what the
     * others reported is not the whole.
     *
     * @param units what they were called, as within a sentence
     */
    record Untold(List<String> units) implements Figure {

        /** Keeps a copy. */
        public Untold {
            units = List.copyOf(units);
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
     * @param reported how many bodies have sent a report that was to hold it
     * @param expected how many bodies were to report it; empty when nobody knows
     * @param silence how many of those that have reported gave no number
     * @param spell of a sum of periods, in how many of them the unit existed when that is not all; else empty
     */
    record Marks(
            boolean unapproved,
            boolean estimated,
            int reported,
            OptionalInt expected,
            Silence silence,
            Optional<Spell> spell) {

        /** Of one period, or of all that are added. */
        public Marks(boolean unapproved, boolean estimated, int reported, OptionalInt expected, Silence silence) {
            this(unapproved, estimated, reported, expected, silence, Optional.empty());
        }

        /** Nothing is known beside it. */
        static final Marks NONE = new Marks(false, false, 0, OptionalInt.empty(), Silence.NONE);

        /** Whether somebody who was to report has not. */
        public boolean incomplete() {
            return expected.isPresent() && reported < expected.getAsInt();
        }
    }

    /** At the end of how many of the periods added the unit existed; what was told before and after is not in the sum. */
    record Spell(int periods, int of) {}

    /**
     * How many bodies have sent a report without a number.
     *
     * @param notApplicable to how many it does not apply
     * @param blank how many left it blank
     * @param notAsked how many reported in an edition that does not ask for it
     */
    record Silence(int notApplicable, int blank, int notAsked) {

        static final Silence NONE = new Silence(0, 0, 0);

        /** All of them. */
        public int all() {
            return notApplicable + blank + notAsked;
        }

        /** Why there is no number of any of them: what somebody was asked for and left blank goes before the others. */
        Without.Why why() {
            return blank > 0
                    ? Without.Why.BLANK
                    : notApplicable > 0 ? Without.Why.NOT_APPLICABLE : Without.Why.NOT_ASKED;
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
            case Without ignored -> Optional.empty();
            case NotDivisible ignored -> Optional.empty();
            case Untold ignored -> Optional.empty();
            case NotAdditive ignored -> Optional.empty();
            case Hidden ignored -> Optional.empty();
            case Absent ignored -> Optional.empty();
        };
    }

    /** What is to be known beside it, of what was to be reported. */
    default Optional<Marks> known() {
        return switch (this) {
            case Value(BigDecimal ignored, Marks marks) -> Optional.of(marks);
            case Missing(Marks marks) -> Optional.of(marks);
            case Without(Without.Why ignored, Marks marks) -> Optional.of(marks);
            case Counted ignored -> Optional.empty();
            case Uncounted ignored -> Optional.empty();
            case NotDivisible ignored -> Optional.empty();
            case Untold ignored -> Optional.empty();
            case NotAdditive ignored -> Optional.empty();
            case Hidden ignored -> Optional.empty();
            case Absent ignored -> Optional.empty();
        };
    }
}
