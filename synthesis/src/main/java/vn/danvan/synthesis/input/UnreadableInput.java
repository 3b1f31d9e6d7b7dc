package vn.danvan.synthesis.input;

import java.io.IOException;
import vn.danvan.synthesis.parquet.UnreadableParquet;

/** An opinion file that cannot be read at all. */
public final class UnreadableInput extends IOException {

    private static final long serialVersionUID = 1L;

    /** Why; the name is the key of the sentence. */
    public enum Reason {
        /** No such file, or no right to read it. */
        FILE,
        /** A name that ends in none of the known forms. */
        FORM,
        /** A column that must be there is not. */
        COLUMN_MISSING,
        /** A column is there twice. */
        COLUMN_TWICE,
        /** Packed by gzip, and the bytes make no sense or end too early. */
        DAMAGED_GZIP,
        /** Packed by zstd, and the bytes make no sense or end too early. */
        DAMAGED_ZSTD,
        /** A Parquet file whose bytes make no sense; the detail is a fault of {@link UnreadableParquet}. */
        DAMAGED_PARQUET,
        /** A Parquet file that is whole, but made in a way that is not read; the detail as before. */
        PARQUET,
        /** More comes out of a packed file than any opinion file holds that is so small; the detail is how many MiB. */
        TOO_LARGE
    }

    private final Reason reason;
    private final String value;
    private final String detail;
    private final String more;

    /** For a reason and the file, form or column it is about. */
    public UnreadableInput(Reason reason, String value) {
        this(reason, value, "", "");
    }

    private UnreadableInput(Reason reason, String value, String detail, String more) {
        super(reason + ": " + value + " " + detail + " " + more);
        this.reason = reason;
        this.value = value;
        this.detail = detail;
        this.more = more;
    }

    static UnreadableInput tooLarge(String file, long mebibytes) {
        return new UnreadableInput(Reason.TOO_LARGE, file, Long.toString(mebibytes), "");
    }

    static UnreadableInput of(String file, UnreadableParquet parquet) {
        UnreadableParquet.Fault fault = parquet.fault();
        Reason reason = fault.isWhole() ? Reason.PARQUET : Reason.DAMAGED_PARQUET;
        return new UnreadableInput(reason, file, fault.name(), parquet.value());
    }

    /** Why it cannot be read. */
    public Reason reason() {
        return reason;
    }

    /** The file, form or column. */
    public String value() {
        return value;
    }

    /** What more there is to say, empty for most reasons. */
    public String detail() {
        return detail;
    }

    /** What the detail is about, as a column; often empty. */
    public String more() {
        return more;
    }
}
