package vn.danvan.reporting.form;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.danvan.reporting.form.Answers.CellId;

/** A sum of answers of one submission, as one side of a check. */
public sealed interface Expression {

    /** The answer to a question; its parts added when it is asked for in parts. */
    record Answer(String question) implements Expression {}

    /** One part of the answer to a question that is asked for in parts, {@code tot/CS}. */
    record Part(String question, String part) implements Expression {}

    /** The answer to a question in the period before. */
    record Previous(String question) implements Expression {}

    /** The answer to a question in the same period of the year before. */
    record YearBefore(String question) implements Expression {}

    /** A column of a table, its rows added. */
    record Column(String table, String column) implements Expression {}

    /** A fixed number. */
    record Fixed(BigDecimal value) implements Expression {}

    /** Terms added and taken away; at least two. */
    record Sum(List<Term> terms) implements Expression {

        /** Keeps a copy of the terms. */
        public Sum {
            terms = List.copyOf(terms);
        }
    }

    /**
     * A part of a sum.
     *
     * @param added false when it is taken away
     */
    record Term(boolean added, Expression of) {}

    /** The expression as it stands in the content. */
    default String text() {
        return switch (this) {
            case Answer(String question) -> question;
            case Part(String question, String part) -> question + "/" + part;
            case Previous(String question) -> "previous(" + question + ")";
            case YearBefore(String question) -> "year-before(" + question + ")";
            case Column(String table, String column) -> "Σ " + table + "/" + column;
            case Fixed(BigDecimal value) -> value.toPlainString();
            case Sum(List<Term> terms) -> {
                StringBuilder text = new StringBuilder();
                for (Term term : terms) {
                    boolean first = text.isEmpty();
                    text.append(term.added() ? (first ? "" : " + ") : (first ? "-" : " - "));
                    text.append(term.of().text());
                }
                yield text.toString();
            }
        };
    }

    /** Whether it asks about the period before. */
    default boolean asksPrevious() {
        return switch (this) {
            case Previous _ -> true;
            case Sum(List<Term> terms) ->
                terms.stream().anyMatch(term -> term.of().asksPrevious());
            case Answer _, Part _, YearBefore _, Column _, Fixed _ -> false;
        };
    }

    /** Whether it asks about the same period of the year before. */
    default boolean asksYearBefore() {
        return switch (this) {
            case YearBefore _ -> true;
            case Sum(List<Term> terms) ->
                terms.stream().anyMatch(term -> term.of().asksYearBefore());
            case Answer _, Part _, Previous _, Column _, Fixed _ -> false;
        };
    }

    /**
     * The cells of this period and of earlier ones that it reads, in the order of the rule; a whole figure, and a table, by its
     * question alone.
     */
    default Set<CellId> cells() {
        return switch (this) {
            case Answer(String question) -> Set.of(new CellId(question, ""));
            case Part(String question, String part) -> Set.of(new CellId(question, part));
            case Previous(String question) -> Set.of(new CellId(question, ""));
            case YearBefore(String question) -> Set.of(new CellId(question, ""));
            case Column(String table, String _) -> Set.of(new CellId(table, ""));
            case Fixed(BigDecimal _) -> Set.of();
            case Sum(List<Term> terms) -> {
                Set<CellId> all = new LinkedHashSet<>();
                terms.forEach(term -> all.addAll(term.of().cells()));
                yield all;
            }
        };
    }

    /** The ids of the questions it asks about, in alphabetical order. */
    default Set<String> questions() {
        return cells().stream().map(CellId::question).collect(Collectors.toCollection(TreeSet::new));
    }
}
