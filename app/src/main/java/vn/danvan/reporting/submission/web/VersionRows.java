package vn.danvan.reporting.submission.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.submission.SubmissionDetail;

/** The versions of a report side by side. */
public final class VersionRows {

    /**
     * A cell in every version.
     *
     * @param texts what stands there, the first version first
     * @param changed by version, whether it differs from the version before
     */
    public record Row(String label, List<String> texts, List<Boolean> changed) {

        /** Keeps copies. */
        public Row {
            texts = List.copyOf(texts);
            changed = List.copyOf(changed);
        }

        /** Whether any version differs from the one before it. */
        public boolean anyChange() {
            return changed.contains(true);
        }
    }

    // The rows that people add to a table are numbers from 1.
    private static final Comparator<CellId> ROWS =
            Comparator.comparingInt(VersionRows::row).thenComparing(CellId::part);

    private VersionRows() {}

    private static int row(CellId cell) {
        String row = cell.part().substring(0, Math.max(0, cell.part().indexOf('/')));
        return row.matches("\\d{1,6}") ? Integer.parseInt(row) : 0;
    }

    /** Every cell that holds something in any version, in the order of the form; none for a single version. */
    static List<Row> of(List<SubmissionDetail> versions, CellLabels labels) {
        if (versions.size() < 2) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (CellId cell : cells(versions)) {
            List<String> texts = new ArrayList<>();
            List<Boolean> changed = new ArrayList<>();
            Optional<Cell> before = Optional.empty();
            for (SubmissionDetail version : versions) {
                Optional<Cell> now = version.answers().cell(cell.question(), cell.part());
                changed.add(!texts.isEmpty() && !now.equals(before));
                texts.add(labels.text(cell, now));
                before = now;
            }
            rows.add(new Row(labels.label(cell), texts, changed));
        }
        return rows;
    }

    private static Set<CellId> cells(List<SubmissionDetail> versions) {
        Set<CellId> held = new LinkedHashSet<>();
        versions.getLast()
                .edition()
                .questions()
                .forEach(question -> versions.stream()
                        .flatMap(version -> version.answers().cells().keySet().stream())
                        .filter(cell -> cell.question().equals(question.id()))
                        .sorted(ROWS)
                        .forEach(held::add));
        return held;
    }
}
