package vn.danvan.reporting.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.danvan.rules.content.Wording;

/** One thing a form asks. */
public sealed interface Question {

    /** Its name within the form, the same in all editions that ask the same. */
    String id();

    /** What is asked. */
    Wording label();

    /** Whether a submission without an answer cannot be sent. */
    boolean compulsory();

    /**
     * A figure.
     *
     * @param number the column of the official form, such as "(9)", else empty
     * @param most the highest value allowed, else empty
     * @param explainOver a change from the period before by more than so many per cent needs a remark, else empty
     * @param by the axes of the indicator's breakdown in which this form asks, none when it asks for the whole alone; empty
     *     when it asks in all of them
     * @param gone the parts of the axes that are not on any day of the form's edition, for which it does not ask
     */
    record Figure(
            String id,
            Optional<Wording> number,
            Indicator indicator,
            boolean compulsory,
            Optional<BigDecimal> most,
            Optional<Integer> explainOver,
            Optional<List<String>> by,
            List<String> gone)
            implements Question {

        /** Keeps copies. */
        public Figure {
            by = by.map(List::copyOf);
            gone = List.copyOf(gone);
        }

        /** One that asks for every part of its axes. */
        public Figure(
                String id,
                Optional<Wording> number,
                Indicator indicator,
                boolean compulsory,
                Optional<BigDecimal> most,
                Optional<Integer> explainOver,
                Optional<List<String>> by) {
            this(id, number, indicator, compulsory, most, explainOver, by, List.of());
        }

        @Override
        public Wording label() {
            return indicator.name();
        }

        /** What it is asked for in: the indicator's breakdown, or those of its axes and parts that this edition has. */
        public Optional<Breakdown> breakdown() {
            Optional<Breakdown> axes =
                    by.isEmpty() ? indicator.breakdown() : indicator.breakdown().flatMap(all -> all.over(by.get()));
            return gone.isEmpty() ? axes : axes.map(all -> all.without(gone));
        }

        /** The parts it is asked for in; a single empty one when it is not. */
        public List<String> parts() {
            return breakdown()
                    .map(breakdown ->
                            breakdown.items().stream().map(Breakdown.Item::id).toList())
                    .orElse(List.of(""));
        }
    }

    /**
     * Figures of the form told by place: a row an area, a column a figure that the form asks for as well. A column adds up to
     * its figure, and only the figure is rolled up, so nothing is counted twice.
     *
     * <p>The part of a cell is its row and column, {@code 12/dat}. In a table of areas the row is the id of an area below the
     * body's own; in one with free rows it is a number from 1, and the column {@link #NAME} holds what the row is called.
     *
     * @param columns the ids of figures that are not asked for in parts; at least one
     */
    record Table(String id, Wording label, boolean compulsory, Rows rows, List<String> columns) implements Question {

        /** The column with the names of free rows. */
        public static final String NAME = "name";

        /** The last free row: as many as the page of a form offers, so that every one of them can be saved with it. */
        public static final int MOST_ROWS = 300;

        /** Keeps a copy of the columns. */
        public Table {
            columns = List.copyOf(columns);
        }

        /** The part that a cell has in the answers. */
        public static String part(String row, String column) {
            return row + "/" + column;
        }

        /** The row that a part names; blank for a part that names none. */
        public static String row(String part) {
            return part.substring(0, Math.max(0, part.indexOf('/')));
        }

        /** Where the rows of a table come from. */
        public enum Rows {
            /** The areas directly below the body's own. */
            AREAS,
            /** As many as somebody writes. */
            FREE
        }
    }

    /** A paragraph. */
    record Narrative(String id, Wording label, boolean compulsory) implements Question {}

    /** Yes or no. */
    record YesNo(String id, Wording label, boolean compulsory) implements Question {}

    /** A day. */
    record Day(String id, Wording label, boolean compulsory) implements Question {}

    /**
     * One of several.
     *
     * @param options at least two, in the order of the form
     */
    record Choice(String id, Wording label, boolean compulsory, List<Breakdown.Item> options) implements Question {

        /** Keeps a copy of the options. */
        public Choice {
            options = List.copyOf(options);
        }
    }
}
