package vn.danvan.reporting.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.danvan.reporting.exchange.ImportPreview.ValueChange;
import vn.danvan.reporting.exchange.ImportSummary.ValueConflict;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.submission.CellChange;

/** What has come of an import so far, or of the part of it that one report takes. */
final class ImportTally {

    private final List<ValueConflict> conflicts = new ArrayList<>();
    private final List<ValueChange> changes = new ArrayList<>();
    private final List<ReportAfter> reports = new ArrayList<>();
    private int imported;
    private int updated;
    private int deleted;

    /** A value was taken, or would be. */
    void count(int index, CellChange change) {
        changes.add(new ValueChange(index, told(change.seen()), told(change.now())));
        if (change.seen().isEmpty() && change.now().isPresent()) {
            imported++;
        } else if (change.seen().isPresent() && change.now().isEmpty()) {
            deleted++;
        } else if (CellContent.alters(change)) {
            updated++;
        }
    }

    /** Without zeros behind the point, which people would read as thousands. */
    private static String told(Optional<Cell> cell) {
        return cell.map(CellContent::comparable).map(CellContent::write).orElse("");
    }

    /** A report would be so. */
    void foresee(ReportAfter report) {
        reports.add(report);
    }

    /** A value was not taken. */
    void refuse(ValueConflict conflict) {
        conflicts.add(conflict);
    }

    void add(ImportTally part) {
        conflicts.addAll(part.conflicts);
        changes.addAll(part.changes);
        reports.addAll(part.reports);
        imported += part.imported;
        updated += part.updated;
        deleted += part.deleted;
    }

    /** All of it with what changes. */
    ImportPreview preview(int all) {
        return new ImportPreview(
                summary(all),
                changes.stream()
                        .sorted(Comparator.comparingInt(ValueChange::index))
                        .toList(),
                reports);
    }

    /** All of it, of that many values. */
    ImportSummary summary(int all) {
        List<ValueConflict> inOrder = conflicts.stream()
                .sorted(Comparator.comparingInt(ValueConflict::index))
                .toList();
        return new ImportSummary(imported, updated, deleted, all - imported - updated - deleted, inOrder);
    }
}
