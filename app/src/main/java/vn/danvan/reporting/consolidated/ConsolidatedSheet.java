package vn.danvan.reporting.consolidated;

import java.util.List;
import vn.danvan.reporting.form.FormEdition;
import vn.danvan.rules.period.ReportingPeriod;

/**
 * All reports side by side.
 *
 * @param edition the newest in which any of them was filled in; its questions are the columns
 * @param lines each body before those it directs
 * @param totals a cell a column
 * @param faults what does not hold in the total
 */
public record ConsolidatedSheet(
        FormEdition edition,
        ReportingPeriod period,
        List<SheetColumn> columns,
        List<SheetLine> lines,
        List<SheetCell> totals,
        List<SheetFault> faults) {

    /** Keeps copies. */
    public ConsolidatedSheet {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
        faults = List.copyOf(faults);
    }

    /** How many bodies have sent their report. */
    public long sent() {
        return lines.stream().filter(SheetLine::sent).count();
    }

    /** The lines of bodies that reported in an older edition. */
    public List<SheetLine> older() {
        return lines.stream()
                .filter(line -> line.report()
                        .sent()
                        .filter(sent -> !sent.edition().id().equals(edition.id()))
                        .isPresent())
                .toList();
    }
}
