package vn.danvan.synthesis.input;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Records of a JSON Lines file: an object a line, blank lines passed over. */
@SuppressWarnings("EnumOrdinal") // arrays by column, looked at for every field of every row
final class JsonRecords implements Records {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int NONE = -1;

    private final byte[] block;
    private final int length;
    private final int[] from = new int[Column.values().length];
    private final int[] to = new int[Column.values().length];
    private byte[] fields = new byte[4096];
    private int used;
    private int at;
    private int recordFrom;
    private int recordTo;
    private int line;
    private int lines;
    private @Nullable Fault fault;

    JsonRecords(Block block) {
        this.block = block.bytes();
        this.length = block.length();
    }

    @Override
    public boolean next() {
        do {
            if (at >= length) {
                return false;
            }
            recordFrom = at;
            while (at < length && block[at] != '\n') {
                at++;
            }
            recordTo = at;
            line = lines;
            if (at < length) {
                lines++;
            }
            at++;
        } while (isBlank());
        read();
        return true;
    }

    private boolean isBlank() {
        for (int i = recordFrom; i < recordTo; i++) {
            if (block[i] > ' ' || block[i] < 0) {
                return false;
            }
        }
        return true;
    }

    private void read() {
        Arrays.fill(from, NONE);
        Arrays.fill(to, NONE);
        used = 0;
        fault = null;
        try (JsonParser parser =
                JSON.createParser(ObjectReadContext.empty(), block, recordFrom, recordTo - recordFrom)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                fault = Fault.JSON;
                return;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                Optional<Column> column = Column.of(parser.currentName());
                JsonToken value = parser.nextToken();
                if (column.isPresent() && value.isScalarValue() && value != JsonToken.VALUE_NULL) {
                    put(column.get(), parser.getString().getBytes(StandardCharsets.UTF_8));
                } else {
                    parser.skipChildren();
                }
            }
            fault = parser.currentToken() == JsonToken.END_OBJECT && parser.nextToken() == null ? null : Fault.JSON;
        } catch (JacksonException noJson) {
            fault = Utf8.isValid(block, recordFrom, recordTo) ? Fault.JSON : Fault.ENCODING;
        }
    }

    private void put(Column column, byte[] value) {
        if (used + value.length > fields.length) {
            fields = Arrays.copyOf(fields, (used + value.length) * 2);
        }
        System.arraycopy(value, 0, fields, used, value.length);
        from[column.ordinal()] = used;
        used += value.length;
        to[column.ordinal()] = used;
    }

    @Override
    public @Nullable Fault fault() {
        return fault;
    }

    @Override
    public int line() {
        return line;
    }

    @Override
    public int lines() {
        return lines;
    }

    @Override
    public byte[] bytes() {
        return fields;
    }

    @Override
    public int from(Column column) {
        return from[column.ordinal()];
    }

    @Override
    public int to(Column column) {
        return to[column.ordinal()];
    }

    @Override
    public TextForm form() {
        return TextForm.JSON_RECORD;
    }

    @Override
    public int storedFrom() {
        return recordFrom;
    }

    @Override
    public int storedTo() {
        return recordTo;
    }
}
