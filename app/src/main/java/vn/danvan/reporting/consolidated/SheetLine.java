package vn.danvan.reporting.consolidated;

import java.util.List;
import vn.danvan.organisation.BodyView;
import vn.danvan.reporting.submission.SideBySide;

/**
 * A body's report as a line.
 *
 * @param group the district in which the body works; empty above and where there are no districts
 */
public record SheetLine(SideBySide.Report report, String group, List<SheetCell> cells, List<SheetFault> faults) {

    /** Keeps copies. */
    public SheetLine {
        cells = List.copyOf(cells);
        faults = List.copyOf(faults);
    }

    /** Whose report it is. */
    public BodyView body() {
        return report.body();
    }

    /** Whether anything was sent. */
    public boolean sent() {
        return report.sent().isPresent();
    }
}
