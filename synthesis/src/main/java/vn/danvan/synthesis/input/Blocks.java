package vn.danvan.synthesis.input;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;

/**
 * Cuts a stream into blocks of whole records, for several threads that each ask for the next one.
 *
 * <p>A record longer than {@link #LONGEST} is not waited for: the block ends at its first line end, so that a quote that is never
 * closed costs one record and not the rest of the file.
 */
final class Blocks {

    private static final int LONGEST = 64 << 20;

    private final InputStream in;
    private final Framing framing;
    private final int size;
    private final Queue<byte[]> spare = new ArrayDeque<>();
    private byte[] rest = new byte[0];
    private long start;
    private int number;
    private boolean ended;
    private final ReadProgress progress;

    /**
     * Blocks of the stream from here on.
     *
     * @param start offset that its first byte counts as
     * @param size bytes of a block when no record is longer
     */
    Blocks(InputStream in, Framing framing, long start, int size, ReadProgress progress) {
        this.size = size;
        this.progress = progress;
        this.in = in;
        this.framing = framing;
        this.start = start;
    }

    /** The next block, empty when all were given out. */
    synchronized Optional<Block> next() throws IOException {
        byte[] bytes = room(rest.length);
        System.arraycopy(rest, 0, bytes, 0, rest.length);
        int length = rest.length;
        while (!ended) {
            int read = in.readNBytes(bytes, length, bytes.length - length);
            ended = read < bytes.length - length;
            length += read;
            int end = ended ? length : end(bytes, length);
            if (end > 0) {
                return Optional.of(cut(bytes, end, length));
            }
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        return length == 0 ? Optional.empty() : Optional.of(cut(bytes, length, length));
    }

    private byte[] room(int least) {
        byte[] used = least * 2 <= size ? spare.poll() : null;
        return used == null ? new byte[Math.max(size, least * 2)] : used;
    }

    /** Takes back a block whose bytes are needed no more, to fill them again; only those of the usual size, so that ends do not depend on it. */
    synchronized void takeBack(Block block) {
        if (block.bytes().length == size) {
            spare.add(block.bytes());
        }
    }

    private int end(byte[] bytes, int length) {
        int end = framing.lastEnd(bytes, length);
        if (end > 0 || length < LONGEST) {
            return end;
        }
        int line = 0;
        while (line < length && bytes[line] != '\n') {
            line++;
        }
        return Math.min(line + 1, length);
    }

    private Block cut(byte[] bytes, int end, int length) {
        rest = Arrays.copyOfRange(bytes, end, length);
        Block block = new Block(number++, start, bytes, end);
        start += end;
        progress.read(start);
        return block;
    }
}
