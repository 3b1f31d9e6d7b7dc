package vn.danvan.synthesis;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vn.danvan.synthesis.input.Opinions;
import vn.danvan.synthesis.parallel.OrderedFile;
import vn.danvan.synthesis.parallel.Workers;
import vn.danvan.synthesis.theme.Quote;
import vn.danvan.synthesis.theme.Theme;
import vn.danvan.synthesis.theme.ThemeCounts;
import vn.danvan.synthesis.theme.ThemeSet;
import vn.danvan.synthesis.voice.Addition;
import vn.danvan.synthesis.voice.ClauseList;
import vn.danvan.synthesis.voice.ThemeAdditions;
import vn.danvan.synthesis.voice.VoiceItems;

/** Writes {@code themes.jsonl}: one theme a line, numbered from 1. */
final class ThemeFile {

    private final Opinions opinions;
    private final VoiceItems items;
    private final ClauseList clauses;
    private final ThemeSet themes;
    private final JsonFactory json = new JsonFactory();

    ThemeFile(Opinions opinions, VoiceItems items, ClauseList clauses, ThemeSet themes) {
        this.opinions = opinions;
        this.items = items;
        this.clauses = clauses;
        this.themes = themes;
    }

    /** Writes the file. */
    void write(Path file, ThemeCounts counts, ThemeAdditions additions, Workers workers) throws IOException {
        OrderedFile.write(
                file,
                themes.count(),
                workers,
                (theme, line) ->
                        line.put(line(theme, counts, additions.of(theme))).put('\n'));
    }

    private byte[] line(int number, ThemeCounts counts, List<Addition> additions) {
        Theme theme = themes.theme(number);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator line = json.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            line.writeStartObject();
            line.writeStringProperty("theme", Integer.toString(number + 1));
            line.writeStringProperty("clause", clauses.anchor(theme.clause()));
            line.writeStringProperty("label", theme.label());
            line.writeStringProperty("stance", theme.stance().name().toLowerCase(Locale.ROOT));
            line.writeNumberProperty("items", counts.items(number));
            line.writeNumberProperty("submissions", counts.submissions(number));
            line.writeNumberProperty("people", counts.people(number));
            line.writeArrayPropertyStart("quotes");
            for (Quote quote : theme.quotes()) {
                int start = items.start(quote.item());
                span(line, items.speaker(quote.item()), start + quote.start(), start + quote.end());
            }
            line.writeEndArray();
            line.writeArrayPropertyStart("additions");
            for (Addition one : additions) {
                span(line, one.opinion(), one.start(), one.end());
            }
            line.writeEndArray();
            line.writeEndObject();
        }
        return out.toByteArray();
    }

    private void span(JsonGenerator line, int opinion, int start, int end) {
        line.writeStartObject();
        line.writeStringProperty("id", opinions.id(opinion));
        line.writeNumberProperty("start", start);
        line.writeNumberProperty("end", end);
        line.writeEndObject();
    }
}
