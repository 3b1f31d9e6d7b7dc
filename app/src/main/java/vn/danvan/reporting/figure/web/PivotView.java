package vn.danvan.reporting.figure.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.danvan.reporting.figure.Figure;

/**
 * A table of figures as drawn.
 *
 * @param groups heads over the columns, each over so many; none when there is nothing to group
 * @param foot lines that are no single unit, and the total; they stay below however the rest is sorted
 * @param columns which of its columns these are
 */
public record PivotView(
        String corner,
        List<Group> groups,
        List<Head> heads,
        List<Row> rows,
        List<Row> foot,
        Marks marks,
        Columns columns) {

    /**
     * A page of columns, for a table can only be so wide.
     *
     * @param page its number, from 1
     * @param pages how many there are
     * @param first the number of the first column shown, from 1; {@code last} of the last
     * @param all how many columns the table has
     */
    public record Columns(int page, int pages, int first, int last, int all) {}

    /** A head over several columns. */
    public record Group(String text, int span) {}

    /**
     * The head of a column.
     *
     * @param sort what the address says to sort by it
     * @param order {@code ascending}, {@code descending} or null when the table is not sorted by it
     */
    public record Head(String text, String sort, @Nullable String order, boolean side) {}

    /** A line. */
    public record Row(String name, String kind, @Nullable String href, List<Cell> cells) {}

    /**
     * A cell.
     *
     * @param reason why there is no number; empty for a number
     * @param says marks in words: unapproved, estimated, how many have reported, stands out
     * @param href what is behind it, or null
     * @param side whether it is a comparison beside a figure
     * @param number what the text shows as a number, or null
     */
    public record Cell(
            String text,
            String reason,
            List<Mark> says,
            @Nullable String href,
            boolean side,
            @Nullable BigDecimal number) {}

    /** A mark with its meaning. */
    public record Mark(String sign, String meaning) {}

    /**
     * Which marks occur, so that they are explained below.
     *
     * @param without why reports have no number
     * @param silence whether reports without a number stand beside others
     */
    public record Marks(
            Set<Figure.Without.Why> without,
            boolean silence,
            Plans plans,
            boolean unapproved,
            boolean estimated,
            boolean incomplete,
            boolean outlier,
            boolean uneven,
            Reasons reasons,
            Records records) {}

    /**
     * Which marks of targets occur.
     *
     * @param unadded why targets of earlier units make none together, in sentences
     */
    public record Plans(boolean ofYear, boolean former, List<String> unadded) {}

    /**
     * Which reasons for having no number occur.
     *
     * @param spell whether a sum is of a unit that was absent in some of its periods
     */
    public record Reasons(
            boolean undivided, boolean untold, boolean hidden, boolean absent, boolean spell, boolean notAdded) {}

    /** Which marks of what is counted from records occur. */
    public record Records(boolean counted, boolean uncounted, boolean differing) {}
}
