package vn.danvan.synthesis.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The texts of an opinion file, read when they are asked for; several threads may ask. */
public final class StoredTexts implements AutoCloseable {

    private final Path file;
    private final FileChannel channel;

    private StoredTexts(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Opens a file that is not packed. */
    public static StoredTexts open(Path file) throws IOException {
        return new StoredTexts(file, FileChannel.open(file));
    }

    /** The file. */
    public Path file() {
        return file;
    }

    /** The text at a place, in UTF-8. */
    public byte[] utf8(TextPlace place) {
        return utf8(place.start(), place.size(), place.form());
    }

    byte[] utf8(long start, int size, TextForm form) {
        byte[] stored = new byte[size];
        ByteBuffer buffer = ByteBuffer.wrap(stored);
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, start + buffer.position()) < 0) {
                    throw new UncheckedIOException(new IOException("the input became shorter while it was read"));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return form.text(stored);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
