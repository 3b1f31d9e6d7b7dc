package vn.danvan.reporting.exchange;

import java.util.Map;
import java.util.Optional;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.form.Answers;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.reporting.submission.SubmissionDetail;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * What a sheet is written of and read into: a report that was begun, or one that nobody has begun yet.
 *
 * @param answers what stands in it; nothing when nobody has begun
 */
record SheetSubject(
        SheetKey key,
        FormEdition edition,
        BodyView body,
        ReportingPeriod period,
        Answers answers,
        Map<CellId, String> remarks) {

    /** Keeps a copy. */
    SheetSubject {
        remarks = Map.copyOf(remarks);
    }

    static SheetSubject begun(SubmissionDetail detail, BodyView body) {
        return new SheetSubject(
                new SheetKey.Begun(detail.view().id()),
                detail.edition(),
                body,
                detail.view().period(),
                detail.answers(),
                detail.remarks());
    }

    static SheetSubject unbegun(FormEdition edition, BodyView body, ReportingPeriod period) {
        return new SheetSubject(
                new SheetKey.Unbegun(edition.id(), body.code(), PeriodCode.of(period)),
                edition,
                body,
                period,
                new Answers(Map.of()),
                Map.of());
    }

    Optional<Cell> cell(CellId cell) {
        return answers.cell(cell.question(), cell.part());
    }

    /** Whether a sheet with that key is one of this report: written since it was begun, or before. */
    boolean owns(SheetKey written) {
        return written.equals(key)
                || written.equals(new SheetKey.Unbegun(edition.id(), body.code(), PeriodCode.of(period)));
    }
}
