package vn.danvan.reporting.filling.web;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.submission.SubmissionView;
import vn.danvan.reporting.submission.web.Commented;
import vn.danvan.web.Choice;

/**
 * A form as its page shows it.
 *
 * @param told what those who approve remarked at its cells
 * @param blocking what must be put right before it can be sent
 * @param warnings what should be looked at
 */
public record Sheet(
        Head head,
        Then then,
        Commented told,
        List<Section> sections,
        List<Link> blocking,
        List<Link> warnings,
        int filled,
        int cells) {

    /** How a field without boxes says that its cell does not apply. */
    public static final String NONE = Typed.NONE;

    /** Keeps copies. */
    public Sheet {
        sections = List.copyOf(sections);
        blocking = List.copyOf(blocking);
        warnings = List.copyOf(warnings);
    }

    /** Which form, of whom, for when. */
    public record Head(
            SubmissionView view, String form, String body, String period, String source, boolean unverified) {}

    /**
     * The figures of other periods.
     *
     * @param year what those of the year before are called, with whether they wait for approval and are added up
     * @param previous the same of the period before
     * @param notes whose they are, or why there are none, where the body follows others; before them that only the own work counts,
     *     where bodies below report too
     */
    public record Then(String year, String previous, List<String> notes) {

        /** Keeps a copy. */
        public Then {
            notes = List.copyOf(notes);
        }
    }

    /** A sentence about a cell. */
    public record Link(String key, String text) {}

    /** Questions under one heading. */
    public record Section(String id, String name, List<Block> blocks, int filled, int cells) {

        /** Keeps a copy. */
        public Section {
            blocks = List.copyOf(blocks);
        }
    }

    /**
     * Lines that stand together: figures in one grid, or questions for words and tables.
     *
     * @param grid whether they are lines of a grid
     */
    public record Block(boolean grid, List<Line> lines) {

        /** Keeps a copy. */
        public Block {
            lines = List.copyOf(lines);
        }
    }

    /** A line of the sheet. */
    public sealed interface Line {}

    /**
     * A line with a cell.
     *
     * @param depth under how many totals it stands: none, that of its question, or also that of a part of the first axis
     */
    public record CellLine(Cell cell, int depth) implements Line {}

    /** The total of a part of the first axis, of a question that is asked for along several; its combinations follow. */
    public record SubtotalLine(
            String question, String part, String label, String full, String now, Was previous, Was year)
            implements Line {}

    /**
     * The total of a question that is asked for in parts.
     *
     * @param zero whether what is left empty may be made 0 at once
     */
    public record TotalLine(
            String question,
            boolean zero,
            String label,
            String unit,
            @Nullable String number,
            String now,
            Was previous,
            Was year)
            implements Line {}

    /** A share that follows from two questions. */
    public record RatioLine(String label, String numerator, String denominator, String now, Was previous, Was year)
            implements Line {}

    /**
     * Figures told by place: the rows hold cells in the order of the columns, in front of them the row's name where it is typed.
     *
     * @param id the question's
     * @param grows whether the rows are as many as somebody writes
     */
    public record TableLine(String id, boolean grows, String label, List<Column> columns, List<Row> rows)
            implements Line {

        /** Keeps copies. */
        public TableLine {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }

        /** How many files stand beside its cells. */
        public int files() {
            return rows.stream()
                    .flatMap(row -> row.cells().stream())
                    .mapToInt(Cell::files)
                    .sum();
        }
    }

    /** A column of a table. */
    public record Column(String label, String unit) {}

    /**
     * A row of a table.
     *
     * @param name what it is called; blank when its first cell says so
     */
    public record Row(String name, List<Cell> cells) {

        /** Keeps a copy. */
        public Row {
            cells = List.copyOf(cells);
        }

        /** Whether nothing stands in it: no figure, no remark, no file. */
        public boolean blank() {
            return cells.stream()
                    .noneMatch(cell ->
                            CellMaker.isFilled(cell) || !cell.held().remark().isEmpty() || cell.files() > 0);
        }
    }

    /** A figure of another period and the change since, both empty when there is none. */
    public record Was(String text, String change) {
        static final Was NOTHING = new Was("", "");
    }

    /** A sentence beside a cell; {@code fault}, {@code warning} or {@code conflict}. */
    public record Say(String kind, String text) {}

    /**
     * What is asked in a cell.
     *
     * @param share whether a per cent sign may follow the number
     * @param received whether the body that receives the report answers it, and not the one that fills it in
     */
    public record Asked(
            String kind,
            String label,
            String full,
            String unit,
            @Nullable String number,
            boolean compulsory,
            boolean estimable,
            int decimals,
            boolean share,
            boolean received,
            List<Choice> options) {

        /** Keeps a copy. */
        public Asked {
            options = List.copyOf(options);
        }
    }

    /**
     * What stands in a cell, as its fields show it.
     *
     * @param seen the code of what is stored
     * @param seenRemark the remark that is stored
     */
    public record Held(String text, boolean estimated, boolean none, String remark, String seen, String seenRemark) {

        /** The text as a field of one line shows it. */
        public String textOnLine() {
            return Typed.onLine(text);
        }

        /** The remark as a field of one line shows it. */
        public String remarkOnLine() {
            return Typed.onLine(remark);
        }

        /** The option that is chosen, of those offered. */
        public Optional<Choice> chosen(List<Choice> options) {
            return options.stream()
                    .filter(option -> option.value().equals(text))
                    .findFirst();
        }
    }

    /**
     * A cell with all that stands around it.
     *
     * @param counted what the records of the body count for it, null when they count nothing
     */
    public record Cell(
            String key,
            Asked asked,
            Held held,
            List<Say> says,
            Was previous,
            Was year,
            int files,
            @Nullable Counted counted) {

        /** Keeps a copy. */
        public Cell {
            says = List.copyOf(says);
        }

        /** Whether something is wrong with it. */
        public boolean faulty() {
            return says.stream().anyMatch(say -> !say.kind().equals("warning"));
        }
    }
}
