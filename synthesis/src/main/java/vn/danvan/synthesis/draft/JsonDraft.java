package vn.danvan.synthesis.draft;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** A draft from a JSON list, whose anchors are the caller's own; level and number are taken from heading, anchor or text. */
final class JsonDraft {

    private static final JsonFactory JSON = new JsonFactory();

    private JsonDraft() {}

    static Draft read(String json) throws UnreadableDraft {
        List<Clause> clauses = new ArrayList<>();
        Map<String, Clause> known = new HashMap<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), withoutByteOrderMark(json))) {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new UnreadableDraft(UnreadableDraft.Reason.LIST, 0, "");
            }
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                Clause clause = clause(parser, clauses.size() + 1, known);
                clauses.add(clause);
                known.put(clause.anchor(), clause);
            }
        } catch (JacksonException noJson) {
            int line = noJson.getLocation() == null ? 0 : noJson.getLocation().getLineNr();
            UnreadableDraft fault = new UnreadableDraft(UnreadableDraft.Reason.JSON, line, "");
            fault.initCause(noJson);
            throw fault;
        }
        if (clauses.isEmpty()) {
            throw new UnreadableDraft(UnreadableDraft.Reason.NO_CLAUSE, 0, "");
        }
        return new Draft("", clauses);
    }

    private static String withoutByteOrderMark(String json) {
        return json.startsWith("\uFEFF") ? json.substring(1) : json;
    }

    private static Clause clause(JsonParser parser, int place, Map<String, Clause> known) throws UnreadableDraft {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            throw new UnreadableDraft(UnreadableDraft.Reason.LIST, place, "");
        }
        Map<String, @Nullable String> fields = new HashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            switch (name) {
                case "anchor", "parent", "heading", "text" -> fields.put(name, text(parser, value, place, name));
                default -> parser.skipChildren();
            }
        }
        String parent = fields.get("parent");
        String anchor = given(fields.get("anchor"));
        String heading = given(fields.get("heading"));
        String text = given(fields.get("text"));
        return ClauseNumber.of(anchor, heading, text, parent == null ? null : known.get(parent))
                .clause(anchor, parent, heading, text);
    }

    private static @Nullable String text(JsonParser parser, JsonToken value, int place, String name)
            throws UnreadableDraft {
        if (value == JsonToken.VALUE_NULL) {
            return null;
        }
        if (value != JsonToken.VALUE_STRING) {
            throw new UnreadableDraft(UnreadableDraft.Reason.FIELD, place, name);
        }
        return parser.getString();
    }

    private static String given(@Nullable String value) {
        return value == null ? "" : value;
    }
}
