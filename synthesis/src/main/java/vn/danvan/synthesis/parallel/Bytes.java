package vn.danvan.synthesis.parallel;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow, for lines of result files. */
public final class Bytes {

    private byte[] bytes = new byte[1 << 16];
    private int length;

    /** Adds a character of ASCII. */
    public Bytes put(char ascii) {
        room(1);
        bytes[length++] = (byte) ascii;
        return this;
    }

    /** Adds a text in UTF-8, as it is. */
    public Bytes put(String text) {
        return put(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds bytes as they are. */
    public Bytes put(byte[] more) {
        room(more.length);
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
        return this;
    }

    /** Adds a whole number from 0. */
    public Bytes put(long number) {
        return put(Long.toString(number));
    }

    /** Adds a number from 0 to 1 with three decimals. */
    public Bytes putShare(double share) {
        int thousandths = (int) Math.round(share * 1000);
        put((char) ('0' + thousandths / 1000)).put('.');
        return put((char) ('0' + thousandths / 100 % 10))
                .put((char) ('0' + thousandths / 10 % 10))
                .put((char) ('0' + thousandths % 10));
    }

    /** Adds a field of a CSV file, quoted when it has to be (RFC 4180). */
    public Bytes putField(String field) {
        return putField(field.getBytes(StandardCharsets.UTF_8));
    }

    /** Adds a field of a CSV file, quoted when it has to be (RFC 4180). */
    public Bytes putField(byte[] field) {
        boolean plain = true;
        for (byte b : field) {
            plain &= b != ',' && b != '"' && b != '\n' && b != '\r';
        }
        if (plain) {
            return put(field);
        }
        put('"');
        for (byte b : field) {
            if (b == '"') {
                put('"');
            }
            room(1);
            bytes[length++] = b;
        }
        return put('"');
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(bytes, 0, length);
        length = 0;
    }
}
