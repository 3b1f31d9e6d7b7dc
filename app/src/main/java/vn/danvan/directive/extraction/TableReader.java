package vn.danvan.directive.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads table rows: the cell with the work is the statement, actor and due date come from the other cells. */
final class TableReader {

    private enum Column {
        NUMBER,
        WORK,
        LEAD,
        TIME,
        FIGURE,
        OTHER
    }

    private final Grammar grammar;
    private final Tokens tokens;
    private final TimeReader times;
    private final SubjectReader subjects;
    private final Setting setting;
    private List<Column> columns = List.of();

    TableReader(Grammar grammar, TimeReader times, SubjectReader subjects, Setting setting) {
        this.grammar = grammar;
        this.tokens = grammar.tokens();
        this.times = times;
        this.subjects = subjects;
        this.setting = setting;
    }

    /** Forgets the header row of the table before. */
    void endTable() {
        columns = List.of();
    }

    /** The statement of a row, or null for a header or an empty row. */
    @Nullable
    Draft read(Block row, StatementKind kind, Outline outline) {
        List<int[]> cells = cells(row);
        List<Column> header = header(cells);
        if (header != null) {
            columns = header;
            return null;
        }
        boolean figures =
                columns.contains(Column.FIGURE) && !columns.contains(Column.LEAD) && !columns.contains(Column.TIME);
        if (figures) {
            return figures(cells, outline.mode() == Scope.Mode.WORK ? kind : StatementKind.RESULT);
        }
        int work = workCell(cells);
        if (work < 0) {
            return null;
        }
        Draft draft = new Draft(cells.get(work)[0], trimmed(cells.get(work)), kind);
        draft.reasons.add(new Reason(
                "table.row",
                "",
                tokens.get(draft.from).start(),
                tokens.get(draft.from).start()));
        draft.period = Objects.requireNonNullElse(outline.period(), Objects.requireNonNullElse(setting.future(), ""));
        draft.period = draft.period.isEmpty() ? null : draft.period;
        for (int c = 0; c < cells.size(); c++) {
            if (c != work) {
                attribute(draft, cells.get(c), column(c, cells.get(c)));
            }
        }
        return draft;
    }

    private List<int[]> cells(Block row) {
        List<int[]> cells = new ArrayList<>();
        int from = tokens.is(row.from(), "|") ? row.from() + 1 : row.from();
        for (int i = from; i <= row.to(); i++) {
            if (i == row.to() || tokens.is(i, "|")) {
                if (i < row.to() || i > from) {
                    cells.add(new int[] {from, i});
                }
                from = i + 1;
            }
        }
        return cells;
    }

    private @Nullable List<Column> header(List<int[]> cells) {
        List<Column> found = new ArrayList<>();
        int known = 0;
        for (int[] cell : cells) {
            Column column = heading(cell);
            known += column == Column.OTHER ? 0 : 1;
            found.add(column);
        }
        return known >= 2 && known * 2 >= cells.size() && columns.isEmpty() ? found : null;
    }

    private Column heading(int[] cell) {
        if (cell[1] - cell[0] > 8 || cell[1] == cell[0]) {
            return Column.OTHER;
        }
        if (tokens.is(cell[0], "tt")
                || tokens.is(cell[0], "stt")
                || (tokens.is(cell[0], "số") && tokens.is(cell[0] + 1, "tt"))) {
            return Column.NUMBER;
        }
        if (whole(Cue.LABELS_WORK, cell)) {
            return Column.WORK;
        }
        if (whole(Cue.LABELS_LEAD, cell)) {
            return Column.LEAD;
        }
        if (whole(Cue.LABELS_TIME, cell)) {
            return Column.TIME;
        }
        return grammar.at(Cue.LABELS_FIGURE, cell[0], cell[1]) ? Column.FIGURE : Column.OTHER;
    }

    private boolean whole(Cue group, int[] cell) {
        return grammar.end(group, cell[0], cell[1]) > 0;
    }

