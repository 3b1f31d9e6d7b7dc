package vn.danvan.reporting.exchange;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.Slot;
import vn.danvan.reporting.submission.StepView;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.reporting.submission.SubmissionId;
import vn.danvan.rules.period.PeriodCode;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * What a sheet is written of and read into: a report that was begun, or one that nobody has begun yet.
 *
 * @param answers what stands in it; nothing when nobody has begun
 * @param begun the report; empty when nobody has begun
 */
record SheetSubject(
        SheetKey key,
        FormEdition edition,
        BodyView body,
        ReportingPeriod period,
        Answers answers,
        Map<CellId, String> remarks,
        Optional<SubmissionDetail> begun) {

    /** Keeps a copy. */
    SheetSubject {
        remarks = Map.copyOf(remarks);
    }

    static SheetSubject begun(SubmissionDetail detail, BodyView body) {
        return new SheetSubject(
                new SheetKey.Begun(
                        detail.view().id(), Optional.of(detail.edition().id())),
                detail.edition(),
                body,
                detail.view().period(),
                detail.answers(),
                detail.remarks(),
                Optional.of(detail));
    }

    static SheetSubject unbegun(FormEdition edition, BodyView body, ReportingPeriod period) {
        return new SheetSubject(
                new SheetKey.Unbegun(edition.id(), body.code(), PeriodCode.of(period)),
                edition,
                body,
                period,
                new Answers(Map.of()),
                Map.of(),
                Optional.empty());
    }

    Slot slot() {
        return new Slot(edition.form(), body.id(), period);
    }

    /** Whether it was begun under another edition and moved to this one. */
    private boolean isRenewed() {
        return begun.stream()
                .flatMap(detail -> detail.steps().stream())
                .anyMatch(step -> step.kind() == StepView.Kind.RENEWED);
    }

    Optional<Cell> cell(CellId cell) {
        return answers.cell(cell.question(), cell.part());
    }

    /** The rows of a table in which something stands, if only a remark. */
    Set<String> rows(Question.Table table) {
        return Answers.rows(
                table, Stream.of(answers.cells().keySet(), remarks.keySet()).flatMap(Set::stream));
    }

    /** Whether a sheet with that key is one of this report: written since it was begun, or before. */
    boolean owns(SheetKey written) {
        return (isOfThis(written) && !isOutdated(written))
                || written.equals(new SheetKey.Unbegun(edition.id(), body.code(), PeriodCode.of(period)));
    }

    private boolean isOfThis(SheetKey written) {
        return written instanceof SheetKey.Begun(SubmissionId id, var _)
                && key instanceof SheetKey.Begun(SubmissionId own, var _)
                && id.equals(own);
    }

    /** Whether the sheet was written of this report before it was moved to another edition, whose questions are other ones. */
    boolean isOutdated(SheetKey written) {
        return isOfThis(written)
                && written instanceof SheetKey.Begun(var _, Optional<String> under)
                && under.map(one -> !one.equals(edition.id())).orElseGet(this::isRenewed);
    }
}
