package vn.danvan.reporting.submission;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import vn.danvan.reporting.fact.Answered;
import vn.danvan.reporting.fact.Fact;
import vn.danvan.reporting.fact.FactSource;
import vn.danvan.reporting.fact.Facts;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;

/** Keeps the figures that count in step with the submissions they come from. */
@Component
class FactWriter {

    private final Facts facts;
    private final CellStore cells;
    private final SubmissionStore store;
    private final StandingVersions versions;
    private final SubmissionDesk desk;

    FactWriter(Facts facts, CellStore cells, SubmissionStore store, StandingVersions versions, SubmissionDesk desk) {
        this.facts = facts;
        this.cells = cells;
        this.store = store;
        this.versions = versions;
        this.desk = desk;
    }

    /** The submission was sent: its figures count, unapproved, unless an approved earlier version stands. */
    void sent(SubmissionView submission, Answers answers) {
        if (standing(submission).isEmpty()) {
            put(submission, false, said(submission, answers.cells()));
        }
    }

    /** Every level approved it: its figures take the place of those of the versions before, or are the same as when it was sent. */
    void approved(SubmissionView submission) {
        List<SubmissionView> before = earlier(submission);
        before.forEach(version -> facts.remove(version.id().value()));
        Said said = said(submission);
        if (!before.isEmpty() || facts.approved(submission.id().value(), true) != said.figures()) {
            put(submission, true, said);
        }
    }

    /** It was opened again: its figures stay, without the mark of approval. */
    void reopened(SubmissionView submission) {
        facts.approved(submission.id().value(), false);
    }

    /**
     * It was returned or taken back: the figures of an approved earlier version count again, unless it had taken the place of that
     * one for good.
     */
    void gone(SubmissionView submission) {
        facts.remove(submission.id().value());
        standing(submission).stream().findFirst().ifPresent(version -> put(version, true, said(version)));
    }

    private List<SubmissionView> standing(SubmissionView submission) {
        // A first version has none before it; to look would cost every report a query.
        return submission.version() == 1
                ? List.of()
                : versions.notReplaced(all(submission)).stream()
                        .filter(version -> version.version() < submission.version())
                        .filter(version -> version.state() == SubmissionState.APPROVED)
                        .toList();
    }

    private List<SubmissionView> earlier(SubmissionView submission) {
        return submission.version() == 1
                ? List.of()
                : all(submission).stream()
                        .filter(version -> version.version() < submission.version())
                        .toList();
    }

    private List<SubmissionView> all(SubmissionView submission) {
        return store.versions(submission.form(), submission.body(), submission.period());
    }

    /** What its cells say: figures, and those that do not apply. */
    private record Said(List<Fact> facts, Set<String> notApplicable) {

        /** Figures, each of them once though it may be told in parts. */
        long figures() {
            return facts.stream().map(Fact::indicator).distinct().count();
        }
    }

    private void put(SubmissionView submission, boolean approved, Said said) {
        facts.put(
                new FactSource(submission.id().value(), submission.body(), submission.period(), approved),
                said.facts(),
                new Answered(submission.form(), submission.edition(), said.notApplicable()));
    }

    private Said said(SubmissionView submission) {
        return said(submission, cells.answers(submission.id()).cells());
    }

    private Said said(SubmissionView submission, Map<CellId, Cell> answers) {
        FormEdition edition = desk.edition(submission);
        return new Said(facts(edition, answers), notApplicable(edition, answers));
    }

    /** The figures among the cells; what is missing or does not apply is no fact. */
    static List<Fact> facts(FormEdition edition, Map<CellId, Cell> cells) {
        List<Fact> facts = new ArrayList<>();
        edition.figures()
                .forEach(question -> question.parts()
                        .forEach(part -> fact(question, part, cells.get(new CellId(question.id(), part)), facts)));
        return facts;
    }

    private static void fact(
            Question.Figure question, String part, @org.jspecify.annotations.Nullable Cell cell, List<Fact> facts) {
        if (cell instanceof Value(BigDecimal value, boolean estimated)) {
            facts.add(new Fact(question.indicator().code(), part, value, estimated));
        }
    }

    /** The figures that do not apply; a figure as a whole where none of its parts has a number. */
    private static Set<String> notApplicable(FormEdition edition, Map<CellId, Cell> cells) {
        Set<String> places = new TreeSet<>();
        edition.figures().forEach(question -> {
            List<String> none = question.parts().stream()
                    .filter(part -> cells.get(new CellId(question.id(), part)) instanceof NotApplicable)
                    .toList();
            none.stream().filter(part -> !part.isEmpty()).forEach(part -> places.add(question.id() + "/" + part));
            boolean number = question.parts().stream()
                    .anyMatch(part -> cells.get(new CellId(question.id(), part)) instanceof Value);
            if (!none.isEmpty() && !number) {
                places.add(question.id());
            }
        });
        return places;
    }
}
