package vn.danvan.reporting.figure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.danvan.kernel.BodyId;
import vn.danvan.rules.period.ReportingPeriod;

/** Knows why there is no number of bodies that were to report one; the submissions offer a bean. */
public interface ReportsWithout {

    /** Why there is none; the message {@code figure.gaps.why.<NAME>} says it, in the order in which they are told. */
    enum Why {
        /** Nothing was sent. */
        UNSENT,
        /** What was sent was sent back. */
        RETURNED,
        /** It was sent, but only approved numbers are asked for and it is not approved. */
        WAITING,
        /** It was left blank. */
        BLANK,
        /** The report says that it does not apply. */
        NOT_APPLICABLE,
        /** The edition in which the report was filled in does not ask for it. */
        NOT_ASKED,
        /** Nobody keeps reports that could tell. */
        UNKNOWN
    }

    /** A body that was to report for the period. */
    record Owing(BodyId body, ReportingPeriod period) {}

    /**
     * The reason.
     *
     * @param submission the report that says so, if there is one
     * @param cell the cell in it, as the pages of reports name it; empty when it has none
     */
    record Reason(Why why, Optional<UUID> submission, String cell) {}

    /**
     * What is asked for.
     *
     * @param indicators of all of them there is to be a number: of a ratio both its figures
     * @param part a part of the breakdown, {@code ""} for the whole
     * @param forms that ask for it
     */
    record Asked(List<String> indicators, String part, Collection<String> forms, boolean approvedOnly) {}

    /** The reason of each, in one query however many they are. */
    Map<Owing, Reason> why(Asked asked, Collection<Owing> owing);
}
