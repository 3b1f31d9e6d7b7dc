package vn.danvan.reporting.form.sheet;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import vn.danvan.rules.content.Step;
import vn.danvan.rules.content.Wording;

/** Writes the sheets {@code own_indicators} and {@code parts} as the indicators of a form's YAML, with the cell behind each line. */
final class SheetIndicators {

    static final List<String> COLUMNS = List.of(
            "code",
            "name",
            "name::en",
            "group",
            "domain",
            "unit",
            "unit_name",
            "unit_name::en",
            "measure",
            "sum",
            "of",
            "why",
            "why::en",
            "polarity",
            "by",
            "by_name",
            "by_name::en",
            "by_sensitive",
            "decimals",
            "estimated",
            "sensitive",
            "basis",
            "from",
            "to",
            "confidence");

    /** Stands between the names of several axes in one cell. */
    static final String BETWEEN_AXES = "; ";

    private final Grid own;
    private final Grid parts;
    private final YamlText yaml;
    private final Consumer<Grid.Odd> odd;

    SheetIndicators(Grid own, Grid parts, YamlText yaml, Consumer<Grid.Odd> odd) {
        this.own = own;
        this.parts = parts;
        this.yaml = yaml;
        this.odd = odd;
    }

    void write() {
        if (own.lines().isEmpty()) {
            return;
        }
        units();
        breakdowns();
        yaml.line(0, "indicators:", "");
        own.lines().forEach(this::indicator);
    }

    /** A unit that is named twice in the same words is one. */
    private void units() {
        Set<List<String>> written = new HashSet<>();
        for (Grid.Line row : own.lines()) {
            if (!row.text("unit_name").isBlank()
                    && !row.text("unit").isBlank()
                    && written.add(List.of(row.text("unit"), row.text("unit_name"), row.text("unit_name::en")))) {
                if (written.size() == 1) {
                    yaml.line(0, "units:", "");
                }
                wording(2, YamlText.quoted(row.text("unit")), row, "unit_name");
            }
        }
    }

    private void breakdowns() {
        Set<String> written = new HashSet<>();
        for (Grid.Line row : own.lines()) {
            List<String> axes = FormSheets.words(row.text("by"));
            for (int at = 0; at < axes.size(); at++) {
                String by = axes.get(at);
                boolean here = !text(row, "by_name", at).isBlank()
                        || items(by).findAny().isPresent();
                if (here && written.add(by)) {
                    if (written.size() == 1) {
                        yaml.line(0, "breakdowns:", "");
                    }
                    breakdown(row, by, at);
                }
            }
        }
    }

    private void breakdown(Grid.Line row, String by, int at) {
        yaml.line(2, YamlText.quoted(by) + ":", row.place("by"));
        yaml.wording(4, "name", text(row, "by_name", at), text(row, "by_name::en", at), row.place("by_name"));
        flag(row, "by_sensitive", text(row, "by_sensitive", at), "sensitive");
        if (items(by).findAny().isPresent()) {
            yaml.line(4, "items:", row.place("by"));
            items(by)
                    .forEach(item -> yaml.part(
                            6,
                            YamlText.quoted(item.text("name")),
                            new Wording(item.text("label"), item.text("label::en")),
                            item.text("from"),
                            item.text("until"),
                            item.place("label")));
        }
    }

    /** What a cell says of one of several axes: they stand in their order with a semicolon between them. */
    private static String text(Grid.Line row, String column, int axis) {
        if (FormSheets.words(row.text("by")).size() < 2) {
            return row.text(column);
        }
        String[] texts = row.text(column).split(BETWEEN_AXES.strip(), -1);
        return axis < texts.length ? texts[axis].strip() : "";
    }

    /** The axes that a row names; one alone stands as it is, whatever it is. */
    static void by(YamlText yaml, int indent, Grid.Line row) {
        List<String> axes = FormSheets.words(row.text("by"));
        if (axes.size() > 1) {
            yaml.list(indent, "by", axes, row.place("by"));
        } else {
            yaml.value(indent, "by", row.text("by"), row.place("by"));
        }
    }

    private java.util.stream.Stream<Grid.Line> items(String by) {
        return parts.lines().stream().filter(part -> part.text("list_name").equals(by));
    }

    private void indicator(Grid.Line row) {
        yaml.value(2, "- code", row.text("code").isBlank() ? "?" : row.text("code"), row.place("code"));
        wording(4, "name", row, "name");
        for (String key : List.of("group", "domain", "unit", "measure", "sum")) {
            yaml.value(4, key, row.text(key), row.place(key));
        }
        if (!row.text("of").isBlank()) {
            yaml.list(4, "of", FormSheets.words(row.text("of")), row.place("of"));
        }
        wording(4, "why", row, "why");
        yaml.value(4, "polarity", row.text("polarity"), row.place("polarity"));
        by(yaml, 4, row);
        yaml.value(4, "decimals", row.text("decimals"), row.place("decimals"));
        flag(row, "estimated", row.text("estimated"), "estimated");
        flag(row, "sensitive", row.text("sensitive"), "sensitive");
        for (String key : List.of("basis", "from", "to", "confidence")) {
            yaml.value(4, key, row.text(key), row.place(key));
        }
    }

    private void flag(Grid.Line row, String column, String said, String key) {
        FormSheets.yes(said)
                .ifPresentOrElse(
                        yes -> yaml.value(4, key, yes ? "true" : "", row.place(column)),
                        () -> odd.accept(
                                new Grid.Odd(row.place(column), Step.of("reporting.sheet.yes-no", said, column))));
    }

    private void wording(int indent, String key, Grid.Line row, String head) {
        yaml.wording(indent, key, row.text(head), row.text(head + "::en"), row.place(head));
    }
}
