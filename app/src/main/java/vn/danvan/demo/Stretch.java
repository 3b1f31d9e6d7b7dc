package vn.danvan.demo;

import vn.danvan.demo.Content.Span;

/**
 * The time a report tells of.
 *
 * @param part what of the year's work falls into it, in per cent of the way through it
 * @param name of the period within the year
 */
record Stretch(int year, Span part, String name) {

    /** All that was done by then of the year's number; the parts make the whole, and do not all begin at the year's end. */
    static long until(long whole, int percent, int offset) {
        return (whole * percent + offset) / 100;
    }
}
