package vn.danvan.directive.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.danvan.directive.document.text.CodePointText;
import vn.danvan.directive.document.text.PassageFinder;
import vn.danvan.directive.document.text.Span;
import vn.danvan.directive.extraction.StatementKind;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.language.DateMention;
import vn.danvan.language.VietnameseDates;

/** Turns what a reviewer typed for a statement into its facts, or says everything that is wrong with it. */
final class EditReader {

    private static final Pattern PERIOD = Pattern.compile("(?:(?:H[12]|Q[1-4]|9M)-)?\\d{4}|\\d{4}-\\d{4}");
    private static final int LONGEST_ACTOR = 300;

    private final CodePointText text;
    private final List<Refusal> refusals = new ArrayList<>();

    EditReader(CodePointText text) {
        this.text = text;
    }

    /**
     * Reads an edit.
     *
     * @param present the statement as it is, or null for a new one
     */
    Outcome<StatementFacts> read(StatementEdit edit, @Nullable StatementFacts present) {
        Span span = span(edit, present);
        StatementKind kind = Codes.kind(typed(edit.kind()))
                .filter(known -> known != StatementKind.CONTEXT)
                .orElse(null);
        if (kind == null) {
            refusals.add(Refusal.at("kind", "directive.statement.kind.missing"));
        }
        String period = typed(edit.period());
        if (!period.isEmpty() && !PERIOD.matcher(period).matches()) {
            refusals.add(Refusal.at("period", "directive.statement.period", period));
        }
        String actor = typed(edit.actor());
        if (actor.length() > LONGEST_ACTOR) {
            refusals.add(Refusal.at("actor", "directive.document.too-long", actor.length(), LONGEST_ACTOR));
        }
        LocalDate due = due(typed(edit.due()), kind);
        if (!refusals.isEmpty() || span == null || kind == null) {
            return Outcome.refused(refusals);
        }
        return Outcome.done(new StatementFacts(
                span.start(),
                span.end(),
                kind,
                period.isEmpty() ? null : period,
                actor.isEmpty() ? null : actor,
                due,
                Codes.domains(edit.domains()),
                present == null ? StatementState.ACCEPTED : present.state(),
                true));
    }

    private @Nullable Span span(StatementEdit edit, @Nullable StatementFacts present) {
        Integer start = edit.start();
        Integer end = edit.end();
        Optional<Span> span;
        if (start != null && end != null && start >= 0 && end > start && end <= text.length()) {
            span = text.trimmed(new Span(start, end));
        } else if (!typed(edit.passage()).isEmpty()) {
            span = passage(typed(edit.passage()), present);
        } else {
            span = Optional.ofNullable(present).map(StatementFacts::span);
        }
        if (span.filter(text::holds).isEmpty()) {
            refusals.add(Refusal.at("passage", "directive.statement.passage"));
        }
        return span.orElse(null);
    }

    private Optional<Span> passage(String passage, @Nullable StatementFacts present) {
        return new PassageFinder(text).find(passage, present == null ? 0 : present.start());
    }

    private @Nullable LocalDate due(String typed, @Nullable StatementKind kind) {
        if (typed.isEmpty()) {
            return null;
        }
        if (kind == StatementKind.RESULT) {
            refusals.add(Refusal.at("due", "directive.statement.due.result"));
            return null;
        }
        Optional<DateMention> mention = VietnameseDates.parse(typed);
        Optional<LocalDate> date = mention.flatMap(DateMention::date);
        if (date.isEmpty()) {
            String code = mention.isPresent() ? "directive.statement.due.year" : "directive.document.date.unknown";
            refusals.add(Refusal.at("due", code, typed));
        }
        return date.orElse(null);
    }

    private static String typed(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
