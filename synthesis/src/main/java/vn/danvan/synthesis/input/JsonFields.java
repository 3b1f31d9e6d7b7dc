package vn.danvan.synthesis.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The fields of a JSON Lines file that mean nothing here, as far as its first million bytes tell. */
final class JsonFields {

    private static final JsonFactory JSON = new JsonFactory();
    private static final int HEAD = 1 << 20;
    private static final int MOST = 20;

    private JsonFields() {}

    /** Their names in the order in which they first come, at most 20. */
    static List<String> unknown(Path file) throws IOException {
        byte[] head;
        try (InputStream in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        }
        Set<String> found = new LinkedHashSet<>();
        int from = 0;
        for (int at = 0; at < head.length; at++) {
            if (head[at] == '\n') {
                addOf(head, from, at, found);
                from = at + 1;
            }
        }
        if (head.length < HEAD) {
            addOf(head, from, head.length, found);
        }
        return found.stream().limit(MOST).toList();
    }

    private static void addOf(byte[] head, int from, int to, Set<String> found) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), head, from, to - from)) {
            if (parser.nextToken() == JsonToken.START_OBJECT) {
                while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                    String name = parser.currentName();
                    if (Column.of(name).isEmpty()) {
                        found.add(name);
                    }
                    parser.nextToken();
                    parser.skipChildren();
                }
            }
        } catch (JacksonException faulty) {
            // The row is refused with its line when it is read.
            return;
        }
    }
}
