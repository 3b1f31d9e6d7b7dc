package vn.danvan.reporting.submission;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.danvan.kernel.Actor;
import vn.danvan.kernel.NotFound;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.kernel.Uuids;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.FormEdition;

/**
 * What those who approve remark at single cells. Before the report is sent back or approved it is the own body's alone, can be
 * changed and taken away; then the body that reports reads it beside the cell and answers.
 */
@Component
@Transactional
public class Comments {

    private final SubmissionDesk desk;
    private final SubmissionJournal journal;
    private final SubmissionStore store;
    private final CellStore cells;
    private final CommentStore comments;
    private final MoveBars bars;

    Comments(
            SubmissionDesk desk,
            SubmissionJournal journal,
            SubmissionStore store,
            CellStore cells,
            CommentStore comments,
            MoveBars bars) {
        this.desk = desk;
        this.journal = journal;
        this.store = store;
        this.cells = cells;
        this.comments = comments;
        this.bars = bars;
    }

    /**
     * What somebody wants to stand somewhere.
     *
     * @param seen what stood there when the writer looked; empty for nothing
     * @param text empty for nothing
     */
    public record Wanted(String seen, String text) {

        /** Line breaks of all systems are one, and blanks around the text are none of it. */
        public Wanted {
            seen = Words.tidy(seen).strip();
            text = Words.tidy(text).strip();
        }

        /** Whether the writer left it as it was seen: then it is none of the writer's changes, whatever stands there now. */
        public boolean isLeftAlone() {
            return seen.equals(text);
        }

        private boolean overwrites(String stored) {
            return !stored.equals(seen) && !stored.equals(text);
        }
    }

    /**
     * Keeps remarks at cells as the actor's body wants them; an empty text takes one away. All are kept or, with every reason,
     * none: the report does not wait for the body, there is no such cell, a text is too long, somebody of the own body has written
     * something else there since.
     */
    public Outcome<Integer> write(Actor actor, SubmissionId id, Map<CellId, Wanted> all) {
        Map<CellId, Wanted> wanted = changed(all);
        LocalDate today = journal.today();
        SubmissionView submission = desk.held(actor, id, SubmissionMove.REVIEW, today);
        Optional<Refusal> barred = bars.barred(actor, submission, SubmissionMove.REVIEW, today);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        Collection<CellStore.Stored> stored = cells.cells(id).values();
        Map<CellId, CellComment> unsent = unsent(actor, id, stored);
        List<Refusal> faults = faults(desk.edition(submission), unsent, wanted);
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        int changed = 0;
        for (Map.Entry<CellId, Wanted> one : wanted.entrySet()) {
            CellComment before = unsent.get(one.getKey());
            String text = one.getValue().text();
            if (text.equals(text(before))) {
                continue;
            }
            changed++;
            if (text.isEmpty()) {
                comments.remove(Objects.requireNonNull(before).id(), journal.now());
            } else {
                comments.put(
                        id,
                        new CommentId(Uuids.next(journal.clock())),
                        one.getKey(),
                        new CellComment.Written(text, actor.account(), journal.now()),
                        actor,
                        CellStand.of(one.getKey(), stored));
            }
        }
        changed(actor, submission, changed, "commented");
        return Outcome.done(changed);
    }

    /** A page sends all its fields, of which the writer may have touched one only. */
    private static <K> Map<K, Wanted> changed(Map<K, Wanted> all) {
        Map<K, Wanted> changed = new LinkedHashMap<>(all);
        changed.values().removeIf(Wanted::isLeftAlone);
        return changed;
    }

    private Map<CellId, CellComment> unsent(Actor actor, SubmissionId id, Collection<CellStore.Stored> stored) {
        Map<CellId, CellComment> unsent = new HashMap<>();
        comments.of(id, actor.body(), stored).stream()
                .filter(CellComment::isUnsent)
                .forEach(comment -> unsent.put(comment.cell(), comment));
        return unsent;
    }

    private static List<Refusal> faults(
            FormEdition edition, Map<CellId, CellComment> unsent, Map<CellId, Wanted> wanted) {
        List<Refusal> faults = new ArrayList<>();
        wanted.forEach((cell, one) -> {
            String field = CellRules.field(cell);
            String there = text(unsent.get(cell));
            if (!isAsked(edition, cell)) {
                faults.add(Refusal.at(field, "report.cell-unknown", field));
            } else if (one.text().length() > CellRules.LONGEST_REMARK) {
                faults.add(Refusal.at(
                        field,
                        "report.comment-long",
                        edition.question(cell.question()).orElseThrow().label(),
                        one.text().length(),
                        CellRules.LONGEST_REMARK));
            } else if (one.overwrites(there)) {
                faults.add(
                        there.isEmpty()
                                ? Refusal.at(field, "report.comment-gone")
                                : Refusal.at(field, "report.comment-other", there));
            }
        });
        return faults;
    }

