package vn.danvan.synthesis.input;

import java.util.Locale;

/** Why a row is left out; the names are forever, as they stand in {@code rejected.csv}. */
public enum Fault {
    /** More or fewer fields than the header has. */
    FIELD_COUNT,
    /** A quote that is not closed, or text behind a closing quote. */
    QUOTES,
    /** No JSON object. */
    JSON,
    /** Bytes that are not UTF-8. */
    ENCODING,
    /** No id. */
    ID_MISSING,
    /** An id that an earlier row has. */
    ID_TWICE,
    /** {@code people} is not a whole number from 1 to 2 000 000 000. */
    PEOPLE,
    /** The text is missing; an empty one is an opinion. */
    TEXT_MISSING;

    /** The name in files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
