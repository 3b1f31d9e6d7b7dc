package vn.danvan.reporting.filling.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;
import vn.danvan.reporting.filling.CellCode;

/**
 * A whole form as its page sends it by a button.
 *
 * @param cells what was typed, by the keys of the cells
 * @param named what else it says: the edition of the page, whose report for when it is, and which button it was
 */
record SentForm(Map<String, Typed> cells, Map<String, String> named) {

    private static final List<String> NAMES =
            List.of("form", "kind", "year", "index", "body", "edition", "revision", "step", "take", "zero");

    static SentForm of(MultiValueMap<String, String> fields) {
        Map<String, String> named = NAMES.stream()
                .filter(fields::containsKey)
                .collect(Collectors.toMap(name -> name, name -> String.valueOf(fields.getFirst(name))));
        return new SentForm(Typed.all(fields), named);
    }

    /** What it says under the name; null when it says nothing. */
    @Nullable
    String says(String name) {
        return named.get(name);
    }

    /**
     * What was typed, with a 0 in each cell of a question where nothing stands; as it was when the button for that was another's.
     */
    Map<String, Typed> cellsOrZero() {
        String question = named.get("zero");
        Map<String, Typed> all = new LinkedHashMap<>(cells);
        if (question != null) {
            all.replaceAll((key, typed) -> {
                boolean empty = typed.text().isEmpty() && !typed.none();
                return empty && CellCode.cell(key).question().equals(question) ? typed.withText("0") : typed;
            });
        }
        return all;
    }

    /** The cells with anything in them or beside them. */
    Map<String, Typed> written() {
        Map<String, Typed> written = new LinkedHashMap<>();
        cells.forEach((key, typed) -> {
            if (!typed.isBlank()) {
                written.put(key, typed);
            }
        });
        return written;
    }

    /** What a page sends that puts it into a report where nothing of it stands: the same, as if each cell had been empty. */
    List<GoneForm.Field> again() {
        return Stream.concat(
                        Stream.of("form", "kind", "year", "index", "body", "edition")
                                .filter(named::containsKey)
                                .map(name -> new GoneForm.Field(name, named.getOrDefault(name, ""))),
                        written().entrySet().stream()
                                .flatMap(cell -> cell.getValue().again(cell.getKey())))
                .toList();
    }
}
