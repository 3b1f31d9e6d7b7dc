package vn.danvan.synthesis.input;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes what is unpacked, as long as it stays within a limit. */
final class UnpackedFile implements AutoCloseable {

    private static final int BUFFER = 1 << 20;

    private final OutputStream out;
    private final String packed;
    private final long limit;
    private long left;

    /**
     * @param packed the name of the file it comes out of
     * @param limit most bytes that may come
     */
    UnpackedFile(Path file, String packed, long limit) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
        this.packed = packed;
        this.limit = limit;
        this.left = limit;
    }

    void write(byte[] bytes, int length) throws IOException {
        left -= length;
        if (left < 0) {
            throw UnreadableInput.tooLarge(packed, limit >> 20);
        }
        out.write(bytes, 0, length);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
