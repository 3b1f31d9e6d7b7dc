package vn.danvan.reporting.form;

import java.math.BigDecimal;

/** Something in the answers that the reader should know before they are sent. */
public sealed interface Finding {

    /** Whether the answers cannot be sent with it. */
    boolean blocks();

    /** The question to look at first. */
    String question();

    /** A compulsory question has no answer. */
    record Missing(String question, String part) implements Finding {
        @Override
        public boolean blocks() {
            return true;
        }
    }

    /**
     * A comparison does not hold.
     *
     * @param left what the left side comes to
     * @param right what the right side comes to
     */
    record Fails(Check.Comparison check, BigDecimal left, BigDecimal right) implements Finding {
        @Override
        public boolean blocks() {
            return check.severity() == Check.Severity.FAULT;
        }

        @Override
        public String question() {
            return check.left().questions().stream()
                    .findFirst()
                    .orElseGet(() -> check.questions().iterator().next());
        }

        /** By how much it fails, with its sign: left less right. */
        public BigDecimal difference() {
            return left.subtract(right);
        }
    }

    /** Of two questions that go together only one has an answer. */
    record Alone(Check.Both check, String question) implements Finding {
        @Override
        public boolean blocks() {
            return check.severity() == Check.Severity.FAULT;
        }
    }

    /** A figure is higher than the form allows. */
    record TooHigh(String question, BigDecimal value, BigDecimal most) implements Finding {
        @Override
        public boolean blocks() {
            return true;
        }
    }

    /**
     * A figure has changed much since the period before and nobody says why.
     *
     * @param percent the change in per cent of the figure before, rounded to whole ones
     */
    record Unexplained(String question, BigDecimal before, BigDecimal now, int percent) implements Finding {
        @Override
        public boolean blocks() {
            return true;
        }
    }
}
