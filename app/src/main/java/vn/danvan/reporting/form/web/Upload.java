package vn.danvan.reporting.form.web;

import java.util.List;
import java.util.Optional;
import vn.danvan.kernel.Outcome;
import vn.danvan.kernel.Refusal;
import vn.danvan.reporting.form.sheet.FormSheets;
import vn.danvan.reporting.form.sheet.SheetText;
import vn.danvan.rules.content.ContentFault;
import vn.danvan.web.Utf8;

/**
 * A form that somebody brought, as YAML.
 *
 * @param file the name of the file
 * @param places the cell behind each line when it was a spreadsheet, else none
 * @param faults what stands in the spreadsheet and would not be read
 */
record Upload(String file, String yaml, List<String> places, List<ContentFault> faults) {

    static final int MOST_BYTES = 1_000_000;
    private static final String BETWEEN_PLACES = ",";

    /** A file; refused when it is neither a spreadsheet with the sheets of a form nor text. */
    static Outcome<Upload> of(String name, byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return Outcome.refused(Refusal.at("file", "form.large", bytes.length / 1000, MOST_BYTES / 1000));
        }
        if (bytes.length > 1 && bytes[0] == 'P' && bytes[1] == 'K') {
            Optional<SheetText> sheets = FormSheets.read(bytes);
            return sheets.isEmpty()
                    ? Outcome.refused(Refusal.at("file", "form.sheets", name))
                    : Outcome.done(new Upload(
                            name,
                            sheets.get().yaml(),
                            sheets.get().places(),
                            sheets.get().faults()));
        }
        return Utf8.text(bytes)
                .map(text -> Outcome.done(pasted(name, text)))
                .orElseGet(() -> Outcome.refused(Refusal.at("file", "form.encoding", name)));
    }

    /** Text as it was typed or decoded. */
    static Upload pasted(String name, String text) {
        return new Upload(name, text.replace("\r\n", "\n").replace("\uFEFF", ""), List.of(), List.of());
    }

    /**
     * What was previewed, as its page sent it back.
     *
     * @param placed {@link #placed} of what was previewed
     */
    static Upload again(String name, String text, String placed) {
        Upload pasted = pasted(name, text);
        return placed.isBlank()
                ? pasted
                : new Upload(name, pasted.yaml(), List.of(placed.split(BETWEEN_PLACES, -1)), List.of());
    }

    /** The places in one line of text; empty when it was no spreadsheet. */
    String placed() {
        return String.join(BETWEEN_PLACES, places);
    }

    /** Whether it came as a spreadsheet, so that nobody has seen its text. */
    boolean isSpreadsheet() {
        return !places.isEmpty();
    }

    /** The cell behind a line, or nothing when it was no spreadsheet. */
    Optional<String> cell(int line) {
        return places.isEmpty() ? Optional.empty() : Optional.of(SheetText.place(places, line));
    }
}
