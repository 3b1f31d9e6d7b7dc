package vn.danvan.synthesis.input;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The columns of an opinion file; all but the first two may be absent. */
public enum Column {
    ID,
    TEXT,
    CLAUSE,
    CHANNEL,
    AREA,
    DATE,
    PEOPLE,
    SOURCE;

    /** The column of a header's field, whatever its case. */
    public static Optional<Column> of(String name) {
        String wanted = name.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column -> column.name().equals(wanted))
                .findFirst();
    }

    /** The name in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
