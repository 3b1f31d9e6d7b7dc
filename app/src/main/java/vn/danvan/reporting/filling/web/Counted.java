package vn.danvan.reporting.filling.web;

import org.jspecify.annotations.Nullable;

/**
 * What the records of the body count for a cell, beside what is reported in it.
 *
 * @param text the number as a field takes it
 * @param code the number as the code of a cell
 * @param href the page that lists the records, null when there are none
 * @param filled whether a number stands in the cell
 * @param same whether it is this one
 */
public record Counted(String text, String code, @Nullable String href, boolean filled, boolean same) {

    /** Whether what is reported is another number. */
    public boolean differs() {
        return filled && !same;
    }
}
