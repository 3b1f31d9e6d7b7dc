package vn.danvan.synthesis.parquet;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import vn.danvan.synthesis.parquet.UnreadableParquet.Fault;

/** The bytes of a file, read from any place; never mapped, as a file that became shorter would end the process. */
final class FileBytes implements AutoCloseable {

    private final FileChannel channel;
    private final long size;

    FileBytes(Path path) throws IOException {
        this.channel = FileChannel.open(path);
        this.size = channel.size();
    }

    long size() {
        return size;
    }

    /** The bytes at a place. */
    byte[] read(long place, int many) throws IOException {
        if (place < 0 || many < 0 || place > size - many) {
            throw new UnreadableParquet(Fault.PLACE);
        }
        ByteBuffer bytes = ByteBuffer.allocate(many);
        while (bytes.hasRemaining()) {
            if (channel.read(bytes, place + bytes.position()) < 0) {
                throw new UnreadableParquet(Fault.PLACE);
            }
        }
        return bytes.array();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
