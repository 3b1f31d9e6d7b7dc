package vn.danvan.synthesis.parquet;

import java.io.IOException;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.parquet.UnreadableParquet.Fault;

/** Goes through the values of a column in one group of rows, page by page. */
final class ChunkValues {

    private static final int SHORT_HEADER = 1 << 9;
    private static final int LONG_HEADER = 1 << 24;

    private final FileBytes file;
    private final Chunk chunk;
    private long at;
    private int toCome;
    private int inPage;
    private @Nullable Dictionary dictionary;
    private @Nullable RunLengths present;
    private Values values = () -> null;

    ChunkValues(FileBytes file, Chunk chunk) {
        this.file = file;
        this.chunk = chunk;
        this.toCome = chunk.values();
    }

    /** The next value as text, or null for a missing one. */
    byte @Nullable [] next() throws IOException {
        while (inPage == 0) {
            page();
        }
        inPage--;
        return present != null && present.next() == 0 ? null : values.next();
    }

    private void page() throws IOException {
        PageHeader header = header();
        byte[] packed = file.read(chunk.start() + at + header.length(), header.packed());
        at += (long) header.length() + header.packed();
        if (at > chunk.length()) {
            throw new UnreadableParquet(Fault.PLACE);
        }
        check(header, packed);
        switch (header.type()) {
            case DICTIONARY -> dictionary(header, packed);
            case VALUES -> values(header, new ByteSource(chunk.codec().page(packed, header.unpacked())));
            case VALUES_2 -> values2(header, packed);
            case OTHER -> {}
        }
    }

    /** The header of the next page; read in as few bytes as do, as it can hold texts for statistics. */
    private PageHeader header() throws IOException {
        long left = chunk.length() - at;
        if (left <= 0) {
            throw new UnreadableParquet(Fault.COUNT);
        }
        for (int size = SHORT_HEADER; ; size *= Byte.SIZE) {
            try {
                return PageHeader.read(new ByteSource(file.read(chunk.start() + at, (int) Math.min(size, left))));
            } catch (UnreadableParquet shortOrDamaged) {
                if (shortOrDamaged.fault() != Fault.VALUE) {
                    throw shortOrDamaged.fault() == Fault.FOOTER ? new UnreadableParquet(Fault.PAGE) : shortOrDamaged;
                }
                if (size >= left || size >= LONG_HEADER) {
                    throw new UnreadableParquet(Fault.PAGE);
                }
            }
        }
    }

    private static void check(PageHeader header, byte[] packed) throws UnreadableParquet {
        Integer wanted = header.checksum();
        CRC32 sum = new CRC32();
        sum.update(packed);
        if (wanted != null && wanted != (int) sum.getValue()) {
            throw new UnreadableParquet(Fault.CHECKSUM);
        }
    }

    private void dictionary(PageHeader header, byte[] packed) throws UnreadableParquet {
        if (dictionary != null) {
            throw new UnreadableParquet(Fault.PAGE);
        }
        ByteSource plain = new ByteSource(chunk.codec().page(packed, header.unpacked()));
        dictionary = new Dictionary(plain, chunk.leaf().kind(), header.values());
    }

    /** The older kind of page: what tells the missing values is packed with the others. */
    private void values(PageHeader header, ByteSource from) throws UnreadableParquet {
        present = chunk.leaf().isOptional() ? RunLengths.of(from.part(from.littleEndian(Integer.BYTES)), 1) : null;
        begin(header, from);
    }

    /** The newer kind: what tells the missing values stands before the others and is not packed. */
    private void values2(PageHeader header, byte[] packed) throws UnreadableParquet {
        ByteSource from = new ByteSource(packed);
        ByteSource levels = from.part(header.levels());
        present = chunk.leaf().isOptional() ? RunLengths.of(levels, 1) : null;
        int size = header.unpacked() - header.levels();
        Codec codec = header.isPacked() ? chunk.codec() : Codec.NONE;
        begin(header, new ByteSource(codec.page(from.copy(from.left()), size)));
    }

    private void begin(PageHeader header, ByteSource from) throws UnreadableParquet {
        if (header.values() > toCome) {
            throw new UnreadableParquet(Fault.COUNT);
        }
        toCome -= header.values();
        inPage = header.values();
        boolean named = header.encoding() == 2 || header.encoding() == 8;
        if (named && dictionary == null) {
            throw new UnreadableParquet(Fault.PAGE);
        }
        values = named && dictionary != null
                ? Values.named(from, dictionary)
                : Values.of(header.encoding(), from, chunk.leaf().kind(), header.values());
    }
}
