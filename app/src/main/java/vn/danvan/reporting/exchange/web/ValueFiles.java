package vn.danvan.reporting.exchange.web;

import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectMapper;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.exchange.DataValue;
import vn.danvan.web.Utf8;

/** Reads files of data values: what begins with a brace is JSON, all else CSV. */
@Component
class ValueFiles {

    private static final int MOST_VALUES = 50_000;

    private final DataValueCsv csv;
    private final ObjectMapper json;

    ValueFiles(DataValueCsv csv, ObjectMapper json) {
        this.csv = csv;
        this.json = json;
    }

    /** The text of a file; refused when it is not UTF-8, as a spreadsheet or a file in another encoding. */
    static Outcome<String> text(String name, byte[] bytes) {
        return Utf8.text(bytes)
                .filter(text -> text.indexOf('\0') < 0)
                .map(text -> Outcome.done(DataValueCsv.unmarked(text)))
                .orElseGet(() -> Outcome.refused(Refusal.of("exchange.values.encoding", name)));
    }

    /** The values of the text. Refused: JSON of another shape, a damaged CSV, no value at all, more than 50 000. */
    Outcome<List<DataValue>> values(String text) {
        Outcome<List<DataValue>> read = text.stripLeading().startsWith("{") ? ofJson(text) : csv.read(text, null);
        return switch (read) {
            case Outcome.Done<List<DataValue>>(List<DataValue> values)
            when values.isEmpty() -> Outcome.refused(Refusal.of("exchange.values.empty"));
            case Outcome.Done<List<DataValue>>(List<DataValue> values)
            when values.size() > MOST_VALUES ->
                Outcome.refused(Refusal.of("exchange.values.too-many", values.size(), MOST_VALUES));
            default -> read;
        };
    }

    private Outcome<List<DataValue>> ofJson(String text) {
        try {
            return Outcome.done(json.readValue(text, DataValueSetBody.class).values());
        } catch (JacksonException unreadable) {
            return Outcome.refused(Refusal.of("exchange.values.json"));
        }
    }
}
