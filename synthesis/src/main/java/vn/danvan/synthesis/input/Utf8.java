package vn.danvan.synthesis.input;

/** Tells UTF-8 from other bytes. */
final class Utf8 {

    private Utf8() {}

    /** True when {@code bytes[from..to)} is UTF-8: no stray, missing or overlong bytes, no surrogates. */
    static boolean isValid(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to) {
            if (bytes[at] >= 0 && at + Long.BYTES <= to && Eight.isAscii(Eight.at(bytes, at))) {
                at += Long.BYTES;
                continue;
            }
            int lead = bytes[at++];
            if (lead >= 0) {
                continue;
            }
            int more = lead < (byte) 0xC2
                    ? -1
                    : lead < (byte) 0xE0 ? 1 : lead < (byte) 0xF0 ? 2 : lead < (byte) 0xF5 ? 3 : -1;
            if (more < 0 || to - at < more || !follows(lead, bytes, at, more)) {
                return false;
            }
            at += more;
        }
        return true;
    }

    private static boolean follows(int lead, byte[] bytes, int at, int more) {
        for (int i = 0; i < more; i++) {
            if (bytes[at + i] >= (byte) 0xC0) {
                return false;
            }
        }
        int second = bytes[at] & 0xFF;
        return switch (lead & 0xFF) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
    }
}
