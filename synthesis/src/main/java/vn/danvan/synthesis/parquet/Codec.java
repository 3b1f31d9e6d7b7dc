package vn.danvan.synthesis.parquet;

import com.github.luben.zstd.Zstd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import vn.danvan.synthesis.parquet.UnreadableParquet.Fault;

/** How pages are packed. */
enum Codec {
    NONE {
        @Override
        byte[] unpack(byte[] packed, int size) {
            return packed;
        }
    },
    SNAPPY {
        @Override
        byte[] unpack(byte[] packed, int size) throws UnreadableParquet {
            return Snappy.unpack(new ByteSource(packed), size);
        }
    },
    GZIP {
        @Override
        byte[] unpack(byte[] packed, int size) throws UnreadableParquet {
            if (size > MOST_DEFLATED * packed.length) {
                throw new UnreadableParquet(Fault.PACKED);
            }
            try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
                byte[] bytes = in.readNBytes(size);
                if (in.read() >= 0) {
                    throw new UnreadableParquet(Fault.PACKED);
                }
                return bytes;
            } catch (IOException noGzip) {
                // Nothing but the bytes themselves can be at fault: they are in memory.
                throw new UnreadableParquet(Fault.PACKED);
            }
        }
    },
    ZSTD {
        @Override
        byte[] unpack(byte[] packed, int size) throws UnreadableParquet {
            long said = Zstd.getFrameContentSize(packed);
            if (said > 0 && said != size) {
                throw new UnreadableParquet(Fault.PACKED);
            }
            byte[] bytes = new byte[size];
            long got = Zstd.decompressByteArray(bytes, 0, size, packed, 0, packed.length);
            return Zstd.isError(got) || got != size ? new byte[0] : bytes;
        }
    },
    LZ4 {
        @Override
        byte[] unpack(byte[] packed, int size) throws UnreadableParquet {
            return Lz4.unpack(new ByteSource(packed), size);
        }
    };

    private static final long MOST_DEFLATED = 1032;
    /** The names of packings by their number, for sentences. */
    private static final String[] NAMES = {"", "Snappy", "gzip", "LZO", "Brotli", "LZ4 (Hadoop)", "zstd", "LZ4"};

    static Codec of(long number) throws UnreadableParquet {
        return switch ((int) number) {
            case 0 -> NONE;
            case 1 -> SNAPPY;
            case 2 -> GZIP;
            case 6 -> ZSTD;
            case 7 -> LZ4;
            case 3, 4, 5 -> throw new UnreadableParquet(Fault.CODEC, NAMES[(int) number]);
            default -> throw new UnreadableParquet(Fault.FOOTER);
        };
    }

    /** The bytes of a page, which may be others than as many as wanted. */
    abstract byte[] unpack(byte[] packed, int size) throws UnreadableParquet;

    /** The bytes of a page, as many as it says. */
    byte[] page(byte[] packed, int size) throws UnreadableParquet {
        byte[] bytes = size == 0 ? new byte[0] : unpack(packed, size);
        if (bytes.length != size) {
            throw new UnreadableParquet(Fault.PACKED);
        }
        return bytes;
    }
}
