package vn.danvan.postgres;

import org.jspecify.annotations.Nullable;
import vn.danvan.kernel.TerminalTexts;

/** The database could not be had; the message is one sentence for the operator that says why and what to do. */
public class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final TerminalTexts TEXTS = new TerminalTexts("postgres");

    private final String code;

    DatabaseUnavailable(String code, @Nullable Object... values) {
        this(null, code, values);
    }

    DatabaseUnavailable(@Nullable Throwable cause, String code, @Nullable Object... values) {
        super(TEXTS.of("postgres." + code, values), cause);
        this.code = code;
    }

    /** The stable name of the reason, the last part of its message key. */
    public final String code() {
        return code;
    }
}
