package vn.danvan.files;

import java.io.InputStream;
import java.util.Optional;
import java.util.function.IntFunction;

/** Reads a stored file part by part, so that no more than one part lies in memory. */
class PartStream extends InputStream {

    private final IntFunction<Optional<byte[]>> parts;
    private byte[] part = new byte[0];
    private int next;
    private int at;

    PartStream(IntFunction<Optional<byte[]>> parts) {
        this.parts = parts;
    }

    @Override
    public int read() {
        return advance() ? part[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) {
        if (length == 0) {
            return 0;
        }
        if (!advance()) {
            return -1;
        }
        int count = Math.min(length, part.length - at);
        System.arraycopy(part, at, into, offset, count);
        at += count;
        return count;
    }

    private boolean advance() {
        while (at == part.length) {
            Optional<byte[]> following = parts.apply(next);
            if (following.isEmpty()) {
                return false;
            }
            part = following.get();
            next++;
            at = 0;
        }
        return true;
    }
}
