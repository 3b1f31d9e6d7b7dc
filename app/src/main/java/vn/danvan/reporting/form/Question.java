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
     */
    record Figure(
            String id,
            Optional<Wording> number,
            Indicator indicator,
            boolean compulsory,
            Optional<BigDecimal> most,
            Optional<Integer> explainOver)
            implements Question {
        @Override
        public Wording label() {
            return indicator.name();
        }

        /** The parts it is asked for in; a single empty one when it is not. */
        public List<String> parts() {
            return indicator
                    .breakdown()
                    .map(breakdown ->
                            breakdown.items().stream().map(Breakdown.Item::id).toList())
                    .orElse(List.of(""));
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
