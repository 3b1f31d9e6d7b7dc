package vn.danvan.synthesis.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Writes an object of texts as a line of JSON; bytes that are no UTF-8 stay as they are, so that the row is refused for them. */
final class JsonLine {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    /** Bytes of the longest escape. */
    private static final int ESCAPE = 6;

    private byte[] bytes = new byte[1 << 12];
    private int length;

    void begin() {
        length = 0;
        put('{');
    }

    /** Adds a field; its name is plain ASCII. */
    void field(String name, byte[] value) {
        room((long) name.length() + ESCAPE + (long) value.length * ESCAPE);
        if (length > 1) {
            put(',');
        }
        put('"');
        for (int i = 0; i < name.length(); i++) {
            put(name.charAt(i));
        }
        put('"');
        put(':');
        put('"');
        for (byte one : value) {
            character(one);
        }
        put('"');
    }

    private void character(byte one) {
        if (one == '"' || one == '\\') {
            put('\\');
            bytes[length++] = one;
        } else if (one >= 0 && one < ' ') {
            put('\\');
            put('u');
            put('0');
            put('0');
            bytes[length++] = HEX[one >> 4];
            bytes[length++] = HEX[one & 15];
        } else {
            bytes[length++] = one;
        }
    }

    void end() {
        room(2);
        put('}');
        put('\n');
    }

    private void put(int ascii) {
        bytes[length++] = (byte) ascii;
    }

    private void room(long more) {
        if (more > bytes.length - length) {
            bytes = Arrays.copyOf(bytes, Math.toIntExact(Math.min(Integer.MAX_VALUE - 8L, (length + more) * 2)));
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }
}
