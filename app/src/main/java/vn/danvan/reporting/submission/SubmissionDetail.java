package vn.danvan.reporting.submission;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.danvan.files.StoredFile;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Earlier;
import vn.danvan.reporting.form.Finding;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;

/**
 * A submission with all that belongs to it.
 *
 * @param comments what those who approve remarked at cells and sent, and what the reader's own body did not send yet
 * @param earlier what the body reported in other periods, under the questions of this edition
 * @param findings what does not agree, in the order of the form
 * @param steps what was done, the latest first
 * @param allowed what the reader may do to it now
 * @param newer the edition in which its period is reported now, when this is an unsent draft under an older one
 */
public record SubmissionDetail(
        SubmissionView view,
        FormEdition edition,
        Answers answers,
        Map<Answers.CellId, String> remarks,
        Map<Answers.CellId, List<StoredFile>> files,
        List<CellComment> comments,
        Earlier earlier,
        List<Finding> findings,
        List<StepView> steps,
        Set<SubmissionMove> allowed,
        Optional<FormEdition> newer) {

    /** Keeps copies. */
    public SubmissionDetail {
        remarks = Map.copyOf(remarks);
        files = Map.copyOf(files);
        comments = List.copyOf(comments);
        findings = List.copyOf(findings);
        steps = List.copyOf(steps);
        allowed = Set.copyOf(allowed);
    }

    /** The same as a page of another edition speaks of it. */
    public SubmissionDetail under(FormEdition other) {
        return new SubmissionDetail(
                view, other, answers, remarks, files, comments, earlier, findings, steps, allowed, newer);
    }

    /** The rows of a table in which anything stands: an answer, a remark or a file. */
    public Set<String> rows(Question.Table table) {
        return Answers.rows(
                table,
                Stream.of(answers.cells().keySet(), remarks.keySet(), files.keySet())
                        .flatMap(Set::stream));
    }

    /** What the reader's own body remarked at cells and did not send. */
    public List<CellComment> unsent() {
        return comments.stream()
                .filter(comment -> comment.isUnsent() && !comment.removed())
                .toList();
    }

    /** What it was sent back with last and was not answered, while it was not sent again. */
    public List<CellComment> unanswered() {
        return comments.stream()
                .filter(comment -> comment.isOpen() && !comment.isAnswered())
                .toList();
    }

    /** What the body reported for the period before; no cells when nothing. */
    public Answers previous() {
        return earlier.previous().orElseGet(SubmissionDetail::nothing);
    }

    /** What it reported for the same period of the year before; no cells when nothing. */
    public Answers lastYear() {
        return earlier.yearBefore().orElseGet(SubmissionDetail::nothing);
    }

    /** What it reported for the next hour of a polling day; no cells when nothing. */
    public Answers next() {
        return earlier.next().orElseGet(SubmissionDetail::nothing);
    }

    private static Answers nothing() {
        return new Answers(Map.of());
    }

    /** Whether nothing is left of when it was sent once it is taken back, so that it may become late. */
    public boolean forgetsWhenSent() {
        return !view.isCorrection() && !StepView.sentBack(steps);
    }

    /** True when the reader may make the move now. */
    public boolean may(SubmissionMove move) {
        return allowed.contains(move);
    }
}
