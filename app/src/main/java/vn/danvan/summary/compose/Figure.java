package vn.danvan.summary.compose;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.figure.Coverage;

/**
 * A figure as it was read.
 *
 * @param value null when nothing was reported, it cannot be formed or it is hidden
 * @param unapproved whether part of it is not approved by every level
 * @param estimated whether part of it is an estimate ("số ước")
 * @param reported how many units reported, of {@code expected}
 * @param lack why there is no value; null for a value, and in what was kept before reasons were
 * @param split the units that were split since, with the days, or of which nobody was to report, when that is why
 * @param numbers how many of those that reported gave a number; null when all did, and in what was kept before this was known
 */
public record Figure(
        FigureRef ref,
        @Nullable BigDecimal value,
        boolean unapproved,
        boolean estimated,
        int reported,
        int expected,
        @Nullable Lack lack,
        @Nullable String split,
        @Nullable Integer numbers) {

    /** Why there is no value. */
    public enum Lack {
        /** Nothing was reported, or it cannot be formed. */
        MISSING,
        /** It was reported, and is so small that it could point at somebody, or would give such a number away. */
        HIDDEN,
        /** A unit was split since: nobody knows which part of its figures belongs to the units of now. */
        SPLIT,
        /** In a unit of which a part of that of now was made nobody was to report: what is known is not the whole. */
        UNTOLD,
        /** Who has reported said that it does not apply. */
        NOT_APPLICABLE,
        /** Who has reported left it blank. */
        BLANK,
        /** Who has reported was not asked for it. */
        NOT_ASKED,
        /** A share of nothing. */
        NO_SHARE;

        /** Whether reports were sent in which there is no number of it. */
        public boolean isOfReports() {
            return switch (this) {
                case MISSING, HIDDEN, SPLIT, UNTOLD -> false;
                case NOT_APPLICABLE, BLANK, NOT_ASKED, NO_SHARE -> true;
            };
        }
    }

    /** A value. */
    public static Figure of(
            FigureRef ref, BigDecimal value, boolean unapproved, boolean estimated, int reported, int expected) {
        return new Figure(ref, value, unapproved, estimated, reported, expected, null, null, null);
    }

    /** The same, where so many of those that reported gave no number. */
    public Figure without(int silent) {
        return silent == 0
                ? this
                : new Figure(ref, value, unapproved, estimated, reported, expected, lack, split, reported - silent);
    }

    /** How many units' numbers are in it. */
    public int told() {
        return numbers == null ? reported : numbers;
    }

    /** A figure that nobody reported. */
    public static Figure missing(FigureRef ref) {
        return new Figure(ref, null, false, false, 0, 0, Lack.MISSING, null, null);
    }

    /** A figure of which reports were sent and none gave a number. */
    public static Figure lacking(FigureRef ref, Lack why) {
        return new Figure(ref, null, false, false, 0, 0, why, null, null);
    }

    /** Why those who reported gave no number of it, when that is why there is no value. */
    public Optional<Lack> lackOfReports() {
        return Optional.ofNullable(lack).filter(Lack::isOfReports);
    }

    /** A figure that was reported and is shown to nobody. */
    public static Figure hidden(FigureRef ref) {
        return new Figure(ref, null, false, false, 0, 0, Lack.HIDDEN, null, null);
    }

    /** A figure that cannot be restated for the units of now. */
    public static Figure split(FigureRef ref, String units) {
        return new Figure(ref, null, false, false, 0, 0, Lack.SPLIT, units, null);
    }

    /** A figure that is not the whole of the units of now, because in these of before nobody was to report. */
    public static Figure untold(FigureRef ref, String units) {
        return new Figure(ref, null, false, false, 0, 0, Lack.UNTOLD, units, null);
    }

    /** The units that were split, when that is why there is no value. */
    public Optional<String> splitUnits() {
        return Optional.ofNullable(split).filter(_ -> lack != Lack.UNTOLD);
    }

    /** The units of before in which nobody was to report, when that is why there is no value. */
    public Optional<String> untoldUnits() {
        return Optional.ofNullable(split).filter(_ -> lack == Lack.UNTOLD);
    }

    /** Whether it was reported, and cannot be told for the units of now. */
    public boolean ofOtherUnits() {
        return split != null;
    }

    /** Whether it is hidden, which is no gap. */
    public boolean isHidden() {
        return lack == Lack.HIDDEN;
    }

    /** Whether somebody reported it, though it may not be shown. */
    public boolean reportedAtAll() {
        return value != null || lack == Lack.HIDDEN || ofOtherUnits();
    }

    /** The value, if there is one. */
    public Optional<BigDecimal> known() {
        return Optional.ofNullable(value);
    }

    /** Whether it has a value though not all gave a number that were to. */
    public boolean incomplete() {
        return value != null && told() < expected;
    }

    /** How many gave a number, of how many: {@code 8/9}; empty when all did. */
    public String part() {
        return incomplete() ? told() + "/" + expected : "";
    }

    /**
     * Whether about as large a share of the units gave the one as the other, so that the values can be held against each other;
     * so too where nobody knows how many were to.
     */
    public boolean comparableWith(Figure other) {
        return expected <= 0
                || other.expected <= 0
                || new Coverage(told(), expected).fits(new Coverage(other.told(), other.expected));
    }

    /** Whether both have the same value, or lack it for the same reason. */
    public boolean sameValueAs(Figure other) {
        BigDecimal mine = value;
        BigDecimal theirs = other.value;
        boolean same =
                (mine == null || theirs == null) ? (mine == null && theirs == null) : mine.compareTo(theirs) == 0;
        return same && isHidden() == other.isHidden();
    }

    /** Whether both say the same of the same, marks included. */
    public boolean sameAs(Figure other) {
        return ref.equals(other.ref)
                && sameValueAs(other)
                && unapproved == other.unapproved
                && estimated == other.estimated
                && part().equals(other.part());
    }
}
