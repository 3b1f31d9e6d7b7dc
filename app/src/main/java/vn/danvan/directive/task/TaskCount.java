package vn.danvan.directive.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What tasks are counted as, by what happened to them on some days; the message {@code task.count.<NAME>} names it. */
public enum TaskCount {
    /** Given on one of the days and not called off by the last of them. */
    GIVEN("NV.GIAO"),
    /** Confirmed on one of the days, and submitted in time. */
    ON_TIME("NV.DUNG"),
    /** Confirmed on one of the days, and submitted late. */
    LATE("NV.TRE"),
    /** Confirmed on one of the days, in time or late. */
    DONE(""),
    /** Overdue on the last day, by the deadline and the steps of that day. */
    OVERDUE("NV.QH"),
    /** Its deadline was put off on one of the days. */
    EXTENDED(""),
    /** Neither confirmed nor called off nor suspended on the last day. */
    OPEN("");

    private final String indicator;

    TaskCount(String indicator) {
        this.indicator = indicator;
    }

    /** The code of the indicator that it counts; empty when there is none. */
    public Optional<String> indicator() {
        return indicator.isEmpty() ? Optional.empty() : Optional.of(indicator);
    }

    /** The one of that name, as addresses have it. */
    public static Optional<TaskCount> named(String text) {
        String wanted = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values()).filter(one -> one.name().equals(wanted)).findFirst();
    }

    /** Its column in what is read of the tasks. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }
}
