package vn.danvan.directive.document;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.document.text.Span;
import vn.danvan.directive.extraction.Domain;
import vn.danvan.directive.extraction.StatementKind;

/** What of a statement can change; each revision keeps one before and one after. */
record StatementFacts(
        int start,
        int end,
        StatementKind kind,
        @Nullable String period,
        @Nullable String actor,
        @Nullable LocalDate due,
        List<Domain> domains,
        StatementState state,
        boolean present) {

    StatementFacts {
        domains = List.copyOf(domains);
    }

    Span span() {
        return new Span(start, end);
    }

    /** True when it takes its place in the text: no other statement may overlap it. */
    boolean stands() {
        return present && state != StatementState.REJECTED;
    }

    StatementFacts inState(StatementState to) {
        return new StatementFacts(start, end, kind, period, actor, due, domains, to, present);
    }

    StatementFacts at(Span span) {
        return new StatementFacts(span.start(), span.end(), kind, period, actor, due, domains, state, present);
    }

    StatementFacts gone() {
        return new StatementFacts(start, end, kind, period, actor, due, domains, state, false);
    }

    StatementFacts dueOn(@Nullable LocalDate day, List<Domain> about) {
        return new StatementFacts(start, end, kind, period, actor, day, about, state, present);
    }
}
