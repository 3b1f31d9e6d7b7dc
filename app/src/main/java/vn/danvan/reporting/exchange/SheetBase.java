package vn.danvan.reporting.exchange;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.documents.EntrySheetReader.Entered;
import vn.danvan.documents.EntrySheetReader.Written;
import vn.danvan.kernel.Outcome;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;

/**
 * What stood in the report when a sheet was written: what equals it nobody filled in, and what somebody filled in over it may
 * have been changed in the report since. Sheets of before do not say it; all they hold counts as filled in.
 */
final class SheetBase {

    private SheetBase() {}

    /** Whether somebody changed the value or its mark in the sheet. */
    static boolean isFilled(Entered entry) {
        Written written = entry.written();
        return written == null || !written.content().equals(entry.content());
    }

    /**
     * The remark that somebody wrote; null when none was written or it stands in the report already.
     *
     * @param present the remark in the report
     */
    static @Nullable String remark(Entered entry, @Nullable String present) {
        Written written = entry.written();
        boolean filled = written == null || !plain(written.remark()).equals(plain(entry.remark()));
        return !filled || entry.remark().isEmpty() || plain(present).equals(plain(entry.remark()))
                ? null
                : entry.remark();
    }

    /** Whether the report now holds something else, where the sheet was filled in, than when it was written. */
    static boolean isOvertaken(Entered entry, CellId cell, SheetSubject subject) {
        Written written = entry.written();
        if (written == null) {
            return false;
        }
        String present = subject.remarks().get(cell);
        return (isFilled(entry) && !entry.content().text().isEmpty() && isContentNewer(written, cell, subject))
                || (remark(entry, present) != null && !plain(written.remark()).equals(plain(present)));
    }

    private static boolean isContentNewer(Written written, CellId cell, SheetSubject subject) {
        return switch (SheetCell.read(subject.edition(), cell, written.content(), Optional.empty())) {
            case Outcome.Done<Optional<Cell>>(Optional<Cell> then) ->
                !then.map(SheetBase::comparable).equals(subject.cell(cell).map(SheetBase::comparable));
            case Outcome.Refused<Optional<Cell>> _ -> true;
        };
    }

    private static Cell comparable(Cell cell) {
        return switch (cell) {
            case Words(String words) -> new Words(plain(words));
            case Value(BigDecimal _, boolean _) -> CellContent.comparable(cell);
            default -> cell;
        };
    }

    /** Spreadsheets write line breaks and marks in their own way. */
    private static String plain(@Nullable String words) {
        return words == null ? "" : Words.tidy(Normalizer.normalize(words, Normalizer.Form.NFC));
    }
}
