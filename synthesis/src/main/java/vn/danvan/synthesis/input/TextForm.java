package vn.danvan.synthesis.input;

import java.io.StreamCorruptedException;
import java.util.Arrays;

/** How a text stands in the input. */
public enum TextForm {
    /** As it is. */
    PLAIN(0) {
        @Override
        byte[] text(byte[] stored) {
            return stored;
        }
    },
    /** With each quote written twice. */
    DOUBLED_QUOTES(1) {
        @Override
        byte[] text(byte[] stored) {
            byte[] text = new byte[stored.length];
            int length = 0;
            for (int at = 0; at < stored.length; at++) {
                text[length++] = stored[at];
                if (stored[at] == '"') {
                    at++;
                }
            }
            return Arrays.copyOf(text, length);
        }
    },
    /** The whole JSON object. */
    JSON_RECORD(2) {
        @Override
        byte[] text(byte[] stored) {
            JsonRecords record = new JsonRecords(new Block(0, 0, stored, stored.length));
            if (!record.next() || record.from(Column.TEXT) < 0) {
                throw new IllegalStateException("the input changed while it was read");
            }
            return Arrays.copyOfRange(record.bytes(), record.from(Column.TEXT), record.to(Column.TEXT));
        }
    };

    private static final TextForm[] ALL = values();

    private final int code;

    TextForm(int code) {
        this.code = code;
    }

    static TextForm of(int code) {
        return ALL[code];
    }

    /** Its number in forms. */
    int code() {
        return code;
    }

    /** The form with that number. */
    static TextForm ofCode(int code) throws StreamCorruptedException {
        if (code >= ALL.length) {
            throw new StreamCorruptedException("no form of texts: " + code);
        }
        return of(code);
    }

    /** The text in UTF-8. */
    abstract byte[] text(byte[] stored);
}
