package vn.danvan.reporting.figure;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.AreaId;

/**
 * A line of a table of figures.
 *
 * @param name of an area or body, as it was called at the end of the last period asked for; empty for the other kinds
 */
public record FigureLine(Key key, String name) {

    /** The kinds; all but the total together make the total. */
    public enum Kind {
        /** An area below. */
        AREA,
        /** A body. */
        BODY,
        /** Bodies that belong to no area below: those of the district itself. */
        OF_DISTRICT,
        /** Those of the province itself. */
        OF_PROVINCE,
        /** Bodies that existed no longer on the later day for whose units the figures are restated. */
        FORMER,
        /** What cannot be given to one unit of the later day. */
        UNDIVIDED,
        /** Areas whose lines the reader may not see, taken together. */
        OTHERS,
        /** The area asked for. */
        TOTAL
    }

    /**
     * Which line it is.
     *
     * @param id of the area or body, else null
     */
    public record Key(Kind kind, @Nullable UUID id) {

        /** The area asked for. */
        public static final Key TOTAL = new Key(Kind.TOTAL, null);

        static Key of(Kind kind) {
            return new Key(kind, null);
        }

        static Key area(AreaId area) {
            return new Key(Kind.AREA, area.value());
        }
    }
}
