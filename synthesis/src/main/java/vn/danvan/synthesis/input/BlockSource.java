package vn.danvan.synthesis.input;

import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.Serializable;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * An opinion file that is not packed, for reading its blocks in any order on any machine that sees it.
 *
 * @param file its path
 * @param header the columns of a CSV file in their order, null for those that mean nothing here; null for JSON Lines
 */
public record BlockSource(String file, @Nullable ArrayList<@Nullable Column> header) implements Serializable {

    /** Reads the records of one block and hands each text to the worker, whose numbers become those of the rows. */
    public BlockRows read(Frame frame, TextWorker worker) throws IOException {
        Block block = new Block(frame.number(), frame.start(), bytes(frame), frame.length());
        Clauses clauses = new Clauses();
        Records records = header == null ? new JsonRecords(block) : new CsvRecords(block, header, 0);
        return BlockRows.of(new OpinionReader(clauses).read(block, records, worker), clauses);
    }

    private byte[] bytes(Frame frame) throws IOException {
        try (RandomAccessFile from = new RandomAccessFile(file, "r")) {
            byte[] bytes = new byte[frame.length()];
            from.seek(frame.start());
            from.readFully(bytes);
            return bytes;
        } catch (EOFException shorter) {
            throw new IOException(file + " is shorter than where it was framed", shorter);
        }
    }
}
