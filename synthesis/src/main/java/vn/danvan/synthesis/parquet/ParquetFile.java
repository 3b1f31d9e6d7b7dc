package vn.danvan.synthesis.parquet;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.danvan.synthesis.parquet.UnreadableParquet.Fault;

/** A Parquet file, of which some columns are read row by row. */
public final class ParquetFile implements AutoCloseable {

    /** Bytes of the mark at both ends. */
    static final int MARK = 4;

    private static final int LONGEST_FOOTER = 64 << 20;
    private static final String MARKED = "PAR1";
    private static final String ENCRYPTED = "PARE";

    private final FileBytes file;
    private final Schema schema;
    private final List<RowGroup> groups;

    private ParquetFile(FileBytes file, Schema schema, List<RowGroup> groups) {
        this.file = file;
        this.schema = schema;
        this.groups = groups;
    }

    /**
     * A group of rows.
     *
     * @param chunks the parts of the wanted columns in it, in the order of the file
     */
    private record RowGroup(int rows, List<Chunk> chunks) {}

    /**
     * Opens a file and checks what its description says.
     *
     * @param wanted tells the names of the columns that will be read
     * @throws UnreadableParquet when it is damaged or made in a way that is not read
     */
    public static ParquetFile open(Path path, Predicate<String> wanted) throws IOException {
        FileBytes file = new FileBytes(path);
        try {
            long end = file.size() - 2L * MARK;
            ThriftStruct footer = footer(file);
            Schema schema = Schema.read(footer.structs(2), wanted);
            return new ParquetFile(file, schema, groups(footer, schema, end));
        } catch (UnreadableParquet damaged) {
            file.close();
            throw damaged.fault() == Fault.VALUE ? new UnreadableParquet(Fault.FOOTER) : damaged;
        } catch (IOException unreadable) {
            file.close();
            throw unreadable;
        }
    }

    private static ThriftStruct footer(FileBytes file) throws IOException {
        if (file.size() < 3L * MARK || !mark(file, 0).equals(MARKED)) {
            throw new UnreadableParquet(mark(file, 0).equals(ENCRYPTED) ? Fault.ENCRYPTED : Fault.MARK);
        }
        String last = mark(file, file.size() - MARK);
        if (!last.equals(MARKED)) {
            throw new UnreadableParquet(last.equals(ENCRYPTED) ? Fault.ENCRYPTED : Fault.MARK);
        }
        long length = new ByteSource(file.read(file.size() - 2L * MARK, MARK)).littleEndian(MARK);
        if (length > file.size() - 3L * MARK || length > LONGEST_FOOTER) {
            throw new UnreadableParquet(Fault.FOOTER);
        }
        return new ThriftStruct(new ByteSource(file.read(file.size() - 2L * MARK - length, (int) length)));
    }

    private static String mark(FileBytes file, long place) throws IOException {
        return file.size() < MARK ? "" : new String(file.read(place, MARK), StandardCharsets.ISO_8859_1);
    }

    private static List<RowGroup> groups(ThriftStruct footer, Schema schema, long end) throws UnreadableParquet {
        List<RowGroup> groups = new ArrayList<>();
        long rows = footer.number(3, -1);
        ThriftStruct.Structs described = footer.structs(4);
        while (described.left() > 0) {
            ThriftStruct group = described.next();
            int inGroup = group.size(3, Fault.COUNT);
            rows -= inGroup;
            if (inGroup > 0) {
                groups.add(new RowGroup(inGroup, chunks(group.structs(1), schema, inGroup, end)));
            }
        }
        if (rows != 0) {
            throw new UnreadableParquet(Fault.COUNT);
        }
        return List.copyOf(groups);
    }

    private static List<Chunk> chunks(ThriftStruct.Structs described, Schema schema, int rows, long end)
            throws UnreadableParquet {
        if (described.left() != schema.leaves()) {
            throw new UnreadableParquet(Fault.FOOTER);
        }
        Chunk[] chunks = new Chunk[schema.wanted().size()];
        List<Leaf> wanted = schema.wanted();
        for (int leaf = 0; described.left() > 0; leaf++) {
            ThriftStruct one = described.next();
            for (int i = 0; i < chunks.length; i++) {
                if (wanted.get(i).index() == leaf) {
                    chunks[i] = Chunk.read(one, wanted.get(i), rows, end);
                }
            }
        }
        return List.of(chunks);
    }

    /** The names of the outermost columns, in the order of the file. */
    public List<String> names() {
        return schema.names();
    }

    /** Goes through the rows. */
    public RowWalk rows() {
        return new RowWalk();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    /** Goes through the rows of all groups; wanted columns are numbered from 0 in the order of the file. */
    public final class RowWalk {

        private int nextGroup;
        private int left;
        private List<ChunkValues> columns = List.of();

        private RowWalk() {}

        /** Moves to the next row; false when there is none. */
        public boolean next() throws UnreadableParquet {
            if (left == 0 && nextGroup == groups.size()) {
                return false;
            }
            if (left == 0) {
                RowGroup group = groups.get(nextGroup++);
                left = group.rows();
                columns = group.chunks().stream()
                        .map(chunk -> new ChunkValues(file, chunk))
                        .toList();
            }
            left--;
            return true;
        }

        /** The value of a column in this row as text, or null; to be asked once for each column and row. */
        public byte @Nullable [] value(int column) throws IOException {
            return columns.get(column).next();
        }
    }
}
