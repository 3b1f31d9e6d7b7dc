package vn.danvan.reporting.filling.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.danvan.reporting.filling.CellCode;
import vn.danvan.reporting.filling.TypedFigure;
import vn.danvan.reporting.filling.TypedFigure.Entry;
import vn.danvan.reporting.form.Answers.Cell;
import vn.danvan.reporting.form.Answers.NotApplicable;
import vn.danvan.reporting.form.Answers.Value;
import vn.danvan.reporting.form.Answers.Words;
import vn.danvan.reporting.form.Question;
import vn.danvan.reporting.submission.CellConflict;
import vn.danvan.web.Days;

/**
 * One cell as the form of the page sends it.
 *
 * @param text what was typed
 * @param seen the code of what stood in the cell when the page was drawn
 */
record Typed(String text, boolean estimated, boolean none, String seen, Remark remark) {

    /** How a field without boxes says that its cell does not apply; the script of the page writes the same. */
    static final String NONE = "KAD";

    private static final String SEEN = "s.";
    private static final Pattern BREAKS = Pattern.compile("[\\r\\n]+");

    /**
     * The remark beside the cell.
     *
     * @param text what stands in its field; null when the page has no field for it
     * @param seen what stood there when the page was drawn
     */
    record Remark(@Nullable String text, String seen) {}

    /** Every cell that the form sent, by its key. */
    static Map<String, Typed> all(MultiValueMap<String, String> fields) {
        Map<String, Typed> typed = new LinkedHashMap<>();
        for (String name : new TreeSet<>(fields.keySet())) {
            if (name.startsWith(SEEN)) {
                String key = name.substring(SEEN.length());
                String seen = text(fields.getFirst(name));
                String content = text(fields.getFirst("v." + key));
                typed.put(
                        key,
                        new Typed(
                                isPlaceName(key, seen) ? whole(content, seen.substring(1)) : content,
                                fields.containsKey("e." + key),
                                fields.containsKey("n." + key),
                                seen,
                                remark(fields, key)));
            }
        }
        return typed;
    }

    private static Remark remark(MultiValueMap<String, String> fields, String key) {
        String seen = text(fields.getFirst("q." + key));
        return new Remark(fields.containsKey("r." + key) ? whole(text(fields.getFirst("r." + key)), seen) : null, seen);
    }

    /** The name of a row in a table: the only words that stand in a part of a question, and in a field of one line. */
    private static boolean isPlaceName(String key, String seen) {
        return key.indexOf('/') >= 0 && seen.startsWith("'");
    }

    /** What a field of one line holds; with its line breaks when it is what the writer was shown. */
    private static String whole(String typed, String seen) {
        return onLine(seen).equals(typed) ? seen : typed;
    }

    /** A text as a field of one line shows it; the script of the page does the same. */
    static String onLine(String text) {
        return BREAKS.matcher(text).replaceAll(" ");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value.replace("\r\n", "\n").strip();
    }

    /** The cell that was typed; empty when the question can hold no such thing. */
    Optional<Entry> read(Question question) {
        if (question instanceof Question.Figure figure) {
            return isContradicting()
                    ? Optional.empty()
                    : TypedFigure.read(text, figure.indicator()).map(this::withMarks);
        }
        if (text.isEmpty()) {
            return Optional.of(new Entry(Optional.empty()));
        }
        if (text.equals(NONE)) {
            return Optional.of(new Entry(Optional.of(new NotApplicable())));
        }
        if (question instanceof Question.Day) {
            return Days.read(text).map(day -> new Entry(Optional.of(new Words(day.toString()))));
        }
        return Optional.of(new Entry(Optional.of(new Words(text))));
    }

    /** The text of a cell in a field without boxes, from which {@link #read} reads the same cell again. */
    static String withSigns(Cell cell, String text) {
        return switch (cell) {
            case NotApplicable() -> NONE;
            case Value(var _, boolean estimated) -> estimated ? "~" + text : text;
            case Words _ -> text;
        };
    }

    /** Whether a number was typed and the same cell was said not to apply, so that nobody can tell which of the two is meant. */
    boolean isContradicting() {
        return isNewlyNone() && !text.isEmpty() && !isAsSeen() && !saysNone();
    }

    private boolean saysNone() {
        return TypedFigure.read(text)
                .flatMap(Entry::cell)
                .filter(NotApplicable.class::isInstance)
                .isPresent();
    }

    /** The box was ticked by this writer, who may have left the number beside it alone. */
    private boolean isNewlyNone() {
        return none && !before().map(NotApplicable.class::isInstance).orElse(false);
    }

    private boolean isAsSeen() {
        Optional<Cell> typed = TypedFigure.read(text).flatMap(Entry::cell);
        return typed.isPresent() && typed.map(Typed::number).equals(before().map(Typed::number));
    }

    /** The cell with its mark of an estimate left out: a box says it beside the number. */
    private static Cell number(Cell cell) {
        return cell instanceof Value(var value, boolean _) ? new Value(value.stripTrailingZeros(), false) : cell;
    }

    private Entry withMarks(Entry figure) {
        return (figure.cell().isEmpty() && none) || isNewlyNone()
                ? new Entry(Optional.of(new NotApplicable()))
                : new Entry(figure.cell().map(this::withEstimate));
    }

    private Cell withEstimate(Cell cell) {
        return cell instanceof Value(var value, boolean marked) ? new Value(value, marked || estimated) : cell;
    }

    /** The remark that the writer wants; null when the writer left it as it was. */
    @Nullable
    String newRemark() {
        return remark.seen().equals(remark.text()) ? null : remark.text();
    }

    /** What stands in the field of the remark. */
    String beside() {
        String text = remark.text();
        return text == null ? "" : text;
    }

    /** Whether nothing stands in the cell and nothing beside it. */
    boolean isBlank() {
        return text.isEmpty() && !none && beside().isEmpty();
    }

    /** The fields that send it once more, as if its cell had been empty. */
    Stream<GoneForm.Field> again(String key) {
        Stream.Builder<GoneForm.Field> fields = Stream.builder();
        fields.add(new GoneForm.Field(SEEN + key, "")).add(new GoneForm.Field("v." + key, text));
        if (estimated) {
            fields.add(new GoneForm.Field("e." + key, "1"));
        }
        if (none) {
            fields.add(new GoneForm.Field("n." + key, "1"));
        }
        if (!beside().isEmpty()) {
            fields.add(new GoneForm.Field("q." + key, "")).add(new GoneForm.Field("r." + key, beside()));
        }
        return fields.build();
    }

    /** What was typed, for the writer to read. */
    String shown() {
        return shown(text);
    }

    /** The same with the content as its reader knows it. */
    String shown(String content) {
        String beside = newRemark();
        return beside == null || beside.isEmpty() ? content : content + " (" + beside + ")";
    }

    /** The same with another text in the cell. */
    Typed withText(String other) {
        return new Typed(other, false, false, seen, remark);
    }

    /** The same after the writer is shown what somebody else has put there; a remark left alone becomes that one's. */
    Typed havingSeen(CellConflict.Side stored) {
        String beside = newRemark() == null ? stored.remark() : remark.text();
        return new Typed(text, estimated, none, CellCode.write(stored.content()), new Remark(beside, stored.remark()));
    }

    /** What the writer saw; an unreadable code counts as an empty cell, so that nothing is overwritten unseen. */
    Optional<Cell> before() {
        return CellCode.isCode(seen) ? CellCode.read(seen) : Optional.empty();
    }
}
