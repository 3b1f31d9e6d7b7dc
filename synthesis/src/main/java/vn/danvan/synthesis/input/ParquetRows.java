package vn.danvan.synthesis.input;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.danvan.synthesis.parquet.ParquetFile;
import vn.danvan.synthesis.parquet.UnreadableParquet;

/** Turns a Parquet file into JSON Lines, whose texts can be read again one by one. */
final class ParquetRows {

    /** What is read of a row; the id first, so that it is known when the text is faulty. */
    private static final List<Column> READ = List.of(Column.ID, Column.TEXT, Column.CLAUSE, Column.PEOPLE);

    private ParquetRows() {}

    /** Writes the columns that are read of every row; gives the names of those that mean nothing here. */
    static List<String> unpack(Path parquet, Path jsonLines, UnpackLimit limit) throws IOException {
        String name = String.valueOf(parquet.getFileName());
        try (ParquetFile file = ParquetFile.open(parquet, ParquetRows::isRead);
                UnpackedFile out = new UnpackedFile(jsonLines, name, limit.of(Files.size(parquet)))) {
            List<Column> columns = columns(file.names());
            write(file.rows(), columns, out);
            return file.names().stream()
                    .filter(column -> Column.of(column).isEmpty())
                    .toList();
        } catch (UnreadableParquet unreadable) {
            throw UnreadableInput.of(name, unreadable);
        }
    }

    private static boolean isRead(String name) {
        return Column.of(name).filter(READ::contains).isPresent();
    }

    /** The columns that are read, in the order of the file. */
    private static List<Column> columns(List<String> names) throws UnreadableInput {
        List<Column> columns = new ArrayList<>();
        for (String name : names) {
            Optional<Column> column = Column.of(name).filter(READ::contains);
            if (column.isPresent() && columns.contains(column.get())) {
                throw new UnreadableInput(UnreadableInput.Reason.COLUMN_TWICE, name);
            }
            column.ifPresent(columns::add);
        }
        for (Column needed : List.of(Column.ID, Column.TEXT)) {
            if (!columns.contains(needed)) {
                throw new UnreadableInput(UnreadableInput.Reason.COLUMN_MISSING, needed.label());
            }
        }
        return columns;
    }

    private static void write(ParquetFile.RowWalk rows, List<Column> columns, UnpackedFile out) throws IOException {
        int[] order = IntStream.range(0, columns.size())
                .boxed()
                .sorted(Comparator.comparing(columns::get))
                .mapToInt(Integer::intValue)
                .toArray();
        JsonLine line = new JsonLine();
        while (rows.next()) {
            line.begin();
            for (int column : order) {
                byte[] value = rows.value(column);
                if (value != null) {
                    line.field(columns.get(column).label(), value);
                }
            }
            line.end();
            out.write(line.bytes(), line.length());
        }
    }
}
