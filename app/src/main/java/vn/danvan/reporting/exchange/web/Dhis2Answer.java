package vn.danvan.reporting.exchange.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.exchange.ImportSummary;
import vn.danvan.reporting.exchange.ReportTold;

/** Answers as clients of DHIS2 read them. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record Dhis2Answer(
        String httpStatus,
        int httpStatusCode,
        String status,
        @Nullable String message,
        @Nullable Object response) {

    private static final String JOB_TYPE = "DATAVALUE_IMPORT";
    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    /** What came of an import. */
    static Dhis2Answer of(Summary read) {
        return read.conflicts().isEmpty()
                ? new Dhis2Answer("OK", OK, "OK", null, read)
                : new Dhis2Answer(
                        "Conflict",
                        CONFLICT,
                        "WARNING",
                        read.conflicts().getFirst().value(),
                        read);
    }

    /** An import whose outcome is asked for later. */
    static Dhis2Answer run(String id) {
        return new Dhis2Answer(
                "OK",
                OK,
                "OK",
                null,
                new Job(id, "dataValueImport", JOB_TYPE, "/api/system/tasks/" + JOB_TYPE + "/" + id));
    }

    /** A request that was turned away as a whole. */
    static Dhis2Answer refused(String reason) {
        return new Dhis2Answer("Conflict", CONFLICT, "ERROR", reason, null);
    }

    /** A code that is not there. */
    static Dhis2Answer missing(String reason) {
        return new Dhis2Answer("Not Found", NOT_FOUND, "ERROR", reason, null);
    }

    /** A request that could not be read. */
    static Dhis2Answer unreadable(String reason) {
        return new Dhis2Answer("Bad Request", BAD_REQUEST, "ERROR", reason, null);
    }

    /** The run of an import. */
    record Job(String id, String name, String jobType, String relativeNotifierEndpoint) {}

    /** How far a run is: always at its end. */
    record Notification(String uid, String level, String category, String message, boolean completed) {

        static Notification completed(String run) {
            return new Notification(run, "INFO", JOB_TYPE, "Import done", true);
        }
    }

    /** Values taken, by what came of them. */
    record Count(int imported, int updated, int ignored, int deleted) {}

    /**
     * A value that was not taken.
     *
     * @param indexes its place among the values sent, from 0
     */
    record Conflict(String object, String property, String value, String errorCode, List<Integer> indexes) {}

    /**
     * What a rule of the form would find in a report.
     *
     * @param severity {@code ERROR} when the report cannot be sent with it, else {@code WARNING}
     * @param isNew whether it is not found now
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Finding(
            String dataElement, @Nullable String categoryOptionCombo, String severity, boolean isNew, String message) {}

    /**
     * A report that a trial would change.
     *
     * @param missing how many compulsory cells would have no answer
     */
    record Report(String dataSet, String orgUnit, String period, int missing, List<Finding> findings) {

        /** In the language of whoever asks. */
        static Report of(ReportTold told, Locale locale) {
            return new Report(
                    told.dataSet(),
                    told.orgUnit(),
                    told.period(),
                    told.missing(),
                    told.findings().stream()
                            .map(found -> new Finding(
                                    found.dataElement(),
                                    found.part(),
                                    found.blocks() ? "ERROR" : "WARNING",
                                    found.fresh(),
                                    found.message().in(locale)))
                            .toList());
        }
    }

    /**
     * What came of an import.
     *
     * @param reports those that a trial would change; null when it was none, so that clients read what they always did
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Summary(
            String responseType,
            String status,
            String description,
            Count importCount,
            List<Conflict> conflicts,
            String dataSetComplete,
            @Nullable List<Report> reports) {

        static Summary of(ImportSummary summary, Function<Refusal, String> sentence) {
            return of(summary, sentence, null);
        }

        static Summary of(ImportSummary summary, Function<Refusal, String> sentence, @Nullable List<Report> reports) {
            List<Conflict> conflicts = summary.conflicts().stream()
                    .map(one -> new Conflict(
                            one.object(),
                            one.property(),
                            sentence.apply(one.reason()),
                            one.reason().code(),
                            List.of(one.index())))
                    .toList();
            return new Summary(
                    "ImportSummary",
                    conflicts.isEmpty() ? "SUCCESS" : "WARNING",
                    "Import process completed",
                    new Count(summary.imported(), summary.updated(), summary.ignored(), summary.deleted()),
                    conflicts,
                    "false",
                    reports);
        }
    }
}
