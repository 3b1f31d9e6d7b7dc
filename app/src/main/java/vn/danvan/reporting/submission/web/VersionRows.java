package vn.danvan.reporting.submission.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.danvan.files.StoredFile;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.CellId;
import vn.danvan.reporting.submission.CellComment;
import vn.danvan.reporting.submission.SubmissionDetail;

/** The versions of a report side by side. */
public final class VersionRows {

    /**
     * A cell in every version.
     *
     * @param texts what stands there and, in lines of their own, the remark and the files beside it and what was remarked by those who
     *     approve; the first version first
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

    /** Every cell that holds or has something beside it in any version, in the order of the form; none for a single version. */
    static List<Row> of(List<SubmissionDetail> versions, CellLabels labels) {
        if (versions.size() < 2) {
            return List.of();
        }
        List<Row> rows = new ArrayList<>();
        for (CellId cell : cells(versions)) {
            List<Held> held =
                    versions.stream().map(version -> Held.of(version, cell)).toList();
            List<Boolean> changed = new ArrayList<>();
            for (int at = 0; at < held.size(); at++) {
                changed.add(at > 0 && !held.get(at).isAs(held.get(at - 1)));
            }
            rows.add(new Row(
                    labels.label(cell),
                    held.stream().map(one -> one.text(cell, labels)).toList(),
                    changed));
        }
        return rows;
    }

    /** What a version holds in and beside a cell; files are the same when they are the same stored file. */
    private record Held(Optional<Cell> content, String remark, List<StoredFile> files, List<Remarked> comments) {

        static Held of(SubmissionDetail version, CellId cell) {
            return new Held(
                    version.answers().cell(cell.question(), cell.part()),
                    version.remarks().getOrDefault(cell, ""),
                    version.files().getOrDefault(cell, List.of()),
                    version.comments().stream()
                            .filter(comment ->
                                    !comment.isUnsent() && comment.cell().equals(cell))
                            .map(Remarked::of)
                            .toList());
        }

        /** What was remarked about one version is no change of the next. */
        boolean isAs(Held other) {
            return content.equals(other.content) && remark.equals(other.remark) && files.equals(other.files);
        }

        String text(CellId cell, CellLabels labels) {
            String text = labels.text(cell, content);
            return text
                    + (remark.isEmpty() ? "" : "\n" + labels.remark(remark))
                    + (files.isEmpty() ? "" : "\n" + labels.files(files))
                    + comments.stream()
                            .map(one -> "\n" + labels.comment(one.text(), one.answer()))
                            .collect(Collectors.joining());
        }
    }

    /** What somebody who approves remarked at a cell of a version, and what was answered, empty when nothing. */
    private record Remarked(String text, String answer) {

        static Remarked of(CellComment comment) {
            return new Remarked(comment.written().text(), comment.answered());
        }
    }

    private static Set<CellId> cells(List<SubmissionDetail> versions) {
        Set<CellId> held = new LinkedHashSet<>();
        versions.getLast()
                .edition()
                .questions()
                .forEach(question -> versions.stream()
                        .flatMap(version -> Stream.of(
                                version.answers().cells().keySet(),
                                version.remarks().keySet(),
                                version.files().keySet(),
                                commented(version)))
                        .flatMap(Set::stream)
                        .filter(cell -> cell.question().equals(question.id()))
                        .sorted(ROWS)
                        .forEach(held::add));
        return held;
    }

    private static Set<CellId> commented(SubmissionDetail version) {
        return version.comments().stream()
                .filter(comment -> !comment.isUnsent())
                .map(CellComment::cell)
                .collect(Collectors.toSet());
    }
}
