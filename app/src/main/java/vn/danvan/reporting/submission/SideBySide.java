package vn.danvan.reporting.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.BodyId;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Earlier;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.FormLibrary;
import vn.danvan.reporting.form.Forms;
import vn.danvan.reporting.form.Question;

/** The reports of many bodies in one form for one period with all that stands in them, in as many queries for a thousand as for one. */
@Component
@Transactional(readOnly = true)
public class SideBySide {

    /**
     * A body with its report.
     *
     * @param sent what it sent; empty when nothing was sent, or only what was returned since
     */
    public record Report(BodyView body, Completeness.Entry entry, Optional<Sent> sent) {}

    /**
     * What was sent.
     *
     * @param edition in which it was filled in
     * @param answers of words only their beginnings
     * @param paragraphs how many of the questions for a paragraph have one
     */
    public record Sent(FormEdition edition, Answers answers, List<Finding> findings, int paragraphs) {

        /** Keeps a copy of the findings. */
        public Sent {
            findings = List.copyOf(findings);
        }
    }

    private final Completeness completeness;
    private final CellStore cells;
    private final EarlierReports earlier;
    private final Filers filers;
    private final Forms forms;
    private final Clock clock;

    SideBySide(
            Completeness completeness,
            CellStore cells,
            EarlierReports earlier,
            Filers filers,
            Forms forms,
            Clock clock) {
        this.completeness = completeness;
        this.cells = cells;
        this.earlier = earlier;
        this.filers = filers;
        this.forms = forms;
        this.clock = clock;
    }

    /** How many reports {@link #of} gives; from memory. */
    public long count(Actor actor, Completeness.Column column, Predicate<BodyView> wanted) {
        return filers.filers(column.edition(), column.period(), actor.body(), LocalDate.now(clock)).stream()
                .filter(wanted)
                .count();
    }

    /** The same of all bodies, whoever may read their reports. */
    public long countAll(Completeness.Column column, Predicate<BodyView> wanted) {
        return filers.filers(column.edition(), column.period()).stream()
                .filter(wanted)
                .count();
    }

    /** The bodies that are wanted of those whose reports the actor reads, each before those it directs. */
    public List<Report> of(Actor actor, Completeness.Column column, Predicate<BodyView> wanted) {
        Map<BodyView, Completeness.Entry> entries = completeness.of(actor, column, wanted);
        FormLibrary library = forms.current();
        Map<BodyId, SubmissionId> ids = new HashMap<>();
        Map<BodyId, FormEdition> editions = new HashMap<>();
        entries.forEach((body, entry) -> {
            SubmissionView view = entry.view();
            if (view != null && !entry.unsent()) {
                library.edition(view.edition()).ifPresent(edition -> {
                    ids.put(body.id(), view.id());
                    editions.put(body.id(), edition);
                });
            }
        });
        Map<SubmissionId, List<CellStore.Stored>> stored = cells.cells(ids.values(), CellStore.Text.BEGINNINGS);
        Map<BodyId, Earlier> before = earlier.of(column.edition().form(), column.period(), editions);
        List<Report> reports = new ArrayList<>();
        entries.forEach((body, entry) -> reports.add(new Report(
                body,
                entry,
                Optional.ofNullable(ids.get(body.id()))
                        .map(id -> sent(
                                Objects.requireNonNull(editions.get(body.id())),
                                stored.getOrDefault(id, List.of()),
                                Objects.requireNonNull(before.get(body.id())))))));
        return reports;
    }

    private static Sent sent(FormEdition edition, List<CellStore.Stored> stored, Earlier earlier) {
        Answers answers = CellStore.answers(stored);
        return new Sent(edition, answers, Findings.of(edition, stored, earlier), paragraphs(edition, answers));
    }

    private static int paragraphs(FormEdition edition, Answers answers) {
        return (int) edition.questions()
                .filter(Question.Narrative.class::isInstance)
                .filter(question -> answers.cell(question.id(), "")
                        .filter(cell ->
                                cell instanceof Words words && !words.text().isBlank())
                        .isPresent())
                .count();
    }
}
