package vn.danvan.synthesis.parquet;

import java.io.IOException;

/** A Parquet file that is damaged, or made in a way that is not read. */
public final class UnreadableParquet extends IOException {

    private static final long serialVersionUID = 1L;

    /** What is wrong; the name is the key of the sentence. */
    public enum Fault {
        /** It does not begin and end as a Parquet file does. */
        MARK,
        /** The description at its end makes no sense. */
        FOOTER,
        /** It names a place outside the file. */
        PLACE,
        /** Its parts do not have as many rows or values as it says. */
        COUNT,
        /** A page makes no sense. */
        PAGE,
        /** A page cannot be unpacked to the size it says. */
        PACKED,
        /** A page differs from its checksum. */
        CHECKSUM,
        /** The values of a page end too early or make no sense. */
        VALUE,
        /** It is encrypted. */
        ENCRYPTED,
        /** It is packed in a way that is not read. */
        CODEC,
        /** Its values are written in a way that is not read. */
        ENCODING,
        /** A page is larger than any that is read. */
        LARGE,
        /** A column holds neither texts nor numbers. */
        KIND;

        /** True when the file is whole, but made in a way that is not read. */
        public boolean isWhole() {
            return compareTo(ENCRYPTED) >= 0;
        }
    }

    private final Fault fault;
    private final String value;

    UnreadableParquet(Fault fault) {
        this(fault, "");
    }

    UnreadableParquet(Fault fault, String value) {
        super(fault + " " + value);
        this.fault = fault;
        this.value = value;
    }

    /** What is wrong. */
    public Fault fault() {
        return fault;
    }

    /** The column, or the number of what is not read; empty when there is none. */
    public String value() {
        return value;
    }
}
