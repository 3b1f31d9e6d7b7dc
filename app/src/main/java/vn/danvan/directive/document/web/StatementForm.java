package vn.danvan.directive.document.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.document.StatementEdit;
import vn.danvan.directive.document.StatementView;
import vn.danvan.directive.extraction.Domain;
import vn.danvan.language.VietnameseDates;

/** A statement as the form carries it. */
public record StatementForm(
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String passage,
        @Nullable String kind,
        @Nullable String period,
        @Nullable String actor,
        @Nullable String due,
        @Nullable List<String> domains) {

    static StatementForm of(StatementView statement) {
        return new StatementForm(
                statement.start(),
                statement.end(),
                statement.text(),
                statement.kind().code(),
                statement.period(),
                statement.actor(),
                statement.due() == null ? null : VietnameseDates.numeric(statement.due()),
                statement.domains().stream().map(Domain::code).toList());
    }

    static StatementForm empty() {
        return new StatementForm(null, null, null, "task", null, null, null, List.of());
    }

    /**
     * The command; code points count only when they still mean the words shown, that is when the passage was not typed over.
     *
     * @param shown the passage as the form first showed it, or null
     */
    StatementEdit command(@Nullable String shown) {
        boolean typedOver =
                passage != null && shown != null && !squeezed(passage).equals(squeezed(shown));
        return new StatementEdit(
                typedOver ? null : start, typedOver ? null : end, passage, kind, period, actor, due, fields());
    }

    private static String squeezed(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** Codes of the fields of work ticked. */
    public List<String> fields() {
        return domains == null ? List.of() : domains;
    }
}
