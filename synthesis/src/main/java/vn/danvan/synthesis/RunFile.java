package vn.danvan.synthesis;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes {@code run.json}. */
final class RunFile {

    private static final String VERSION = "1";
    private static final double MILLIS = 1000.0;

    private RunFile() {}

    static void write(Path file, SynthesisSettings settings, SynthesisReport report) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file));
                JsonGenerator json =
                        new JsonFactory().createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("version", VERSION);
            json.writeObjectPropertyStart("settings");
            json.writeStringProperty(
                    "opinions", String.valueOf(settings.opinions().getFileName()));
            json.writeBooleanProperty("draft", settings.draft() != null);
            json.writeNumberProperty("threads", settings.threads());
            json.writeNumberProperty("links", settings.links());
            json.writeBooleanProperty("duplicates_only", settings.duplicatesOnly());
            json.writeEndObject();
            json.writeNumberProperty("seed", settings.seed());
            json.writeNumberProperty("opinions", report.opinions());
            json.writeNumberProperty("items", report.items());
            json.writeNumberProperty("groups", report.groups());
            json.writeNumberProperty("themes", report.themes());
            json.writeNumberProperty("rejected", report.rejected());
            json.writeObjectPropertyStart("stages");
            for (Progress.Stage stage : Progress.Stage.values()) {
                double seconds = report.seconds().getOrDefault(stage, 0.0);
                json.writeNumberProperty(stage.label(), Math.round(seconds * MILLIS) / MILLIS);
            }
            json.writeEndObject();
            json.writeNumberProperty("peak_rss_bytes", report.peakBytes());
            json.writeEndObject();
        }
    }
}
