package vn.danvan.reporting.figure.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.Page;
import vn.danvan.organisation.AreaDrawing;
import vn.danvan.reporting.figure.FigureSource;
import vn.danvan.reporting.figure.FigureView;

/** What the pages of figures show beside the table. */
public final class Shown {

    /** An indicator that can be chosen, with the words by which it is found. */
    public record Pick(String code, String text, String key, boolean chosen) {}

    /**
     * A picture of areas.
     *
     * @param board on which it is drawn as a map; empty for tiles
     * @param steps the least value of each shade from the second on; none when all areas with a number have the same
     */
    public record Picture(String title, Optional<Board> board, List<String> steps, List<Place> places) {

        /** What every area with a number has, when it is the same everywhere. */
        public Optional<String> same() {
            return steps.isEmpty()
                    ? places.stream()
                            .filter(place -> place.shade() > 0)
                            .map(Place::text)
                            .findFirst()
                    : Optional.empty();
        }

        /** Whether some area has no number. */
        public boolean gaps() {
            return places.stream().anyMatch(place -> place.shade() == 0);
        }
    }

    /**
     * On which a map is drawn.
     *
     * @param width in its own units
     * @param height in its own units
     * @param grounds outlines below areas that are drawn as squares, as SVG path data
     * @param note how the squares are to be read; empty when all areas are drawn from their own outlines
     */
    public record Board(int width, int height, List<String> grounds, String note) {}

    /**
     * An area in the picture.
     *
     * @param href what is behind its figure, or null
     * @param shade from 1 for the least to 5; 0 where there is no number
     * @param shape on the map; empty where tiles are drawn
     */
    public record Place(
            int number,
            String name,
            String text,
            List<PivotView.Mark> marks,
            @Nullable String href,
            int shade,
            AreaDrawing.Shape shape) {

        /** Its name and figure with all that is to be known of it, for whoever points at it. */
        public String told() {
            return name + ": " + text
                    + marks.stream().map(mark -> " " + mark.meaning()).collect(Collectors.joining());
        }
    }

    /**
     * One report behind a figure.
     *
     * @param state approved or not, and what else is to be known
     */
    public record Source(
            FigureSource source, String period, String indicator, String part, String value, String state) {}

    /** Where a link leads and what it says. */
    public record Link(String href, String text) {}

    /**
     * A body without a number.
     *
     * @param href its report, or null when there is none that the reader may open
     */
    public record Gap(
            String body,
            String period,
            String why,
            @Nullable String href) {}

    /**
     * Those who were to report a figure and gave no number.
     *
     * @param summary how many there are for each reason
     * @param others how many more there are of which the reader may not know who they are
     * @param completeness the pages that say how far the reports have come
     */
    public record Gaps(Page<Gap> page, String summary, int others, List<Link> completeness) {}

    /** What is counted of one body, and the page that lists it. */
    public record Counted(String body, String value, String href) {}

    /**
     * A line of the form of targets.
     *
     * @param seen what the reader knows to stand there, sent along so that a change in between is noticed
     * @param now what stands there
     * @param above the body above that set it, so that the reader cannot change it; else empty
     */
    public record Target(String field, String name, String value, String seen, String now, String basis, String above) {

        /** The hidden field beside it. */
        public String seenField() {
            return "seen-" + field.substring("value-".length());
        }
    }

    /**
     * A target of the list of all that are set.
     *
     * @param href the page that changes it, or null for a unit that is no more
     * @param together the targets of other units it is added to or cannot be added to; empty where it stands alone
     * @param figure what there is so far, with its marks, or why there is none
     * @param behind the page of what is behind that, or null
     * @param reached how much of the target that is; empty where that cannot be said
     */
    public record SetTarget(
            String indicator,
            @Nullable String href,
            String area,
            String period,
            String value,
            String together,
            String figure,
            List<PivotView.Mark> marks,
            @Nullable String behind,
            String reached,
            String basis,
            String setter) {}

    /**
     * A kept question with its figures.
     *
     * @param elsewhere where to ask instead, when its area does not exist in the period
     */
    public record Answer(FigureView view, String period, List<Total> totals, List<Link> elsewhere) {}

    /**
     * The total of one indicator.
     *
     * @param href what is behind it, or null
     */
    public record Total(
            String name,
            String text,
            List<PivotView.Mark> marks,
            @Nullable String href) {}

    private Shown() {}
}
