package vn.danvan.synthesis.parquet;

import vn.danvan.synthesis.parquet.UnreadableParquet.Fault;

/**
 * The part of a column that is in one group of rows.
 *
 * @param start its first byte in the file
 * @param length its bytes
 * @param values how many, missing ones too
 */
record Chunk(Leaf leaf, Codec codec, long start, long length, int values) {

    /** The part that a description tells of; it must lie before {@code end} and have a value for each row. */
    static Chunk read(ThriftStruct described, Leaf leaf, int rows, long end) throws UnreadableParquet {
        if (!described.text(1).isEmpty()) {
            throw new UnreadableParquet(Fault.PLACE);
        }
        if (described.has(8)) {
            throw new UnreadableParquet(Fault.ENCRYPTED);
        }
        ThriftStruct data = described.struct(3, Fault.FOOTER);
        if (data.number(1, -1) != leaf.type()) {
            throw new UnreadableParquet(Fault.FOOTER);
        }
        if (data.number(5, -1) != rows) {
            throw new UnreadableParquet(Fault.COUNT);
        }
        long values = data.number(9, -1);
        long dictionary = data.number(11, 0);
        long start = dictionary > 0 && dictionary < values ? dictionary : values;
        long length = data.number(7, -1);
        if (start < ParquetFile.MARK || length < 0 || length > end - start) {
            throw new UnreadableParquet(Fault.PLACE);
        }
        return new Chunk(leaf, Codec.of(data.number(4, -1)), start, length, rows);
    }
}
