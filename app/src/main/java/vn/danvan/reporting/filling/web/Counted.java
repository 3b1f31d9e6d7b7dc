package vn.danvan.reporting.filling.web;

import org.jspecify.annotations.Nullable;

/**
 * What the records of the body count for a cell, or its reports of shorter periods come to, beside what is reported in it.
 *
 * @param from where the number is from
 * @param reports of how many shorter reports; 0 of records
 * @param waiting how many of them no level or not every level has approved yet
 * @param text the number as a field takes it
 * @param code the number as the code of a cell
 * @param href the page that lists the records, null when there are none or no single page has them all
 * @param filled whether a number stands in the cell
 * @param same whether it is this one
 */
public record Counted(
        From from,
        int reports,
        int waiting,
        String text,
        String code,
        @Nullable String href,
        boolean filled,
        boolean same) {

    /** Where a number is from; the message {@code report.fill.counted.<NAME>} says it. */
    public enum From {
        RECORDS,
        /** The sum of shorter reports. */
        SUM,
        /** The last of shorter reports. */
        LAST
    }

    /** Whether what is reported is another number. */
    public boolean differs() {
        return filled && !same;
    }
}
