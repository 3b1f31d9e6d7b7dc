package vn.danvan.synthesis.input;

import dev.hardwood.InputFile;
import dev.hardwood.reader.ParquetFileReader;
import dev.hardwood.reader.RowReader;
import dev.hardwood.schema.FileSchema;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Turns a Parquet file into JSON Lines, whose texts can be read again one by one. */
final class ParquetRows {

    private static final int BUFFER = 1 << 20;

    private ParquetRows() {}

    /** Writes the known columns of every row; gives the names of the others. */
    static List<String> unpack(Path parquet, Path jsonLines) throws IOException {
        List<String> unknown = new ArrayList<>();
        try (ParquetFileReader file = ParquetFileReader.open(InputFile.of(parquet));
                RowReader rows = file.rowReader();
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(jsonLines), BUFFER);
                JsonGenerator json =
                        new JsonFactory().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            List<Integer> places = new ArrayList<>();
            List<String> names = new ArrayList<>();
            FileSchema schema = file.getFileSchema();
            for (int i = 0; i < schema.getColumnCount(); i++) {
                String name = schema.getColumn(i).name();
                if (Column.of(name).isPresent()) {
                    places.add(i);
                    names.add(name);
                } else {
                    unknown.add(name);
                }
            }
            while (rows.hasNext()) {
                rows.next();
                json.writeStartObject();
                for (int i = 0; i < names.size(); i++) {
                    if (!rows.isNull(places.get(i))) {
                        json.writeStringProperty(names.get(i), String.valueOf(rows.getValue(places.get(i))));
                    }
                }
                json.writeEndObject();
                json.writeRaw('\n');
            }
        }
        return unknown;
    }
}
