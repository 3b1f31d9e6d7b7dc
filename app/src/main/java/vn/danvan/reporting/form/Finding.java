package vn.danvan.reporting.form;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import vn.danvan.reporting.form.Answers.CellId;

/** Something in the answers that the reader should know before they are sent. */
public sealed interface Finding {

    /** Whether the answers cannot be sent with it. */
    boolean blocks();

    /** The question to look at first. */
    String question();

    /** What it is about, whatever the figures: the same before and after they changed. */
    Object about();

    /** A compulsory question has no answer. */
    record Missing(String question, String part) implements Finding {
        @Override
        public boolean blocks() {
            return true;
        }

        @Override
        public Object about() {
            return this;
        }
    }

    /**
     * A comparison does not hold, whatever the answers that are not there yet may be.
     *
     * @param left what the left side comes to, as far as it is known
     * @param right what the right side comes to, as far as it is known
     * @param next whether it is the next report, sent already, in which it would not hold
     */
    record Fails(Check.Comparison check, BigDecimal left, BigDecimal right, boolean next) implements Finding {
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

        @Override
        public Object about() {
            return List.of(check, next);
        }

        /** The cell to look at first: the part of that question which the rule names, else the question as a whole. */
        public CellId cell() {
            return check.cells().stream()
                    .filter(cell -> cell.question().equals(question()))
                    .findFirst()
                    .orElseThrow();
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

        @Override
        public Object about() {
            return this;
        }
    }

    /**
     * A rule of the form does not hold in one row of a table, each of whose columns is a figure that it asks about.
     *
     * @param row the row's id
     * @param name what the row is called by who wrote it, empty where nobody did
     * @param of what was found in that row alone
     */
    record InRow(Question.Table table, String row, Optional<String> name, Finding of) implements Finding {
        @Override
        public boolean blocks() {
            return of.blocks();
        }

        @Override
        public String question() {
            return table.id();
        }

        @Override
        public Object about() {
            return List.of(table.id(), row, of.about());
        }

        /** The cell to look at first. */
        public CellId cell() {
            return new CellId(table.id(), Question.Table.part(row, of.question()));
        }
    }

    /** A figure is higher than the form allows. */
    record TooHigh(String question, BigDecimal value, BigDecimal most) implements Finding {
        @Override
        public boolean blocks() {
            return true;
        }

        @Override
        public Object about() {
            return List.of(TooHigh.class, question);
        }
    }

    /**
     * A figure has changed much since the period before and nobody says why.
     *
     * @param percent the change in per cent of the figure before, rounded to one decimal for the reader; 0 when that was 0
     */
    record Unexplained(String question, BigDecimal before, BigDecimal now, BigDecimal percent) implements Finding {
        @Override
        public boolean blocks() {
            return true;
        }

        @Override
        public Object about() {
            return List.of(Unexplained.class, question);
        }
    }
}
