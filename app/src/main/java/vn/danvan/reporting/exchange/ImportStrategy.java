package vn.danvan.reporting.exchange;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What values that come in may do, as DHIS2 names it; what they may not do leaves the value aside. */
public enum ImportStrategy {
    /** Fill cells in which nothing stands. */
    CREATE,
    /** Change or clear cells in which something stands. */
    UPDATE,
    /** Both. */
    CREATE_AND_UPDATE,
    /** Clear every cell that is named, whatever value comes with it. */
    DELETE;

    /** The names that {@link #read} knows. */
    public static final String NAMES = Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", "));

    /** The strategy of that name; empty when there is none. */
    public static Optional<ImportStrategy> read(String name) {
        return Arrays.stream(values()).filter(one -> one.name().equals(name)).findFirst();
    }

    boolean clears(DataValue value) {
        return this == DELETE || value.clears();
    }

    /**
     * Whether it touches a cell.
     *
     * @param holds whether something stands there
     * @param clears whether nothing is to stand there
     */
    boolean touches(boolean holds, boolean clears) {
        return switch (this) {
            case CREATE -> !holds && !clears;
            case UPDATE -> holds;
            case CREATE_AND_UPDATE, DELETE -> true;
        };
    }
}
