package vn.danvan.documents.official;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A drawing of figures; in Word a native chart whose figures can be edited.
 *
 * @param kind how it is drawn
 * @param title the line above it
 * @param unit what the figures count; empty for none
 * @param categories what the figures stand for
 * @param series the rows of figures
 * @param alternative what the chart shows, in words for those who cannot see it
 */
public record Chart(
        Kind kind, String title, String unit, List<String> categories, List<Series> series, String alternative)
        implements Block {

    private static final int MOST_UPRIGHT = 12;

    /** Copies the lists; refuses a chart without figures, series of another length and missing words. */
    public Chart {
        categories = List.copyOf(categories);
        series = List.copyOf(series);
        if (categories.isEmpty() || series.isEmpty()) {
            throw new IllegalArgumentException("the chart \"" + title + "\" has no figures");
        }
        if (alternative.isBlank()) {
            throw new IllegalArgumentException("the chart \"" + title + "\" has no words for those who cannot see it");
        }
        for (Series one : series) {
            if (one.values().size() != categories.size()) {
                throw new IllegalArgumentException("the series \"" + one.name() + "\" has "
                        + one.values().size() + " figures for " + categories.size() + " categories");
            }
        }
    }

    /** Whether its bars lie below each other: the names of so many do not fit side by side. */
    public boolean isLying() {
        return kind == Kind.BAR && categories.size() > MOST_UPRIGHT;
    }

    /** The same of some of its categories. */
    public Chart part(int from, int to) {
        return new Chart(
                kind,
                title,
                unit,
                categories.subList(from, to),
                series.stream()
                        .map(one -> new Series(one.name(), one.values().subList(from, to)))
                        .toList(),
                alternative);
    }

    /** How a chart is drawn. */
    public enum Kind {
        /** Bars, upright or lying. */
        BAR,
        /** Lines with points. */
        LINE
    }

    /**
     * A row of figures.
     *
     * @param name what they are
     * @param values one for each category; null where there is none, which is not 0
     */
    public record Series(String name, List<@Nullable BigDecimal> values) {

        /** Copies the values. */
        public Series {
            values = Collections.unmodifiableList(new ArrayList<>(values));
        }
    }
}
