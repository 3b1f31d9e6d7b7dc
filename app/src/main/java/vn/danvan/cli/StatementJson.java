package vn.danvan.cli;

import java.io.StringWriter;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.danvan.directive.extraction.Domain;
import vn.danvan.directive.extraction.Statement;

/** Writes statements as the JSON list of the extraction contract. */
final class StatementJson {

    private static final JsonFactory FACTORY = new JsonFactory();

    private StatementJson() {}

    /** A JSON list, one statement a line. */
    static String write(List<Statement> statements) {
        StringBuilder json = new StringBuilder("[");
        for (int i = 0; i < statements.size(); i++) {
            json.append(i == 0 ? "\n" : ",\n").append(object(statements.get(i)));
        }
        return json.append(statements.isEmpty() ? "]\n" : "\n]\n").toString();
    }

    private static String object(Statement statement) {
        StringWriter out = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeNumberProperty("start", statement.start());
            json.writeNumberProperty("end", statement.end());
            json.writeStringProperty("kind", statement.kind().code());
            json.writeStringProperty("text", statement.text());
            json.writeStringProperty("period", statement.period());
            json.writeStringProperty("actor", statement.actor());
            json.writeStringProperty(
                    "due", statement.due() == null ? null : statement.due().toString());
            json.writeArrayPropertyStart("domains");
            for (Domain domain : statement.domains()) {
                json.writeString(domain.code());
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return out.toString();
    }
}