    /** A cell of the form, or one of its questions as a whole. */
    private static boolean isAsked(FormEdition edition, CellId cell) {
        return CellRules.exists(edition, cell)
                || (cell.part().isEmpty() && edition.question(cell.question()).isPresent());
    }

    private static String text(@org.jspecify.annotations.Nullable CellComment comment) {
        return comment == null || comment.removed() ? "" : comment.written().text();
    }

    /** What was taken away before it was sent stands there again. */
    public Outcome<Integer> takeBack(Actor actor, SubmissionId id, CommentId comment) {
        LocalDate today = journal.today();
        SubmissionView submission = desk.held(actor, id, SubmissionMove.REVIEW, today);
        Optional<Refusal> barred = bars.barred(actor, submission, SubmissionMove.REVIEW, today);
        if (barred.isPresent()) {
            return Outcome.refused(barred.get());
        }
        CellComment removed = unsent(actor, id, List.of()).values().stream()
                .filter(one -> one.id().equals(comment))
                .findFirst()
                .orElseThrow(() -> new NotFound("comment", comment));
        if (removed.removed()) {
            comments.restore(comment);
            changed(actor, submission, 1, "commented");
        }
        return Outcome.done(1);
    }

    /**
     * Keeps the answers of the body that reports; an empty text takes one away. Refused like {@link #write}, and when the report was
     * sent again since.
     */
    public Outcome<Integer> answer(Actor actor, SubmissionId id, Map<CommentId, Wanted> all) {
        Map<CommentId, Wanted> wanted = changed(all);
        SubmissionView submission = desk.held(actor, id, SubmissionMove.FILL, journal.today());
        if (!submission.state().permits(SubmissionMove.FILL)) {
            return Outcome.refused(Refusal.of("report.locked." + submission.state()));
        }
        Map<CommentId, CellComment> open = new HashMap<>();
        comments.open(List.of(id), Map.of())
                .getOrDefault(id, List.of())
                .forEach(comment -> open.put(comment.id(), comment));
        List<Refusal> faults = new ArrayList<>();
        wanted.forEach((comment, one) -> {
            CellComment asked =
                    Optional.ofNullable(open.get(comment)).orElseThrow(() -> new NotFound("comment", comment));
            if (one.text().length() > CellRules.LONGEST_REMARK) {
                faults.add(Refusal.at(
                        comment.toString(), "report.answer-long", one.text().length(), CellRules.LONGEST_REMARK));
            } else if (one.overwrites(asked.answered())) {
                faults.add(Refusal.at(comment.toString(), "report.answer-other", asked.answered()));
            }
        });
        if (!faults.isEmpty()) {
            return Outcome.refused(faults);
        }
        int changed = 0;
        for (Map.Entry<CommentId, Wanted> one : wanted.entrySet()) {
            CellComment asked = Objects.requireNonNull(open.get(one.getKey()));
            if (!one.getValue().text().equals(asked.answered())) {
                comments.answer(asked.id(), one.getValue().text(), actor, journal.now());
                changed++;
            }
        }
        if (changed > 0) {
            journal.recorded(actor, "answered", submission, Map.of("comments", changed));
        }
        return Outcome.done(changed);
    }

    /** Whoever decides about the report has seen the remarks that go with it: they change what there is to see. */
    private void changed(Actor actor, SubmissionView submission, int changed, String what) {
        if (changed > 0) {
            store.turn(submission.id());
            journal.recorded(actor, what, submission, Map.of("comments", changed));
        }
    }

    /**
     * What a report was sent back with.
     *
     * @param all how many remarks
     * @param open how many of them nobody has answered yet
     */
    public record Told(int all, int open) {}

    /** What each of the reports was sent back with that was not sent again since; those with nothing are left out. */
    @Transactional(readOnly = true)
    public Map<SubmissionId, Told> told(Collection<SubmissionId> submissions) {
        List<SubmissionId> asked = comments.asked(submissions);
        Map<SubmissionId, Told> told = new HashMap<>();
        if (!asked.isEmpty()) {
            comments.open(asked, cells.cells(asked, CellStore.Text.WHOLE))
                    .forEach((id, open) -> told.put(id, new Told(open.size(), (int)
                            open.stream().filter(one -> !one.isAnswered()).count())));
        }
        return told;
    }
}