    private Column column(int index, int[] cell) {
        if (index < columns.size() && columns.get(index) != Column.OTHER) {
            return columns.get(index);
        }
        if (index < columns.size()) {
            return Column.OTHER;
        }
        if (cell[1] == cell[0]) {
            return Column.OTHER;
        }
        boolean time = times.at(cell[0], cell[1]) != null || date(cell) != null;
        boolean body = subjects.headEnd(cell[0], cell[1]) > 0;
        return time ? Column.TIME : body ? Column.LEAD : Column.OTHER;
    }

    private int workCell(List<int[]> cells) {
        int index = columns.indexOf(Column.WORK);
        if (index >= 0) {
            return index < cells.size() && cells.get(index)[1] > cells.get(index)[0] && cells.size() > 1 ? index : -1;
        }
        for (int c = 0; c < cells.size(); c++) {
            int[] cell = cells.get(c);
            if (cell[1] - cell[0] >= 3 && grammar.chain(cell[0], cell[1]) != null) {
                return c;
            }
        }
        return -1;
    }

    private int trimmed(int[] cell) {
        int end = cell[1];
        while (end > cell[0] + 1 && (tokens.is(end - 1, ".") || tokens.is(end - 1, ";") || tokens.is(end - 1, ","))) {
            end--;
        }
        return end;
    }

    private void attribute(Draft draft, int[] cell, Column column) {
        if (cell[1] <= cell[0]) {
            return;
        }
        if (column == Column.LEAD) {
            draft.actor = tokens.text(cell[0], trimmed(cell));
            draft.reasons.add(new Reason(
                    "table.lead",
                    draft.actor,
                    tokens.get(cell[0]).start(),
                    tokens.get(cell[1] - 1).end()));
        } else if (column == Column.TIME) {
            time(draft, cell);
        }
    }

    private void time(Draft draft, int[] cell) {
        int year = setting.year();
        for (int i = cell[0]; i < cell[1]; i++) {
            TimeMention time = times.at(i, cell[1]);
            if (time != null) {
                draft.due = time.unit() == TimeMention.Unit.HALF ? half(time, year) : time.due(year, setting.date());
                String period = time.unit() == TimeMention.Unit.YEAR ? null : time.period(year);
                draft.period = period == null ? draft.period : period;
                break;
            }
        }
        if (draft.due == null && tokens.isNumber(cell[0])) {
            draft.due = date(cell);
        }
        draft.reasons.add(new Reason(
                "table.time",
                tokens.text(cell[0], cell[1]),
                tokens.get(cell[0]).start(),
                tokens.get(cell[1] - 1).end()));
    }

    private static @Nullable LocalDate half(TimeMention time, int year) {
        return new TimeMention(time.from(), time.to(), time.unit(), TimeMention.Lead.UP_TO, time.year(), time.part(), 0)
                .due(year, null);
    }

    /** A cell with a bare date: 19/8/2022. */
    private @Nullable LocalDate date(int[] cell) {
        TimeMention time = times.bareDate(cell[0], cell[1]);
        return time == null ? null : time.due(setting.year(), setting.date());
    }

    /** A row of past figures is one result. */
    private @Nullable Draft figures(List<int[]> cells, StatementKind kind) {
        int first = 0;
        while (first < cells.size()
                && ((first < columns.size() && columns.get(first) == Column.NUMBER)
                        || cells.get(first)[0] >= cells.get(first)[1])) {
            first++;
        }
        if (first >= cells.size()) {
            return null;
        }
        Draft draft = new Draft(cells.get(first)[0], lastOf(cells), kind);
        draft.period = kind == StatementKind.RESULT ? setting.past() : setting.future();
        draft.reasons.add(new Reason(
                "table.figures",
                "",
                tokens.get(draft.from).start(),
                tokens.get(draft.from).start()));
        return draft;
    }

    private static int lastOf(List<int[]> cells) {
        for (int c = cells.size() - 1; c >= 0; c--) {
            if (cells.get(c)[1] > cells.get(c)[0]) {
                return cells.get(c)[1];
            }
        }
        return cells.getFirst()[1];
    }
}
