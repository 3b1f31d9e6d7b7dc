package vn.danvan.reporting.submission.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.submission.CellComment;
import vn.danvan.reporting.submission.StepView;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionMove;
import vn.danvan.reporting.submission.SubmissionState;
import vn.danvan.web.Texts;

/** What was remarked at the cells of a report by those who approve, in the words of its pages. */
public final class Commented {

    /** So many changed cells of a question are named. */
    private static final int NAMED = 10;

    private final SubmissionDetail detail;
    private final CellLabels labels;
    private final ReportWords words;
    private final Texts texts;
    private final Locale locale;

    Commented(SubmissionDetail detail, CellLabels labels, ReportWords words, Texts texts, Locale locale) {
        this.detail = detail;
        this.labels = labels;
        this.words = words;
        this.texts = texts;
        this.locale = locale;
    }

    /** Where the remarks of the report have their page. */
    public String address() {
        return "/reports/" + detail.view().id() + "/comments";
    }

    /** Whether the reader may remark something now. */
    public boolean mayWrite() {
        return detail.may(SubmissionMove.REVIEW);
    }

    /** Whether the reader may answer now. */
    public boolean mayAnswer() {
        return detail.may(SubmissionMove.FILL);
    }

    /** What the cell is called. */
    public String label(CellComment comment) {
        return labels.label(comment.cell());
    }

    /** The same of a cell by its name in addresses. */
    public String label(String key) {
        return labels.label(CellLabels.named(key));
    }

    /** The name that the cell has in addresses. */
    public static String key(CellComment comment) {
        return CellLabels.name(comment.cell());
    }

    /** The body in whose name it was remarked. */
    public String body(CellComment comment) {
        return words.full(comment.body());
    }

    /** Who wrote it. */
    public String person(CellComment.Written written) {
        return words.person(written.by());
    }

    /** What is not sent yet and only the own body sees, with what stands beside cells of what was sent last. */
    public List<CellComment> shown() {
        return Stream.concat(detail.unsent().stream(), last().stream()).toList();
    }

    /** What was sent last and matters still: an approved report needs no remarks with which it was sent back. */
    public List<CellComment> last() {
        return latest().stream()
                .filter(comment -> !comment.isAsking() || detail.view().state() != SubmissionState.APPROVED)
                .toList();
    }

    private List<CellComment> latest() {
        if (detail.view().state() == SubmissionState.RETURNED) {
            // It may have been sent back without any: those of an earlier time are not what it was sent back with.
            return detail.steps().stream()
                    .filter(step -> step.kind() == StepView.Kind.SENT_BACK)
                    .findFirst()
                    .map(this::with)
                    .orElse(List.of());
        }
        return sent().max(Comparator.comparing(CellComment.Sent::at)).stream()
                .flatMap(last -> with(last).stream())
                .toList();
    }

    private List<CellComment> with(CellComment.Sent step) {
        return detail.comments().stream()
                .filter(comment -> comment.sent() != null
                        && comment.sent().at().equals(step.at())
                        && comment.sent().step() == step.step())
                .toList();
    }

    private Stream<CellComment.Sent> sent() {
        return detail.comments().stream().map(CellComment::sent).filter(Objects::nonNull);
    }

    /** The remarks that were sent with the step. */
    public List<CellComment> with(StepView step) {
        return with(new CellComment.Sent(step.kind(), step.at(), false));
    }

    /** The steps with which remarks were sent, the latest first. */
    public List<StepView> steps() {
        return detail.steps().stream().filter(step -> !with(step).isEmpty()).toList();
    }

    /** What was taken away and not sent. */
    public List<CellComment> removed() {
        return detail.comments().stream().filter(CellComment::removed).toList();
    }

    /** All that was sent of a cell, the earliest first. */
    public List<CellComment> everAt(String key) {
        return ever().stream().filter(comment -> key(comment).equals(key)).toList();
    }

    /** All that was sent. */
    List<CellComment> ever() {
        return detail.comments().stream().filter(comment -> !comment.isUnsent()).toList();
    }

    /** What is shown at a cell, or at a question as a whole. */
    public List<CellComment> at(String key) {
        return shown().stream().filter(comment -> key(comment).equals(key)).toList();
    }

    /** What is shown at a table: at its cells and at the table as a whole. */
    public List<CellComment> inTable(String question) {
        return shown().stream()
                .filter(comment -> comment.cell().question().equals(question))
                .toList();
    }

    /** What the own body remarked at the cell and did not send; empty when nothing. */
    public String unsent(String key) {
        return detail.unsent().stream()
                .filter(comment -> key(comment).equals(key))
                .findFirst()
                .map(comment -> comment.written().text())
                .orElse("");
    }

    /** What became of the cell since, a line a change. */
    public List<String> changes(CellComment comment) {
        List<String> lines = new ArrayList<>();
        for (CellComment.Change change : comment.changes().stream().limit(NAMED).toList()) {
            String name = change.cell().equals(comment.cell()) ? "" : labels.label(change.cell()) + ": ";
            if (change.within()) {
                lines.add(name
                        + texts.text(
                                locale,
                                "report.comment.change",
                                text(change.cell(), change.before()),
                                text(change.cell(), change.after())));
            }
            if (change.beside()) {
                lines.add(name
                        + texts.text(
                                locale,
                                "report.comment.beside",
                                beside(change.besideBefore()),
                                beside(change.besideAfter())));
            }
        }
        int more = comment.changes().size() - NAMED;
        if (more > 0) {
            lines.add(texts.text(locale, "report.comment.changes-more", more));
        }
        return lines;
    }

    private String text(CellId cell, Optional<Cell> content) {
        return shortened(labels.text(cell, content));
    }

    private String beside(String remark) {
        return remark.isEmpty() ? texts.text(locale, "report.cell.missing") : shortened(remark);
    }

    private static String shortened(String text) {
        return CellLabels.isLong(text) ? CellLabels.start(text) : text;
    }
}
